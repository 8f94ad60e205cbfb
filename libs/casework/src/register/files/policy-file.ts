import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Nested, NestedList } from '../nested';

export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'consent-withdrawal',
  'automated-decision',
] as const;
export type Right = (typeof RIGHTS)[number];

export const ASSURANCE_LEVELS = ['none', 'contact', 'account', 'strong'] as const;
export type AssuranceLevel = (typeof ASSURANCE_LEVELS)[number];

/** Clock switches (law.md section 1): the strict reading is the default of each. */
export class ClockPolicy {
  @IsIn(['RECEIPT', 'COMPLETE_INFO']) anchor: 'RECEIPT' | 'COMPLETE_INFO';
  @IsIn(['RECORD_ONLY', 'EDPB_SUSPEND', 'ICO_RESTART']) pausePolicy: 'RECORD_ONLY' | 'EDPB_SUSPEND' | 'ICO_RESTART';
}

/** How soon a question must be asked for its pause to count. */
export class PausePolicy {
  /** Calendar days after receipt. */
  @IsInt() @Min(0) @Max(31) maxAskDelayDays: number;
}

export class ExtensionPolicy {
  @IsIn(['RECEIPT_PLUS_3M', 'NOMINAL_PLUS_2M']) base: 'RECEIPT_PLUS_3M' | 'NOMINAL_PLUS_2M';
}

export class ReceiptPolicy {
  @IsIn(['SAME_DAY', 'NEXT_WORKING_DAY']) outOfHours: 'SAME_DAY' | 'NEXT_WORKING_DAY';
}

export class SafetyPolicy {
  /** Working days before the strict due date by which the team means to have answered. */
  @IsInt() @Min(0) @Max(20) internalTargetWorkingDays: number;
}

/** One-time codes sent to a contact on file. */
export class CodePolicy {
  @IsInt() @Min(1) @Max(60) lifeMinutes: number;
  @IsInt() @Min(1) @Max(10) tries: number;
}

/** The sealed answer. */
export class PackagePolicy {
  @IsInt() @Min(1) @Max(90) lifeDays: number;
}

export class RequiredAssurance {
  @IsIn(RIGHTS) right: Right;
  @IsIn(ASSURANCE_LEVELS) level: AssuranceLevel;
}

export class ReminderPolicy {
  /** Working days before the strict due date on which the team is reminded, farthest first. */
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) workingDaysBefore: number[];
}

const DURATION = /^P(?:\d+Y)?(?:\d+M)?(?:\d+D)?$/;

/** How long the office keeps its own file of a request (law.md section 7). ISO 8601 durations from closure. */
export class CaseFilePolicy {
  @Matches(DURATION) keep: string;
  @Matches(DURATION) keepExports: string;
  @Matches(DURATION) keepUnderLitigationHold: string;
}

/** policy.yaml: the choices that the law leaves to the controller. Frozen by version on each request. */
export class Policy {
  @IsString() @IsNotEmpty() version: string;
  @Nested(() => ClockPolicy) clock: ClockPolicy;
  @Nested(() => PausePolicy) pause: PausePolicy;
  @Nested(() => ExtensionPolicy) extension: ExtensionPolicy;
  @IsIn(['BE_STATUTORY', 'OJ_LIST']) holidays: 'BE_STATUTORY' | 'OJ_LIST';
  @Nested(() => ReceiptPolicy) receipt: ReceiptPolicy;
  @Nested(() => SafetyPolicy) safety: SafetyPolicy;
  @Nested(() => CodePolicy) code: CodePolicy;
  @Nested(() => PackagePolicy) package: PackagePolicy;
  @NestedList(() => RequiredAssurance) assurance: RequiredAssurance[];
  @Nested(() => ReminderPolicy) reminders: ReminderPolicy;
  @Nested(() => CaseFilePolicy) caseFile: CaseFilePolicy;
}
