import {
  ASSURANCE_LEVELS,
  OTHERS_GROUNDS,
  OTHERS_KINDS,
  OTHERS_OUTCOMES,
  RIGHTS,
  type AssuranceLevel,
  type OthersGround,
  type OthersKind,
  type OthersOutcome,
  type OthersRule,
  type Right,
} from '@habeas/domain';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { Nested, NestedList } from '../nested';

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
  /** From when the data protection officer hears of a request that is still open, and the head of the office; 0 is the last day. */
  @IsInt() @Min(0) @Max(20) officerWorkingDaysBefore: number;
  @IsOptional() @IsInt() @Min(0) @Max(20) headWorkingDaysBefore?: number;
  /** Local time `HH:MM` of the controller, on working days, from which the daily digest goes out. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) digestAt: string;
}

/** When whoever was asked about a source is reminded, and who is asked instead. Working days from the day of asking. */
export class TaskPolicy {
  @IsInt() @Min(1) @Max(30) dueWorkingDays: number;
  @IsArray() @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) remindAfterWorkingDays: number[];
  @IsInt() @Min(1) @Max(60) deputyAfterWorkingDays: number;
  @IsInt() @Min(1) @Max(60) officerAfterWorkingDays: number;
  @IsInt() @Min(1) @Max(60) linkLifeDays: number;
  /** Domains of the addresses to which an owner may hand a task on. */
  @IsArray() @ArrayUnique() @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, { each: true }) delegateDomains: string[];
}

/** Notices to recipients (GDPR Art. 19); the law sets no time. Calendar days from the day of sending. */
export class NoticePolicy {
  @IsInt() @Min(1) @Max(60) chaseAfterDays: number;
  @IsInt() @Min(2) @Max(120) escalateAfterDays: number;
}

const DURATION = /^P(?:\d+Y)?(?:\d+M)?(?:\d+D)?$/;

/** How long the office keeps its own file of a request (law.md section 7). ISO 8601 durations from closure. */
export class CaseFilePolicy {
  @Matches(DURATION) keep: string;
  @Matches(DURATION) keepExports: string;
  @Matches(DURATION) keepUnderLitigationHold: string;
}

/** Levels per right, and a floor for data of high risk whatever the right. */
export class AssuranceEntries {
  @NestedList(() => RequiredAssurance) perRight: RequiredAssurance[];
  @IsIn(ASSURANCE_LEVELS) highRiskData: AssuranceLevel;
}

/** What becomes of values of one kind that may speak of others, without a colleague. */
export class OthersRuleEntry implements OthersRule {
  @IsIn(OTHERS_KINDS) kind: OthersKind;
  @IsIn(OTHERS_OUTCOMES) outcome: OthersOutcome;
  /** Only where something is not given. */
  @ValidateIf(({ outcome }: OthersRuleEntry) => outcome !== 'give') @IsIn(OTHERS_GROUNDS) ground: OthersGround | null =
    null;
  /** Only where no other person's number or address was seen in the values. */
  @IsOptional() @IsBoolean() unlessSeen = false;
}

/** Third parties' data in an access answer (GDPR Art. 15(4)); a kind without a rule is decided by a colleague, each time. */
export class OthersPolicy {
  @NestedList(() => OthersRuleEntry) rules: OthersRuleEntry[];
}

/** What changes data at the sources. */
export class ErasurePolicy {
  /** Hours between the last approval and the first effect, in which anybody who may approve can stop it. */
  @IsNumber({ allowNaN: false, allowInfinity: false }) @Min(0) @Max(72) undoHours: number;
}

/** policy.yaml: the choices that the law leaves to the controller. Frozen on each request as they are. */
export class PolicyFile {
  @IsString() @IsNotEmpty() version: string;
  /** Switches of the domain's clock policy by name; check-policy.ts gives each its values. One left out has its default. */
  @IsObject() clock: Record<string, unknown>;
  @Nested(() => CodePolicy) code: CodePolicy;
  @Nested(() => PackagePolicy) package: PackagePolicy;
  @Nested(() => AssuranceEntries) assurance: AssuranceEntries;
  @Nested(() => ReminderPolicy) reminders: ReminderPolicy;
  @Nested(() => CaseFilePolicy) caseFile: CaseFilePolicy;
  @Nested(() => TaskPolicy) tasks: TaskPolicy;
  @Nested(() => NoticePolicy) notices: NoticePolicy;
  @Nested(() => ErasurePolicy) erasure: ErasurePolicy;
  @Nested(() => OthersPolicy) others: OthersPolicy;
}
