import { IsHash, IsIn, IsString, Length, ValidateIf } from 'class-validator';
import {
  CORRECTION_DECISIONS,
  EVIDENCE_STATES,
  type NotedCorrection,
  REFUSAL_GROUNDS,
} from '@habeas/casework/rights/rectification';
import { VersionDto } from './request.dto';

const LONG = 2000;
const KEY = 200;

/** What a colleague notes of one field; whether the value can stand there is seen with the field. */
export class FieldCorrectionDto extends VersionDto {
  @IsString() @Length(1, KEY) source: string;
  @IsString() @Length(1, KEY) collection: string;
  @ValidateIf(({ row }: FieldCorrectionDto) => row !== null) @IsString() @Length(1, KEY) row: string | null;
  @IsString() @Length(1, KEY) field: string;
  @IsString() @Length(0, LONG) asked: string;
  @IsIn(CORRECTION_DECISIONS) decision: NotedCorrection['decision'];
  @IsIn([...REFUSAL_GROUNDS, null]) ground: NotedCorrection['ground'];
  @IsIn(EVIDENCE_STATES) evidence: NotedCorrection['evidence'];
  @IsString() @Length(0, LONG) note: string;
}

export class SheetApprovalDto extends VersionDto {
  @IsHash('sha256') sha256: string;
}
