import { findPhoneNumbersInText } from 'libphonenumber-js/max';

/** Valid phone numbers in a text as E.164; without a country code they are Belgian. */
export function phoneNumbersIn(text: string): string[] {
  const spaced = text.replace(/(\d)[./](?=\d)/g, '$1 ');
  return findPhoneNumbersInText(spaced, { defaultCountry: 'BE', extended: false }).map(({ number }) => number.number);
}
