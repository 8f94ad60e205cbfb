const ZERO = /\0/g;
const HALF_A_SIGN = /\p{Cs}/gu;

/**
 * Text from outside as the database takes it: PostgreSQL refuses a zero byte, and in JSON half of a surrogate pair (what
 * cutting an emoji leaves). Nobody's message is lost for one. The untouched bytes are kept beside.
 */
export function storableText(text: string): string {
  return text.replace(ZERO, '').replace(HALF_A_SIGN, '\ufffd');
}
