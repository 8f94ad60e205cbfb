import { LANGUAGES, type Language } from '@habeas/domain';
import {
  ArrayNotEmpty,
  IsArray,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsTimeZone,
  Matches,
} from 'class-validator';
import { LocalizedText } from '../localized-text';
import { Nested } from '../nested';

/** Whom a person may write to inside the controller (GDPR Art. 13(1)(b)). */
export class DataProtectionOfficer {
  @Nested(() => LocalizedText) name: LocalizedText;
  @IsEmail() email: string;
  @Nested(() => LocalizedText) address: LocalizedText;
}

/** The supervisory authority of Art. 15(1)(f), with its own name, address and web site per language. */
export class SupervisoryAuthority {
  @Nested(() => LocalizedText) name: LocalizedText;
  @Nested(() => LocalizedText) address: LocalizedText;
  @Nested(() => LocalizedText) website: LocalizedText;
  @IsEmail() email: string;
  @IsOptional() @IsString() phone?: string;
}

/** Who answers for the office towards the controller's management; hears of a date that nearly passes. */
export class HeadOfOffice {
  @IsString() @IsNotEmpty() name: string;
  @IsEmail() email: string;
}

/** controller.yaml: who answers, where, under which authority, calendar and time zone. */
export class Controller {
  @Nested(() => LocalizedText) name: LocalizedText;
  @Nested(() => LocalizedText) address: LocalizedText;
  @Nested(() => DataProtectionOfficer) dataProtectionOfficer: DataProtectionOfficer;
  @IsOptional() @Nested(() => HeadOfOffice) headOfOffice?: HeadOfOffice;
  @Nested(() => SupervisoryAuthority) authority: SupervisoryAuthority;
  /** The court, beside the authority (GDPR Art. 79). */
  @Nested(() => LocalizedText) judicialRemedy: LocalizedText;
  /** What the controller says of transfers in general (Art. 15(2)); activities add their own safeguards. */
  @Nested(() => LocalizedText) internationalTransfers: LocalizedText;
  /** What is said to people whom a customer brings in: where their data came from, and that they were not informed (Art. 14(5)(b), 15(1)(g)). */
  @IsOptional() @Nested(() => LocalizedText) indirectCollection?: LocalizedText;
  @IsTimeZone() timeZone: string;
  /** ISO 3166-1 alpha-2 code of the country whose public holidays move a last day. */
  @Matches(/^[A-Z]{2}$/) calendar: string;
  @IsIn(LANGUAGES) defaultLanguage: Language;
  @IsArray() @ArrayNotEmpty() @IsIn(LANGUAGES, { each: true }) languages: Language[];
}
