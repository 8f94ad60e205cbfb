import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import { VersionDto } from './request.dto';

const LONG = 2000;

/** A colleague's answer to what the register leaves open. */
export class PortableAnswerDto extends VersionDto {
  @IsUUID() decisionId: string;
  @IsIn(['granted', 'refused']) outcome: 'granted' | 'refused';
  @IsString() @Length(3, LONG) note: string;
}
