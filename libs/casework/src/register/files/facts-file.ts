import { DATA_ORIGINS, type DataOrigin, isIsoDate } from '@habeas/domain';
import {
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Min,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import { EntryKey, Nested, NestedList, StringList } from '../nested';

const isDayOrNull = (value: unknown): boolean => value === null || (typeof value === 'string' && isIsoDate(value));

/** A day that exists, `YYYY-MM-DD`; never a time. */
const Day = () =>
  ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value) => value !== null && isDayOrNull(value),
      defaultMessage: () => '$property must be a day, YYYY-MM-DD',
    },
  });

const OptionalOrNull = () => ValidateIf((_entry, value) => value !== undefined && value !== null);

/** A mapping whose values are all of one kind. */
const MapOf = (expected: string, fits: (value: unknown) => boolean) => (target: object, property: string) => {
  IsObject()(target, property);
  ValidateBy({
    name: 'isMapOf',
    validator: {
      validate: (value: unknown) => typeof value === 'object' && value !== null && Object.values(value).every(fits),
      defaultMessage: () => `each value of $property must be ${expected}`,
    },
  })(target, property);
};

const CONSENTS = ['given', 'withdrawn', 'never-given'];
const OUTCOMES = ['pending', 'upheld', 'rejected'];

function isObjection(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { reasons, outcome, ...others } = value as Record<string, unknown>;
  return typeof reasons === 'boolean' && OUTCOMES.includes(String(outcome)) && Object.keys(others).length === 0;
}

export class HeldPerDay {
  /** Null: the rows have no day. */
  @ValidateIf((entry: HeldPerDay) => entry.day !== null) @Day() day: string | null;
  @IsInt() @Min(0) records: number;
}

/** Rows that a source holds of the person. */
export class HeldEntry {
  @IsString() source: string;
  @IsString() collection: string;
  @EntryKey() category: string;
  /** Keys or sections of the register. */
  @StringList() @ArrayNotEmpty() activities: string[];
  @IsInt() @Min(0) records: number;
  @OptionalOrNull() @EntryKey() dataKey?: string | null;
  @OptionalOrNull() @NestedList(() => HeldPerDay) perDay?: HeldPerDay[] | null;
  @IsOptional() @IsInt() @Min(0) shared?: number;
  @IsOptional() @IsInt() @Min(0) withheldFields?: number;
  @IsOptional() @IsBoolean() onPaper?: boolean;
  @IsOptional() @IsBoolean() issued?: boolean;
  @IsOptional() @IsIn(DATA_ORIGINS) origin?: DataOrigin;
}

/** What exactly is asked; everything when left out. */
export class ScopeEntry {
  @IsOptional() @StringList() activities?: string[];
  @IsOptional() @StringList() categories?: string[];
  @OptionalOrNull() @IsIn(['a', 'b', 'c', 'd', 'e', 'f']) erasureGround?: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | null;
  @OptionalOrNull() @IsIn(['a', 'b', 'c', 'd']) restrictionCase?: 'a' | 'b' | 'c' | 'd' | null;
  @IsOptional() @IsBoolean() reasonsGiven?: boolean;
}

/** A colleague's answer to a question of an earlier table. */
export class AnswerEntry {
  @IsString() activity: string;
  @OptionalOrNull() @EntryKey() category?: string | null;
  @OptionalOrNull() @IsString() source?: string | null;
  @OptionalOrNull() @IsString() collection?: string | null;
  @IsIn(['granted', 'refused', 'kept-until']) outcome: 'granted' | 'refused' | 'kept-until';
  @IsString() article: string;
  @ValidateIf(({ outcome, until }: AnswerEntry) => outcome === 'kept-until' || until != null) @Day() until?:
    string | null;
}

/** The facts about a person, for `habeas decide`. */
export class FactsFile {
  @Day() today: string;
  @EntryKey() brand: string;
  @IsIn(['customer', 'former-customer', 'prospect', 'other'])
  relation: 'customer' | 'former-customer' | 'prospect' | 'other';
  @IsOptional() @MapOf('a day, YYYY-MM-DD, or null', isDayOrNull) events?: Record<string, string | null>;
  @IsOptional() @IsBoolean() openBalance?: boolean;
  @IsOptional() @IsBoolean() disputeOpen?: boolean;
  @IsOptional()
  @MapOf(`one of ${CONSENTS.join(', ')}`, (value) => CONSENTS.includes(String(value)))
  consents?: Record<string, 'given' | 'withdrawn' | 'never-given'>;
  @IsOptional()
  @MapOf(`{ reasons: true|false, outcome: ${OUTCOMES.join('|')} }`, isObjection)
  objections?: Record<string, { reasons: boolean; outcome: 'pending' | 'upheld' | 'rejected' }>;
  @IsOptional() @Nested(() => ScopeEntry) scope?: ScopeEntry;
  @IsArray() @NestedList(() => HeldEntry) held: HeldEntry[];
  @IsOptional() @NestedList(() => AnswerEntry) answers?: AnswerEntry[];
}
