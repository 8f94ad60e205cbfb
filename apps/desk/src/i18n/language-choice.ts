import { LANGUAGES, type Language } from '@habeas/domain';
import { readPreference, writePreference } from '../ui/local-preference';

export const isDeskLanguage = (value: unknown): value is Language => LANGUAGES.some((known) => known === value);

/** The language chosen in this browser; null where none was, or where the browser keeps nothing. */
export function rememberedLanguage(): Language | null {
  const stored = readPreference('language');
  return isDeskLanguage(stored) ? stored : null;
}

export const rememberLanguage = (language: Language): void => writePreference('language', language);

/** Each language by its own name, so that a reader finds it whatever the screen speaks. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
  en: 'English',
};
