import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { VersionDto } from './request.dto';

const LONG = 4000;
const MOST = 10_000_000;

/** What the person said of where to look. */
export class QuestionDto extends VersionDto {
  @IsString() @Length(3, LONG) details: string;
}

export class CollectionAnswerDto {
  @IsString() @Length(1, 100) collection: string;
  @IsIn(['done', 'nothing', 'exempt']) outcome: 'done' | 'nothing' | 'exempt';
  @IsInt() @Min(0) @Max(MOST) records: number;
  @IsInt() @Min(0) @Max(MOST) remaining: number;
  @IsOptional() @IsString() @Length(1, 100) ground: string | null = null;
  @IsString() @Length(0, LONG) text: string;
}

/** An answer in the owner's stead; the note says how it is known. */
export class AnswerInSteadDto extends VersionDto {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CollectionAnswerDto)
  answers: CollectionAnswerDto[];
  @IsString() @Length(3, LONG) note: string;
}

/** What a recipient said by other ways. */
export class NoticeAnswerDto extends VersionDto {
  @IsIn(['acknowledged', 'declined']) outcome: 'acknowledged' | 'declined';
  @IsString() @Length(3, LONG) note: string;
}
