import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { SearchKey } from '../connector';
import type { Field, PhoneFormat } from '../dataset/dataset';
import { canonicalValue } from '../search-key';
import { equalsAny, quoteName, type ColumnType, type Parameters } from './sql';

/** The predicate "this identity column holds one of these keys"; `keys` are canonical (normaliseKey) and of the field's type. */
export function holdsKey(
  alias: string,
  field: Field,
  type: ColumnType,
  keys: SearchKey[],
  parameters: Parameters,
): string {
  const column = `${alias}.${quoteName(field.name)}`;
  if (field.identity === 'phone_number') {
    const spelled = keys.map((key) => spellPhone(key.value, field.phoneFormat));
    return equalsAny(column, type, spelled, parameters);
  }
  const values = keys.map((key) => key.value);
  if (field.identity === 'email' && type !== 'citext') return equalsAny(`lower(${column})`, 'text', values, parameters);
  return equalsAny(column, type, values, parameters);
}

/** What a row's identity value is as a key, or undefined where the column holds something unusable. */
export function keyFrom(field: Field, value: unknown, country?: string): SearchKey | undefined {
  if (!field.identity || (typeof value !== 'string' && typeof value !== 'number')) return undefined;
  const text = field.phoneFormat === 'digits' && field.identity === 'phone_number' ? `+${value}` : String(value);
  const canonical = canonicalValue(field.identity, text, country);
  return canonical === undefined ? undefined : { type: field.identity, value: canonical };
}

/** An E.164 number as a source writes it. */
export function spellPhone(e164: string, format: PhoneFormat): string {
  if (format === 'digits') return e164.slice(1);
  if (format === 'double-zero') return `00${e164.slice(1)}`;
  if (format === 'national') return parsePhoneNumberFromString(e164)?.formatNational().replace(/\D/g, '') ?? e164;
  return e164;
}
