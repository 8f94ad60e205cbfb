import {
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { LANGUAGES, type Language } from '@habeas/domain';
import { LocalizedText } from '../localized-text';
import { EntryKey, Nested, NestedList, StringList } from '../nested';
import { CONTACT_CHANNELS, type ContactChannel } from './choices-file';

/**
 * `referral`: somebody else answers, and the person is told who. `hand-over`: somebody else is the controller and is sent the
 * message (GDPR Art. 28(3)(e)). `office`: the controller's own work, by whoever does it there. `person`: a colleague reads and decides.
 */
const MATTER_HANDLINGS = ['referral', 'hand-over', 'office', 'person'] as const;
export type MatterHandling = (typeof MATTER_HANDLINGS)[number];

/** `page`: the portal answers by itself and asks nothing. `form`: asked with the form. `none`: nobody picks it. */
const OFFERS = ['page', 'form', 'none'] as const;

/** Somebody to turn to. */
export class MatterContact {
  @Nested(() => LocalizedText) who: LocalizedText;
  /** Whole sentences: by what way they are reached. */
  @Nested(() => LocalizedText) reach: LocalizedText;
}

/** What goes along by itself: an objection that asks for no reasons (GDPR Art. 21(2)). */
export class MatterObjection {
  /** Key of a choice. */
  @EntryKey() choice: string;
  /** Empty: every channel of the choice. */
  @IsArray() @ArrayUnique() @IsIn(CONTACT_CHANNELS, { each: true }) channels: ContactChannel[];
}

/** A business customer of ours, as its contract names it: to whom a message about its data goes (GDPR Art. 28(3)(e)). */
export class HandOverCustomer {
  @IsString() @Length(2, 200) name: string;
  /** Its mailbox for such messages. */
  @IsEmail() @MaxLength(254) email: string;
  @IsIn(LANGUAGES) language: Language;
  /** Whether the person may be told its name. */
  @IsBoolean() mayName: boolean;
}

/** What a message may ask that is no right of the GDPR, and all the same has to be answered. */
export class Matter {
  @EntryKey() key: string;
  @Nested(() => LocalizedText) label: LocalizedText;
  /** Words of any language, lower case: a message that has one of them speaks of this. */
  @StringList() mentioned: string[];
  /** Domains of mail senders who write of nothing else. Anybody can write such a sender: a colleague confirms it. */
  @IsOptional()
  @StringList()
  @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, { each: true, message: 'each sender must be a domain in lower case' })
  senders?: string[];
  @IsIn(MATTER_HANDLINGS) handling: MatterHandling;
  @IsIn(OFFERS) offered: (typeof OFFERS)[number];
  /** Calendar days from receipt in which it is answered; none: with the request. */
  @IsOptional() @IsInt() @Min(1) @Max(90) days?: number;
  @NestedList(() => MatterContact) contacts: MatterContact[];
  /** The standard paragraph of the answer. */
  @Nested(() => LocalizedText) answer: LocalizedText;
  /** Business customers that are offered where a message is handed over. */
  @IsOptional() @NestedList(() => HandOverCustomer) customers?: HandOverCustomer[];
  @IsOptional() @Nested(() => MatterObjection) objection?: MatterObjection;
  /** It is about somebody who has died: whatever right is read beside it is not theirs any more (GDPR recital 27). */
  @IsOptional() @Equals(true) deceased?: true;
  /** Where the documents say it, as `document:line`. */
  @IsArray() @IsString({ each: true }) @Matches(/^\d{3}:\d+(?:-\d+)?$/, { each: true }) seed: string[];
}

/** matters.yaml */
export class MattersFile {
  @NestedList(() => Matter) matters: Matter[];
}
