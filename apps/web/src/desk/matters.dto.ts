import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LANGUAGES, type Language } from '@habeas/domain';
import type { HandOver, MatterAnswer, WantedMatter } from '@habeas/casework/matters';
import { VersionDto } from './request.dto';

export class WantedMatterDto implements WantedMatter {
  @IsString() @Length(1, 64) matter: string;
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) due?: string;
}

export class MattersDto extends VersionDto {
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => WantedMatterDto) matters: WantedMatterDto[];
  @IsString() @Length(3, 2000) reason: string;
}

export class MatterAnswerDto extends VersionDto implements MatterAnswer {
  /** In the person's language: it stands in the letter. */
  @IsString() @MaxLength(4000) words: string;
  @IsBoolean() byLetter: boolean;
}

export class HandOverDto extends VersionDto implements HandOver {
  @IsString() @Length(2, 200) customer: string;
  @IsEmail() @MaxLength(254) email: string;
  @IsIn(LANGUAGES) language: Language;
  @IsBoolean() mayName: boolean;
}
