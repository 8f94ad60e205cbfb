import {
  ArrayNotEmpty,
  IsIn,
  IsArray,
  ArrayUnique,
  IsBoolean,
  IsNotEmpty,
  IsOptional,
  IsString,
} from 'class-validator';
import { LocalizedText } from '../localized-text';
import { EntryKey, Nested, NestedList, StringList } from '../nested';

/** By what way something reaches a person. */
export const CONTACT_CHANNELS = ['email', 'phone', 'sms', 'post', 'push', 'web', 'tv'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

const CHOICE_RIGHTS = ['objection', 'consent-withdrawal'] as const;
export type ChoiceRight = (typeof CHOICE_RIGHTS)[number];

/** One purpose that a person may switch off: by objection (GDPR Art. 21), by withdrawing a consent (Art. 7(3)), or by either. */
export class Choice {
  @EntryKey() key: string;
  @Nested(() => LocalizedText) label: LocalizedText;
  @IsArray() @ArrayUnique() @IsIn(CHOICE_RIGHTS, { each: true }) rights: ChoiceRight[];
  /** Keys of activities of the register that stop with it. */
  @StringList() activities: string[];
  /** Word of the sources and of the suppression ledger for it. */
  @IsString() @IsNotEmpty() purpose: string;
  /** Channels that may be switched off one by one; none: only the purpose as a whole. */
  @IsArray() @ArrayUnique() @IsIn(CONTACT_CHANNELS, { each: true }) channels: ContactChannel[];
  /** Types of identifiers by which it is executed. */
  @StringList() identifiers: string[];
  /** Words of any language, lower case: a message that asks to stop something and has one of them speaks of this. */
  @IsArray() @IsString({ each: true }) mentioned: string[];
  /** What is meant where the message asks for no more advertising, or withdraws a consent, and names nothing. */
  @IsOptional() @IsBoolean() byDefault?: boolean;
  /** Only for who is proven: somebody else could do harm with it, such as taking a shop out of the directory. */
  @IsOptional() @IsBoolean() proven?: boolean;
  /** A feed from elsewhere can undo it: the sources are told again a week later. */
  @IsOptional() @IsBoolean() comesBack?: boolean;
  /** What only the person can do, such as the cookies in their own browser (requirements R159). */
  @IsOptional() @Nested(() => LocalizedText) ownStep?: LocalizedText;
}

/** Who sends messages for the controller and reports at once that somebody wants no more of them: a link in a mail, STOP by text message. */
export class ObjectionSender {
  @EntryKey() key: string;
  @Nested(() => LocalizedText) label: LocalizedText;
  /** Keys of choices of this file that end with a report. */
  @StringList() choices: string[];
  /** Channels on which it sends. */
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(CONTACT_CHANNELS, { each: true }) channels: ContactChannel[];
  /** Types of identifiers by which it may name somebody. */
  @StringList() @ArrayNotEmpty() identifiers: string[];
  /** Keys of the brands in whose name it sends. */
  @StringList() @ArrayNotEmpty() brands: string[];
}

/** choices.yaml */
export class ChoicesFile {
  @NestedList(() => Choice) choices: Choice[];
  @IsOptional() @NestedList(() => ObjectionSender) senders?: ObjectionSender[];
}
