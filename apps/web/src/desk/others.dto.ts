import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { OTHERS_GROUNDS, OTHERS_OUTCOMES, type OthersGround, type OthersOutcome } from '@habeas/domain';
import { VersionDto } from './request.dto';

class GroupDto {
  @IsUUID() id: string;
  @IsIn(OTHERS_OUTCOMES) outcome: OthersOutcome;
  /** Where something is not given. */
  @IsOptional() @IsIn(OTHERS_GROUNDS) ground?: OthersGround | null;
}

export class OthersDto extends VersionDto {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => GroupDto)
  groups: GroupDto[];
}
