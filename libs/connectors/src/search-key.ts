import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import { SourceError, type SearchKey } from './connector';
import { postalAddress } from './postal-address';

/**
 * The one spelling of a key: e-mail addresses in lower case, phone numbers in E.164 (`country`, ISO, where the number has no
 * country code), postal addresses as `postalAddress` has them, others trimmed. Throws SourceError `invalid-key` for one that is empty or cannot be a key: it must never
 * become a search that finds everybody.
 */
export function normaliseKey(source: string, key: SearchKey, country?: string): SearchKey {
  const value = canonicalValue(key.type, key.value, country);
  if (value === undefined) throw new SourceError(source, 'invalid-key', `the ${key.type} given cannot be searched`);
  return { type: key.type, value };
}

/** The canonical value, or undefined where the text is no such thing. */
export function canonicalValue(type: string, raw: string, country?: string): string | undefined {
  const text = raw.normalize('NFC').trim();
  if (text === '' || text.length > 320 || text.includes('\0')) return undefined;
  if (type === 'email') return /^[^\s@]+@[^\s@]+$/.test(text) ? text.toLowerCase() : undefined;
  if (type === 'address') return postalAddress(text);
  if (type !== 'phone_number') return text;
  const region = country as CountryCode | undefined;
  const number = parsePhoneNumberFromString(text.replace(/^00/, '+'), region);
  return number?.isPossible() ? number.number : undefined;
}
