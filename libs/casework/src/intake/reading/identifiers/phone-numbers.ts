import { findPhoneNumbersInText } from 'libphonenumber-js/max';

/** Valid phone numbers in a text as E.164; without a country code they are Belgian and begin with a nought. */
export function phoneNumbersIn(text: string): string[] {
  const spaced = text
    .replace(/\(00(\d{2,3})\)/g, '00$1')
    .replace(/(\d)[./](?=\d)/g, '$1 ')
    .replace(/(\d)\/ (?=\d)/g, '$1 ');
  return findPhoneNumbersInText(spaced, { defaultCountry: 'BE', extended: false })
    .filter(({ startsAt }) => /^[(]?[0+]/.test(spaced.slice(startsAt)) || spaced[startsAt - 1] === '+')
    .map(({ number }) => number.number);
}
