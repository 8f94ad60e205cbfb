import { IsNotEmpty, IsString } from 'class-validator';

/** The languages in which everything a person reads is complete (law.md section 8: FR, NL and DE by law, EN as a service). */
export const LANGUAGES = ['fr', 'nl', 'de', 'en'] as const;

/** An ISO 639-1 code of one of the four languages. */
export type Language = (typeof LANGUAGES)[number];

/** One text in all four languages. A missing or empty language makes the pack invalid. */
export class LocalizedText {
  @IsString() @IsNotEmpty() fr: string;
  @IsString() @IsNotEmpty() nl: string;
  @IsString() @IsNotEmpty() de: string;
  @IsString() @IsNotEmpty() en: string;
}
