import { isIsoDate } from './civil-date';

/** What a value must look like to be written into a source. */
export type CorrectedKind =
  'email' | 'phone' | 'date' | 'iban' | 'name' | 'code' | 'whole-number' | 'number' | 'yes-no' | 'text';

/** Why a value cannot stand in a field. Each has words at the desk. */
export type ValueFault =
  | 'empty'
  | 'too-long'
  | 'not-printable'
  | 'not-an-email'
  | 'not-a-phone'
  | 'not-a-date'
  | 'not-an-iban'
  | 'not-a-name'
  | 'not-a-code'
  | 'not-a-number'
  | 'not-yes-no';

/** The value as it is written, or what is wrong with it. */
export type CheckedValue =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly fault: ValueFault };

const LONGEST = 2000;
const LONGEST_EMAIL = 254;
const LONGEST_NAME = 200;
// Any letter with its marks, and what stands inside names: O’Neill, Nguyễn-Đỗ, d'Hondt, St. John, Łukasz, Ng (2nd).
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\p{Nd} .,'’ʼ‘·()/-]*$/u;
const EMAIL = /^[^\s@<>()[\]\\,;:"]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
const UNPRINTABLE = /[\p{Cc}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

const fault = (one: ValueFault): CheckedValue => ({ ok: false, fault: one });
const fine = (value: string): CheckedValue => ({ ok: true, value });

/**
 * Checks what a person says is right before it is written (GDPR Art. 16, 5(1)(d)). A name may have any letter and any mark: that
 * a system cannot write them is no ground to refuse them (Brussels Market Court 2019/AR/1006).
 * @param kind what the field holds
 * @param typed as somebody typed it; blanks around it do not count
 * @param codes with kind `code`: the values that the source knows
 * @returns the value to be written, in Unicode NFC; an IBAN without blanks, a phone number as typed: its spelling is the source's
 */
export function checkCorrectedValue(kind: CorrectedKind, typed: string, codes: readonly string[] = []): CheckedValue {
  const value = typed.normalize('NFC').trim();
  if (value === '') return fault('empty');
  if (value.length > LONGEST) return fault('too-long');
  if (UNPRINTABLE.test(kind === 'text' ? value.replace(/\r?\n/g, ' ') : value)) return fault('not-printable');
  switch (kind) {
    case 'email':
      return value.length <= LONGEST_EMAIL && EMAIL.test(value) ? fine(value) : fault('not-an-email');
    case 'phone':
      return /^\+?[\d ()./-]{6,30}$/.test(value) ? fine(value) : fault('not-a-phone');
    case 'date':
      return isIsoDate(value) ? fine(value) : fault('not-a-date');
    case 'iban':
      return ibanOf(value);
    case 'name':
      if (value.length > LONGEST_NAME) return fault('too-long');
      return NAME.test(value) ? fine(value.replace(/ +/g, ' ')) : fault('not-a-name');
    case 'code':
      return codes.includes(value) ? fine(value) : fault('not-a-code');
    case 'whole-number':
      return /^-?\d{1,18}$/.test(value) ? fine(value) : fault('not-a-number');
    case 'number':
      return /^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? fine(value) : fault('not-a-number');
    case 'yes-no':
      return value === 'true' || value === 'false' ? fine(value) : fault('not-yes-no');
    case 'text':
      return fine(value);
  }
}

/** ISO 13616: four characters in front go to the end, letters count from 10, the rest of the division by 97 is 1. */
function ibanOf(value: string): CheckedValue {
  const iban = value.replace(/[ .-]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return fault('not-an-iban');
  const turned = `${iban.slice(4)}${iban.slice(0, 4)}`;
  let rest = 0;
  for (const sign of turned) {
    const digits = /\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55);
    rest = Number(`${rest}${digits}`) % 97;
  }
  return rest === 1 ? fine(iban) : fault('not-an-iban');
}
