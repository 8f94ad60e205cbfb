import type { Language } from '@habeas/domain';
import { IsNotEmpty, IsString } from 'class-validator';

/** One text in all four languages. A missing or empty language makes the pack invalid. */
export class LocalizedText implements Record<Language, string> {
  @IsString() @IsNotEmpty() fr: string;
  @IsString() @IsNotEmpty() nl: string;
  @IsString() @IsNotEmpty() de: string;
  @IsString() @IsNotEmpty() en: string;
}
