/**
 * The languages a person may write in and is answered in. French, Dutch and German are legal duties of a Belgian
 * public-law company (Act of 21 March 1991 Art. 36 §1, administrative language laws Art. 41 §1); English is a service.
 */
export const LANGUAGES = ['fr', 'nl', 'de', 'en'] as const;

/** One of {@link LANGUAGES}, as an ISO 639-1 code. GDPR Art. 12(1): intelligible to the addressee. */
export type Language = (typeof LANGUAGES)[number];

/** True when the value, of whatever origin, is one of {@link LANGUAGES} (exact, lower case). */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
