import { LANGUAGES, type Language, type Right, RIGHTS } from '@habeas/domain';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Min,
  ValidateIf,
} from 'class-validator';
import { LocalizedText } from '../localized-text';
import { EntryKey, Nested, NestedList, StringList } from '../nested';

const ACTIVITY_KINDS = ['processing', 'information', 'referral'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

const ROLES = ['controller', 'joint-controller', 'processor', 'mixed', 'separate-controller', 'not-stated'] as const;
export type ControllerRole = (typeof ROLES)[number];

const CATEGORY_GROUPS = ['collected', 'obtained', 'observed', 'derived'] as const;
export type CategoryGroup = (typeof CATEGORY_GROUPS)[number];

const OBJECTION_KINDS = ['absolute', 'motivated', 'mixed'] as const;
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];

const DURATION = /^P(?!$)(?:\d+Y)?(?:\d+M)?(?:\d+D)?$/;
const SPECIAL = /^GDPR 9\(2\)\([a-j]\)$/;
const ARTICLE = /^GDPR 6\(1\)\([a-f]\)$/;

export class LegalBasisEntry {
  @Matches(ARTICLE) article: string;
  @EntryKey() detail: string;
  /** True when the statement names no article and this one follows from its words. */
  @IsOptional() @IsBoolean() inferred?: boolean;
}

export class NationalLawEntry {
  @EntryKey() act: string;
  @IsOptional() @IsString() @IsNotEmpty() articles?: string;
}

export class DataCategoryEntry {
  @IsIn(CATEGORY_GROUPS) group: CategoryGroup;
  @EntryKey() category: string;
  /** `narrative`: named in the text below the summary table, not in the table. */
  @IsOptional() @IsIn(['table', 'narrative']) named?: 'table' | 'narrative';
}

export class HoldEntry {
  @EntryKey() ground: string;
}

export class RetentionEntry {
  @EntryKey() data: string;
  /** ISO 8601 period after the trigger; null when no calendar length is given. P0D: erased at the trigger. */
  @ValidateIf((entry: RetentionEntry) => entry.duration !== null) @Matches(DURATION) duration: string | null;
  /** Shortest period, where the law gives a range and `duration` is its longest. */
  @IsOptional() @Matches(DURATION) shortest?: string;
  @EntryKey() startsAt: string;
  /** True when the statement does not say from when the period runs and the trigger is our reading. */
  @IsOptional() @IsBoolean() triggerInferred?: boolean;
  @IsBoolean() openEnded: boolean;
  @IsOptional() @Nested(() => HoldEntry) hold?: HoldEntry;
  /** True: only data that a dataset names so; other data of the activity are not kept by this rule. */
  @IsOptional() @IsBoolean() namedOnly?: boolean;
}

export class ObjectionEntry {
  @IsBoolean() available: boolean;
  @IsOptional() @IsIn(OBJECTION_KINDS) kind?: ObjectionKind;
  /** True when the section itself speaks of objecting; false when only the general rule of section 11.5 does. */
  @IsBoolean() stated: boolean;
  @StringList() routes: string[];
  @IsOptional() @Nested(() => LocalizedText) note?: LocalizedText;
  /** Words of any language, lower case: a message that objects and has one of them speaks of this activity. */
  @IsOptional() @StringList() mentioned?: string[];
}

export class WithdrawalEntry {
  @IsBoolean() available: boolean;
  @StringList() routes: string[];
}

export class AutomatedDecisionEntry {
  /** True when the statement does not say so outright. */
  @IsBoolean() inferred: boolean;
  /** The procedure and principles actually applied (C-203/22), in plain words. */
  @Nested(() => LocalizedText) logic: LocalizedText;
}

export class OpenQuestion {
  @IsString() @IsNotEmpty() question: string;
  @IsIn(['DPO', 'legal', 'client']) owner: 'DPO' | 'legal' | 'client';
  /** Numbers of the contradictions list of the requirements, such as G11. */
  @StringList() refs: string[];
  /** Rights that cannot be decided for the activity before it is answered. */
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(RIGHTS, { each: true }) blocks?: Right[];
  /** Keys of `retainedData` that alone are in question. */
  @IsOptional() @StringList() data?: string[];
}

/** What an earlier draft of this register said and what the statement says. */
export class Correction {
  @IsString() @IsNotEmpty() field: string;
  @IsString() @IsNotEmpty() draft: string;
  @IsString() @IsNotEmpty() statement: string;
}

/** One activity as it stands in register.yaml, with keys into the catalogues. */
export class ActivityEntry {
  @EntryKey() key: string;
  @Matches(/^\d+(?:\.\d+)*$/, { message: 'section must be a section number in quotes' }) section: string;
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(2) @IsInt({ each: true }) @Min(1, { each: true }) seedLines: [
    number,
    number,
  ];
  @IsIn(ACTIVITY_KINDS) kind: ActivityKind;
  @Nested(() => LocalizedText) title: LocalizedText;
  @Nested(() => LocalizedText) purpose: LocalizedText;
  @IsIn(ROLES) role: ControllerRole;
  @StringList() appliesToBrands: string[];
  @NestedList(() => LegalBasisEntry) legalBases: LegalBasisEntry[];
  /** Exceptions of Art. 9(2) on which special categories of data stand. */
  @IsOptional() @IsArray() @Matches(SPECIAL, { each: true }) specialCategories?: string[];
  @NestedList(() => NationalLawEntry) nationalLaw: NationalLawEntry[];
  @NestedList(() => DataCategoryEntry) dataCategories: DataCategoryEntry[];
  @NestedList(() => RetentionEntry) retention: RetentionEntry[];
  @StringList() recipients: string[];
  @StringList() jointControllers: string[];
  @StringList() origins: string[];
  @StringList() internationalTransfers: string[];
  @Nested(() => ObjectionEntry) objection: ObjectionEntry;
  @Nested(() => WithdrawalEntry) consentWithdrawal: WithdrawalEntry;
  /** Direct marketing, profiling for it included: no objection to it is ever refused (Art. 21(2)-(3)). */
  @IsBoolean() directMarketing: boolean;
  /** Research or statistics under Art. 89(1): objection by Art. 21(6). */
  @IsOptional() @IsBoolean() research?: boolean;
  /** Null: no decision based solely on automated processing is described. */
  @ValidateIf((entry: ActivityEntry) => entry.automatedDecision !== null)
  @Nested(() => AutomatedDecisionEntry)
  automatedDecision: AutomatedDecisionEntry | null;
  /** What a person who asks for access is told about this activity besides. */
  @IsOptional() @Nested(() => LocalizedText) accessNote?: LocalizedText;
  @IsOptional() @NestedList(() => OpenQuestion) openQuestions?: OpenQuestion[];
  @IsOptional() @NestedList(() => Correction) correction?: Correction[];
}

/** Where the register was read from. */
export class RegisterSource {
  @IsString() @IsNotEmpty() title: string;
  @IsIn(LANGUAGES) language: Language;
}

/** register.yaml */
export class RegisterFile {
  @Nested(() => RegisterSource) source: RegisterSource;
  /** Contradictions that belong to no single activity. */
  @NestedList(() => OpenQuestion) openQuestions: OpenQuestion[];
  @NestedList(() => ActivityEntry) activities: ActivityEntry[];
}
