import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsHash, IsIn, IsString, Length, ValidateNested } from 'class-validator';
import { CONTACT_CHANNELS, type ContactChannel } from '@habeas/casework/register';
import { OVERRIDING_GROUNDS, WEIGHING_OUTCOMES, type WeighingForm } from '@habeas/casework/rights/objection';
import { VersionDto } from './request.dto';

const LONG = 4000;
const KEY = 100;
const MOST = 100;

export class NamedChoiceDto {
  @IsString() @Length(1, KEY) choice: string;
  @IsArray() @ArrayUnique() @IsIn(CONTACT_CHANNELS, { each: true }) channels: ContactChannel[];
}

/** What a colleague read that is to stop. */
export class NamedStopsDto extends VersionDto {
  @IsIn(['objection', 'consent-withdrawal']) right: 'objection' | 'consent-withdrawal';
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => NamedChoiceDto)
  choices: NamedChoiceDto[];
  @IsArray()
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, KEY, { each: true })
  activities: string[];
  @IsString() @Length(0, LONG) reasons: string;
}

/** The form of one activity; whether it is complete is the office's to say. */
export class WeighingDto extends VersionDto {
  @IsString() @Length(1, KEY) activity: string;
  @IsIn(WEIGHING_OUTCOMES) outcome: WeighingForm['outcome'];
  @IsIn([...OVERRIDING_GROUNDS, null]) overriding: WeighingForm['overriding'];
  @IsString() @Length(0, LONG) situation: string;
  @IsString() @Length(0, LONG) ground: string;
  @IsString() @Length(0, LONG) necessity: string;
  @IsString() @Length(0, LONG) impact: string;
  @IsString() @Length(0, LONG) measures: string;
  @IsString() @Length(0, LONG) safeguards: string;
  @IsString() @Length(0, LONG) words: string;
}

export class WeighingApprovalDto extends VersionDto {
  @IsHash('sha256') sha256: string;
}

/** Why a weighing is not approved. */
export class WeighingReturnDto extends WeighingApprovalDto {
  @IsString() @Length(3, LONG) reason: string;
}
