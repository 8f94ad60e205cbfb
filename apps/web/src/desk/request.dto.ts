import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsHash,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { Transform } from 'class-transformer';
import {
  EXTENSION_REASONS,
  type ExtensionReason,
  LANGUAGES,
  type Language,
  PAUSE_REASONS,
  type PauseReason,
  type Right,
  RIGHTS,
} from '@habeas/domain';
import { QUEUE_VIEWS, type QueueView } from '@habeas/casework/requests';

const LONG = 4000;

/** `version` is the one the colleague saw: an older one is refused. */
export class VersionDto {
  @IsInt() @Min(1) version: number;
}

export class ReasonDto extends VersionDto {
  @IsString() @Length(3, LONG) reason: string;
}

export class QueueDto {
  @IsOptional() @IsIn(QUEUE_VIEWS) view: QueueView = 'open';
  @IsOptional() @IsIn(RIGHTS) right?: Right;
  @IsOptional() @IsString() @Length(1, 64) brand?: string;
  @IsOptional() @IsIn(LANGUAGES) language?: Language;
  @IsOptional() @IsString() @Length(1, 200) after?: string;
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(100) limit = 50;
}

/** The words of a search may be a person's name: they travel in a body, never in an address. */
export class SearchDto extends QueueDto {
  @IsString() @Length(1, 200) q: string;
}

export class AssignmentDto extends VersionDto {
  @IsOptional() @IsUUID() accountId: string | null;
}

export class CorrectionDto extends ReasonDto {
  @IsOptional() @IsIn(LANGUAGES) language?: Language;
  @IsOptional() @IsString() @Length(1, 64) brand?: string;
  @IsOptional() @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(RIGHTS, { each: true }) rights?: Right[];
}

export class ChoiceDto extends ReasonDto {
  /** Null: none of those found is the person. */
  @ValidateIf((choice: ChoiceDto) => choice.candidateId !== null)
  @IsUUID()
  candidateId: string | null;
}

export class JoiningDto extends ReasonDto {
  /** The earlier request. */
  @IsUUID() requestId: string;
}

const VERIFICATION_METHODS = ['shop', 'itsme', 'eid', 'phone-callback', 'document'] as const;

export class VerificationDto extends VersionDto {
  @IsUUID() identifierId: string;
  @IsIn(VERIFICATION_METHODS) method: (typeof VERIFICATION_METHODS)[number];
  @IsString() @Length(3, LONG) note: string;
}

export class PauseDto extends VersionDto {
  @IsIn(PAUSE_REASONS) reason: PauseReason;
  @IsString() @Length(3, LONG) doubt: string;
  @IsString() @Length(3, LONG) whyNecessary: string;
  @IsString() @Length(3, LONG) question: string;
  /** With CLARIFICATION: camera images or recordings cannot be found without a date, a place or a number. */
  @IsOptional() @IsBoolean() images = false;
  @IsOptional() @IsBoolean() recordings = false;
  /** The facts of `PauseJustification` that hold; what is not stated does not hold. */
  @IsOptional() @IsObject() justification?: Record<string, boolean>;
}

export class PauseCompletionDto extends VersionDto {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) @IsISO8601({ strict: true }) @Length(10, 10) completeOn: string;
}

export class ExtensionPreviewDto {
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(EXTENSION_REASONS, { each: true }) reasons: ExtensionReason[];
  @IsString() @Length(10, LONG) explanation: string;
}

export class ExtensionDto extends ExtensionPreviewDto {
  @IsInt() @Min(1) version: number;
}

export class ApprovalDto extends VersionDto {
  @IsHash('sha256') manifestSha256: string;
}

export class OutcomeDto extends ReasonDto {
  @IsIn(RIGHTS) right: Right;
  @IsIn(['answered', 'refused']) outcome: 'answered' | 'refused';
}

export class WithdrawalDto extends VersionDto {
  @IsString() @Length(3, LONG) words: string;
}

export class LanguageDto {
  @IsOptional() @IsIn(LANGUAGES) language?: Language;
}
