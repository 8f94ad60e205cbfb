import { IsIn, IsString, IsUUID, Length, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { VersionDto } from './request.dto';

const LONG = 2000;

/** A colleague's answer to what the register leaves open. */
export class PortableAnswerDto extends VersionDto {
  @IsUUID() decisionId: string;
  @IsIn(['granted', 'refused']) outcome: 'granted' | 'refused';
  @IsString() @Length(3, LONG) note: string;
}

/** Where the file is to go beside the person; neither: to them alone. `words`: those with which they asked for it. */
export class TransferDto extends VersionDto {
  @ValidateIf(({ recipient }: TransferDto) => recipient !== null) @IsString() @Length(1, 64) recipient: string | null =
    null;
  @ValidateIf(({ organisation }: TransferDto) => organisation !== null)
  @IsString()
  @Length(2, 200)
  organisation: string | null = null;
  @IsString() @Length(3, LONG) words: string;
}

/** `failed`: it was not possible; `why` says so to the person, in their language. */
export class TransferOutcomeDto extends VersionDto {
  @IsIn(['delivered', 'failed']) outcome: 'delivered' | 'failed';
  @ValidateIf(({ outcome, why }: TransferOutcomeDto) => outcome === 'failed' || why !== '')
  @IsString()
  @MinLength(3)
  @MaxLength(LONG)
  why = '';
}
