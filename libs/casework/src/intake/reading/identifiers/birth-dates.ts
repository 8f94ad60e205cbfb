import { fold } from '../fold';

const SAID = String.raw`(?:ne(?:\(e\)|e|\.e)?(?: a [a-z -]{2,30})?(?: le|(?= \d))|geboren(?: te [a-z -]{2,30}| in [a-z -]{2,30})?(?: op| am)?|geb\.?(?: am)?|born(?: in [a-z -]{2,30})?(?: on)?|°)[ :]{0,3}`;
/** Between the noun and its date more may stand, but no "not" right before the date. */
const NAMED = String.raw`(?:date de naissance|geboortedatum|geburtsdatum|date of birth|birth ?date|d\.?o\.?b\.?)\b[^\d\n]{0,40}?(?<!(?:not|pas|niet|nicht|geen|statt|of|plaats van|lieu du|non) )`;
const NUMERIC = String.raw`(?<day>\d{1,2})[./\- ]{1,2}(?<month>\d{1,2})[./\- ]{1,2}(?<year>(?:19|20)\d{2}|[3-9]\d)(?!\d)`;
const WORDED = String.raw`(?<day2>\d{1,2})(?:er|ste|de|e|st|nd|rd|th|\.)? (?:of )?(?<name>[a-z]{3,9})\.?,? (?<year2>(?:19|20)\d{2})`;
const MONTH_FIRST = String.raw`(?<name3>[a-z]{3,9})\.? (?<day3>\d{1,2})(?:st|nd|rd|th)?,? (?<year3>(?:19|20)\d{2})`;
const ISO = String.raw`(?<year4>(?:19|20)\d{2})-(?<month4>\d{2})-(?<day4>\d{2})`;
const BIRTH = new RegExp(`(?<![a-z])(?:${SAID}|${NAMED})(?:${ISO}|${NUMERIC}|${WORDED}|${MONTH_FIRST})`, 'g');
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

/** Birth dates that are said to be one, day before month as in Belgium, as ISO dates; only days that the calendar has. */
export function birthDatesIn(text: string): string[] {
  return [...fold(text).matchAll(BIRTH)].flatMap(({ groups: said = {} }) => {
    const name = said['name'] ?? said['name3'];
    const month = name
      ? MONTHS.findIndex((pattern) => pattern.test(name)) + 1
      : Number(said['month'] ?? said['month4']);
    const day = Number(said['day'] ?? said['day2'] ?? said['day3'] ?? said['day4']);
    const year = said['year'] ?? said['year2'] ?? said['year3'] ?? said['year4'] ?? '';
    const full = Number(year.length === 2 ? `19${year}` : year);
    return isDay(full, month, day) ? [`${full}-${twoDigits(month)}-${twoDigits(day)}`] : [];
  });
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
