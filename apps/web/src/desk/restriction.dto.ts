import { IsIn, IsISO8601, IsString, Length, Matches } from 'class-validator';
import { RESTRICTION_CASES, type RestrictionCase } from '@habeas/casework/rights/restriction';
import { VersionDto } from './request.dto';

const LONG = 2000;

export class RestrictionDto extends VersionDto {
  @IsIn(RESTRICTION_CASES) restrictionCase: RestrictionCase;
  @IsString() @Length(3, LONG) note: string;
}

export class RestrictionKeptDto extends VersionDto {
  /** In the person's language: it stands in the letter. */
  @IsString() @Length(3, LONG) why: string;
}

export class RestrictionEndDto extends VersionDto {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) from: string;
  /** In the person's language: it stands in the letter. */
  @IsString() @Length(3, LONG) why: string;
}
