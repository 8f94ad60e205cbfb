import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no letter that is read as a digit, 32 signs, so that a byte's low five bits choose without bias. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** A new reference such as `HB-7K3M-9QXW-2FTD`: 60 random bits, safe to read out on the phone. */
export function newReference(): string {
  const signs = Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte & 31]);
  return `HB-${[0, 4, 8].map((start) => signs.slice(start, start + 4).join('')).join('-')}`;
}

/** What a person typed, as a reference: case, spaces and look-alike letters forgiven. Null when it cannot be one. */
export function readReference(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replace(/^\s*HB/, '')
    .replace(/[\s\-–—._]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/U/g, 'V');
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(signs)) return null;
  return `HB-${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}
