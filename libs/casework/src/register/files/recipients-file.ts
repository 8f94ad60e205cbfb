import { LANGUAGES, type Language } from '@habeas/domain';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  ValidateIf,
} from 'class-validator';
import { LocalizedText } from '../localized-text';
import { EntryKey, Nested, NestedList } from '../nested';

const RECIPIENT_CLASSES = ['processor', 'joint-controller', 'group', 'controller', 'authority'] as const;
export type RecipientClass = (typeof RECIPIENT_CLASSES)[number];

const isTold = ({ by }: RecipientNotify): boolean => by === 'mail' || by === 'http';

/** How a recipient is told what became of the data it has (GDPR Arts. 7(3), 17(2), 19), and by what it knows the person. */
export class RecipientNotify {
  /** `task`: a colleague tells them, by whatever way there is. `none`: what they get names nobody. */
  @IsIn(['mail', 'http', 'task', 'none']) by: 'mail' | 'http' | 'task' | 'none';
  @ValidateIf(({ by }: RecipientNotify) => by === 'mail') @IsEmail() address?: string;
  @ValidateIf(({ by }: RecipientNotify) => by === 'http')
  @Matches(/^https:\/\/[a-z0-9.-]+(:\d+)?\/[\w./-]*$/, { message: 'must be an https address without a query' })
  url?: string;
  @ValidateIf(isTold) @IsIn(LANGUAGES) language: Language;
  /** `pseudonymous`: a keyed hash that was agreed with them; `identifier`: the identifier itself, only where they need it. */
  @ValidateIf(isTold) @IsIn(['pseudonymous', 'identifier']) key: 'pseudonymous' | 'identifier';
  /** Types of identifiers by which they know the person. */
  @ValidateIf(isTold) @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsString({ each: true }) identifiers: string[];
  /** What they get is made public: after an erasure they are asked to remove links and copies (Art. 17(2)). */
  @IsOptional() @IsBoolean() publishes?: boolean;
}

/** Where a person's data can be sent straight to, at their wish (GDPR Art. 20(2)): another Habeas, or whatever receives as it does. */
export class RecipientTransfer {
  /** The identifier of the transfer is put behind it. */
  @Matches(/^https:\/\/[a-z0-9.-]+(:\d+)?(\/[\w.-]+)+$/, {
    message: 'must be an https address without a query and without a slash at its end',
  })
  url: string;
  /** The key under which they know this controller. */
  @EntryKey() as: string;
}

/** To whom data goes (GDPR Art. 4(9), 15(1)(c)): a named recipient or a class of them. Staff are not recipients. */
export class Recipient {
  @EntryKey() key: string;
  @IsIn(RECIPIENT_CLASSES) class: RecipientClass;
  @Nested(() => LocalizedText) name: LocalizedText;
  /**
   * True for authorities whose requests must stay unknown to the person (law.md section 6): the class is named to
   * everybody alike, and never whether, when or which of them asked about this person.
   */
  @IsOptional() @IsBoolean() neverDisclose?: boolean;
  @IsOptional() @Nested(() => RecipientNotify) notify?: RecipientNotify;
  /** Left out: nobody can have data sent there. */
  @IsOptional() @Nested(() => RecipientTransfer) transfer?: RecipientTransfer;
}

/** recipients.yaml */
export class RecipientsFile {
  @NestedList(() => Recipient) recipients: Recipient[];
}
