import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsISO8601,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MANDATE_KINDS, type MandateKind, type Right, RIGHTS } from '@habeas/domain';
import { ReasonDto } from './request.dto';

const IfGiven = (field: keyof MandateDto) => ValidateIf((mandate: MandateDto) => mandate[field] !== null);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Who acts for the person, as a colleague records it; what is not known is null. */
export class MandateDto {
  @IsIn(MANDATE_KINDS) kind: MandateKind;
  @IsString() @Length(2, 200) holder: string;
  /** Key of an attachment of the request. */
  @IfGiven('document') @Matches(/^[0-9a-f-]{36}\/\d{1,3}$/) document: string | null;
  @IsArray() @ArrayUnique() @IsIn(RIGHTS, { each: true }) rights: Right[];
  @IfGiven('limits') @IsString() @MaxLength(500) limits: string | null;
  @IfGiven('dataTo') @IsEmail() @MaxLength(254) dataTo: string | null;
  @IfGiven('validFrom') @Matches(DAY) @IsISO8601({ strict: true }) validFrom: string | null;
  @IfGiven('validUntil') @Matches(DAY) @IsISO8601({ strict: true }) validUntil: string | null;
  @IsBoolean() verified: boolean;
}

export class MandateRecordDto extends ReasonDto {
  /** Null: the person acts for themselves. */
  @ValidateIf(({ mandate }: MandateRecordDto) => mandate !== null)
  @ValidateNested()
  @Type(() => MandateDto)
  mandate: MandateDto | null;
}
