import { fold } from '../fold';

const LABEL = String.raw`(?:ne(?:\(e\)|e|\.e)? (?:a [a-z -]{2,30} )?le|date de naissance|geboren(?: te [a-z -]{2,30})? op|geboortedatum|geboren am|geburtsdatum|geb\.?(?: datum| am)?|born(?: on)?|date of birth|dob|birth ?date)`;
const BIRTH = new RegExp(
  String.raw`\b${LABEL}(?: (?:est(?: le)?|is|ist))?[ :]{0,3}(?:(\d{1,2})[./\- ](\d{1,2})[./\- ]((?:19|20)\d{2})|(\d{1,2})(?:er|st|nd|rd|th|\.)? (?:of )?([a-z]{3,9})\.?,? ((?:19|20)\d{2}))`,
  'g',
);
const MONTHS = [
  /^(?:jan)/,
  /^(?:fev|feb)/,
  /^(?:mar|maa|mrt)/,
  /^(?:avr|apr)/,
  /^(?:mai|mei|may)/,
  /^(?:juin|jun)/,
  /^(?:juil|jul)/,
  /^(?:aou|aug)/,
  /^(?:sep)/,
  /^(?:oct|okt)/,
  /^(?:nov)/,
  /^(?:dec|dez)/,
];

/** Birth dates that are said to be one, day before month as in Belgium, as ISO dates. */
export function birthDatesIn(text: string): string[] {
  return [...fold(text).matchAll(BIRTH)].flatMap(([, day, month, year, dayToo, monthName, yearToo]) => {
    const number = month ? Number(month) : MONTHS.findIndex((name) => name.test(monthName ?? '')) + 1;
    const iso = `${year ?? yearToo}-${String(number).padStart(2, '0')}-${(day ?? dayToo ?? '').padStart(2, '0')}`;
    return number >= 1 && number <= 12 && Number(day ?? dayToo) >= 1 && Number(day ?? dayToo) <= 31 ? [iso] : [];
  });
}
