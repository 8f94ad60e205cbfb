import { randomBytes, randomInt } from 'node:crypto';

/** A code of so many decimal digits (1 to 14), each equally likely, leading zeros included. */
export function randomCode(digits: number): string {
  return randomInt(10 ** digits)
    .toString()
    .padStart(digits, '0');
}

/** A secret for a link or a session: base64url, 256 bits unless told otherwise. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}
