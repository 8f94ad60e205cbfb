import { IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { HoldGrounds } from '@habeas/casework/deadlines';
import { VersionDto } from './request.dto';

export class HoldDto extends VersionDto implements HoldGrounds {
  @IsString() @Length(3, 2000) reason: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) reviewOn: string;
}

export class HoldEndDto extends VersionDto {
  @IsString() @Length(3, 2000) reason: string;
}

export class HeldListDto {
  /** `next` of the page before. */
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\d_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) after?: string;
}
