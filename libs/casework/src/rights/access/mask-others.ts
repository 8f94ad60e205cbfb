import type { JsonValue } from '@habeas/connectors';
import type { OthersKind } from '@habeas/domain';

const DOT = '•';
/** So many last digits of a number are covered: who it is stays hidden, which country and network it is does not. */
const COVERED_DIGITS = 4;
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** International, or national with its leading zero: eight to fourteen digits. */
const NUMBER = /(?<![\p{L}\p{N}])(?:\+|00|0)[1-9](?:[ ./()-]{0,2}\d){7,12}(?!\d)/gu;

/** A value as it may be shown where a colleague or a rule says `mask`; what cannot be masked is covered whole. */
export function maskOthers(kind: OthersKind, value: JsonValue): JsonValue {
  if (value === null) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (kind) {
    case 'number':
      return text.includes('@') ? maskedAddress(text) : maskedNumber(text);
    case 'name':
      return initialsOf(text);
    case 'text':
      return text.replace(ADDRESS, maskedAddress).replace(NUMBER, maskedNumber);
    default:
      return DOT.repeat(3);
  }
}

/** Whether a text holds a number or an address that is none of the person's own. */
export function speaksOfOthers(value: JsonValue, own: ReadonlySet<string>): boolean {
  if (typeof value !== 'string') return false;
  const addresses = [...value.matchAll(ADDRESS)].map(([address]) => address.toLowerCase());
  const numbers = [...value.replace(ADDRESS, ' ').matchAll(NUMBER)].map(([number]) => numberKey(number));
  return addresses.some((address) => !own.has(address)) || numbers.some((number) => !own.has(number));
}

/** The values by which a person is known, as `speaksOfOthers` compares them. */
export function ownValues(identifiers: readonly { type: string; value: string }[]): Set<string> {
  return new Set(
    identifiers.map(({ type, value }) => (type === 'phone_number' ? numberKey(value) : value.toLowerCase())),
  );
}

/** The last eight digits tell one Belgian number from another, however it is written. */
const numberKey = (number: string): string => number.replace(/\D/g, '').slice(-8);

function maskedNumber(number: string): string {
  let left = COVERED_DIGITS;
  return [...number]
    .reverse()
    .map((character) => (/\d/.test(character) && left-- > 0 ? DOT : character))
    .reverse()
    .join('');
}

const maskedAddress = (address: string): string => `${DOT.repeat(3)}@${address.slice(address.indexOf('@') + 1)}`;

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => word !== '');
  return words.map((word) => `${[...word][0] ?? ''}.`).join(' ');
}
