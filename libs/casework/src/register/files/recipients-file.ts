import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { LocalizedText } from '../localized-text';
import { EntryKey, Nested, NestedList } from '../nested';

const RECIPIENT_CLASSES = ['processor', 'joint-controller', 'group', 'controller', 'authority'] as const;
export type RecipientClass = (typeof RECIPIENT_CLASSES)[number];

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
}

/** recipients.yaml */
export class RecipientsFile {
  @NestedList(() => Recipient) recipients: Recipient[];
}
