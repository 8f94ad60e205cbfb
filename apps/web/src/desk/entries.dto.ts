import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { LANGUAGES, type Language, type Right, RIGHTS } from '@habeas/domain';
import { STAFF_CHANNELS, type StaffChannel, type StaffEntry } from '@habeas/casework/intake';
import { VersionDto } from './request.dto';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A request that came on paper or by word of mouth, as a colleague writes it down. */
export class EntryDto implements StaffEntry {
  @IsUUID() entryKey: string;
  @IsIn(STAFF_CHANNELS) channel: StaffChannel;
  @Matches(DAY) @IsISO8601({ strict: true }) receivedOn: string;
  @Matches(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/) receivedAt = '';
  @IsString() @Length(1, 64) brand: string;
  @IsIn(LANGUAGES) language: Language;
  @IsArray() @ArrayUnique() @IsIn(RIGHTS, { each: true }) rights: Right[];
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 64, { each: true })
  matters: string[] = [];
  @IsString() @MaxLength(20_000) words = '';
  @IsString() @MaxLength(200) name = '';
  @ValidateIf(({ email }: EntryDto) => email !== '') @IsEmail() @MaxLength(254) email = '';
  @IsString() @MaxLength(40) phone = '';
  @IsString() @MaxLength(40) customerNumber = '';
  @IsString() @MaxLength(400) postalAddress = '';
  @IsString() @MaxLength(200) onBehalfOf = '';
  @ValidateIf(({ scanId }: EntryDto) => scanId !== null) @IsUUID() scanId: string | null = null;
}

export class PostingDto extends VersionDto {
  @Matches(DAY) @IsISO8601({ strict: true }) postedOn: string;
}

export class PostPageDto {
  @IsOptional() @IsUUID() after?: string;
}
