import { Type } from 'class-transformer';
import { Equals, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { REVIEW_OUTCOMES, type ReviewOutcome } from '@habeas/casework/rights/automated-decision';
import { VersionDto } from './request.dto';

const LONG = 4000;

export class ReviewerDto extends VersionDto {
  @IsUUID() accountId: string;
}

export class PersonViewDto extends VersionDto {
  @IsString() @Length(1, LONG) view: string;
}

/** One value of a source that is another one from now on. */
export class DecisionChangeDto {
  @IsString() @Length(1, 100) source: string;
  @IsString() @Length(1, 100) collection: string;
  @IsString() @Length(1, 100) field: string;
  @IsOptional() @IsString() @Length(1, 500) before?: string | null;
  @IsOptional() @IsString() @Length(1, 500) after?: string | null;
}

/** What the reviewer found; texts are in the person's language. */
export class ReviewDecisionDto extends VersionDto {
  @IsOptional() @IsString() @Length(1, 100) activity?: string | null;
  @IsBoolean() covered: boolean;
  @IsIn(REVIEW_OUTCOMES) outcome: ReviewOutcome;
  @IsString() @Length(3, LONG) subject: string;
  @IsString() @Length(3, LONG) explanation: string;
  @IsString() @Length(3, LONG) reasons: string;
  @IsOptional() @IsString() @Length(3, LONG) newDecision?: string | null;
  @IsOptional() @ValidateNested() @Type(() => DecisionChangeDto) change?: DecisionChangeDto | null;
  /** The reviewer states that the new decision is in place already. */
  @IsOptional() @IsBoolean() inPlace?: boolean;
  /** The reviewer states that they had no part in the decision. */
  @Equals(true) notInvolved: true;
}
