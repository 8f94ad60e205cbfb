import { IsHash, IsIn, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, ValidateIf } from 'class-validator';
import { ANSWER_SCOPES, type AnswerScope, GROUNDS, type Ground } from '@habeas/casework/rights/erasure';
import { VersionDto } from './request.dto';

const LONG = 2000;
const OUTCOMES = ['granted', 'refused', 'kept-until'] as const;
const NAMED_GROUNDS = Object.keys(GROUNDS) as Ground[];

export class PlanApprovalDto extends VersionDto {
  @IsHash('sha256') sha256: string;
}

export class PlanAnswerDto extends VersionDto {
  @IsUUID() decisionId: string;
  @IsIn(ANSWER_SCOPES) scope: AnswerScope;
  @IsIn(OUTCOMES) outcome: (typeof OUTCOMES)[number];
  @IsOptional() @IsIn(NAMED_GROUNDS) ground?: Ground;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) until?: string;
  @IsString() @Length(3, LONG) note: string;
}

export class UnderWayDto extends VersionDto {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) doneBy: string;
  @IsString() @Length(3, LONG) why: string;
}

export class SourceDto {
  @IsString() @Length(1, 64) source: string;
}

export class SwitchDto {
  /** Null: every source. */
  @ValidateIf(({ source }: SwitchDto) => source !== null) @IsString() @Length(1, 64) source: string | null;
  @IsIn([true, false]) stopped: boolean;
  /** Why it is stopped; nothing is asked of whoever lets go. */
  @ValidateIf(({ stopped }: SwitchDto) => stopped) @IsString() @Length(3, LONG) reason: string;
}
