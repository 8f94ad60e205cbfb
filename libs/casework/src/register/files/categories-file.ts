import { ArrayNotEmpty, IsArray, IsBoolean, IsInt, IsOptional, Matches } from 'class-validator';
import { LocalizedText } from '../localized-text';
import { EntryKey, Nested, NestedList } from '../nested';

/** A kind of personal data, with the words in which a person is told of it (GDPR Art. 15(1)(b)). */
export class DataCategory {
  @EntryKey() key: string;
  @Nested(() => LocalizedText) label: LocalizedText;
  @Nested(() => LocalizedText) definition: LocalizedText;
  /** Term of the W3C DPV personal data extension, where one fits. */
  @IsOptional() @Matches(/^pd:[A-Za-z]+$/) dpv?: string;
  /** True for the categories that section 4 of the statement defines; the others are only named elsewhere in it. */
  @IsBoolean() defined: boolean;
  @IsArray() @ArrayNotEmpty() @IsInt({ each: true }) seedLines: number[];
}

/** categories.yaml */
export class CategoriesFile {
  @NestedList(() => DataCategory) categories: DataCategory[];
}
