import { CUSTOMER_NUMBER } from './labels';
import { withoutNationalRegisterNumbers } from './national-register';

const IBAN = /\b(?:[A-Z]{2}\d{2}(?:[ .-]?[\dA-Z]{4}){2,7}(?:[ .-]?[\dA-Z]{1,3})?|[a-z]{2}\d{2}(?:[ .-]?\d{4}){2,7})\b/g;
const OLD_ACCOUNT = /(?<!\d)\d{3}-\d{7}-\d{2}(?!\d)/g;
const STRUCTURED_MESSAGE = /[+*]{3}\s?\d{3}\/\d{4}\/\d{5}\s?[+*]{3}/g;
const NATIONAL_REGISTER = /\b\d{2}[. ]?\d{2}[. ]?\d{2}[ -]\d{3}[. ]?\d{2}\b/g;
const DATE = /\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b/g;
const VAT = /\b(?:BE ?)?[01]\d{3}\.\d{3}\.\d{3}\b|\bBE ?[01]\d{9}\b/g;

/** The text without numbers that are no phone numbers though they may look so: customer, bank, register, VAT, dates. */
export function withoutOtherNumbers(text: string): string {
  const known = [CUSTOMER_NUMBER, IBAN, OLD_ACCOUNT, STRUCTURED_MESSAGE, NATIONAL_REGISTER, DATE, VAT];
  return withoutNationalRegisterNumbers(known.reduce((left, pattern) => left.replace(pattern, ' ~ '), text));
}
