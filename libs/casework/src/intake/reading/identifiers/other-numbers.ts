import { CUSTOMER_NUMBER } from './labels';

const IBAN = /\b[A-Z]{2}\d{2}(?:[ .]?[\dA-Z]{4}){2,7}\b/g;
const NATIONAL_REGISTER = /\b\d{2}[. ]?\d{2}[. ]?\d{2}[ -]\d{3}[. ]?\d{2}\b/g;
const DATE = /\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/g;
const VAT = /\b(?:BE ?)?0\d{3}\.\d{3}\.\d{3}\b/g;

/** The text without numbers that are no phone numbers though they may look so: customer, bank, register, VAT, dates. */
export function withoutOtherNumbers(text: string): string {
  return [CUSTOMER_NUMBER, IBAN, NATIONAL_REGISTER, DATE, VAT].reduce(
    (left, pattern) => left.replace(pattern, ' ~ '),
    text,
  );
}
