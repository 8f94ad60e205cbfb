import { birthDatesIn } from './birth-dates';
import { customerNumbersIn } from './customer-numbers';
import { emailsIn } from './emails';
import { namesSaidIn, nameSignedIn, plausibleName } from './names';
import { withoutOtherNumbers } from './other-numbers';
import { phoneNumbersIn } from './phone-numbers';
import { referencesIn } from './references';

describe('identifiers', () => {
  it.each([
    ['gsm 0470/12.34.56', '+32470123456'],
    ['tel. 02 555 12 12', '+3225551212'],
    ['+32 (0)470 12 34 56', '+32470123456'],
    ['0032470123456', '+32470123456'],
    ['+33 6 12 34 56 78', '+33612345678'],
  ])('phone: %s', (text, number) => {
    expect(phoneNumbersIn(text)).toEqual([number]);
  });

  it('are no phone numbers when they are something else', () => {
    const text = 'N° client 047 012 345, BE71 0961 2345 6769, 85.07.30-033.28, 12/01/2026, BE 0202.239.951';
    expect(phoneNumbersIn(withoutOtherNumbers(text))).toEqual([]);
    expect(phoneNumbersIn('12345')).toEqual([]);
  });

  it.each([
    'Mon numéro de client est le 612 345 678',
    'client n° 612345678',
    'klantnummer: 612345678',
    'Klantnr. 612.345.678',
    'Meine Kundennummer lautet 612 345 678',
    'Customer no. 612 345 678',
    'account number 612-345-678',
  ])('customer number: %s', (text) => {
    expect(customerNumbersIn(text)).toEqual(['612345678']);
  });

  it('take no number for a customer number that nobody calls one', () => {
    expect(customerNumbersIn('612345678, klant sinds 2019')).toEqual([]);
  });

  it('e-mail addresses come lower-cased', () => {
    expect(emailsIn('Jane.Roe@Example.COM, a@b')).toEqual(['jane.roe@example.com']);
  });

  it.each([
    ['né le 04/03/1988', '1988-03-04'],
    ['geboren te Gent op 4 maart 1988', '1988-03-04'],
    ['geboren am 3. Mai 1975', '1975-05-03'],
    ['date of birth: 7 July 1991', '1991-07-07'],
  ])('birth date: %s', (text, date) => {
    expect(birthDatesIn(text)).toEqual([date]);
  });

  it('take no other date for a birth date', () => {
    expect(birthDatesIn('le 04/03/1988, geboren op 31/13/1988')).toEqual([]);
  });

  it('names: said, signed, shown', () => {
    expect(namesSaidIn("Je m'appelle Élise Dûpont et")).toEqual(['Élise Dûpont']);
    expect(namesSaidIn('Mijn naam is Jan van den Berg.')).toEqual(['Jan van den Berg']);
    expect(nameSignedIn('\nHubert Brüll\nKettenis')).toEqual(['Hubert Brüll']);
    expect(nameSignedIn('Proximus Team')).toEqual([]);
    expect(plausibleName('info')).toBe(false);
  });

  it('references are capitals and digits in groups', () => {
    expect(referencesIn('[HB-2026-004213] and COVID, A-B')).toEqual(['HB-2026-004213']);
  });
});
