import fc from 'fast-check';
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

  it('phone: whatever the writing', () => {
    const separator = fc.constantFrom(' ', '.', '-', '');
    const country = fc.constantFrom('0', '+32 ', '+32', '0032 ', '0032', '+32 (0)', '(+32) ', '(0032) ');
    const digits = (most: number) =>
      fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(String(most).length, '0'));
    fc.assert(
      fc.property(
        country,
        fc.integer({ min: 70, max: 79 }),
        separator,
        digits(99),
        digits(99),
        digits(99),
        (...parts) => {
          const [prefix, network, between, a, b, c] = parts;
          const slash = prefix === '0' && between !== '' ? '/' : between;
          const written = `${prefix}4${network}${slash}${[a, b, c].join(between)}`;
          expect({ written, read: phoneNumbersIn(withoutOtherNumbers(`gsm ${written}, merci`)) }).toEqual({
            written,
            read: [`+324${network}${a}${b}${c}`],
          });
        },
      ),
    );
  });

  it.each([
    'be68 5390 0754 7034',
    'BE68-5390-0754-7034',
    'DE89 3704 0044 0532 0130 00',
    'CH93 0076 2011 6238 5295 7',
    '539-0075470-34',
    '+++090/9337/55493+++',
    'commande 44120098',
    'facture n° 7712345678',
    'SIM 8932020000012345678',
  ])('is no phone number: %s', (text) => {
    expect(phoneNumbersIn(withoutOtherNumbers(`x ${text} y`))).toEqual([]);
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
    expect(emailsIn('(jan@ex.be) <x@ex.be> an [at] ex.be')).toEqual(['jan@ex.be', 'x@ex.be', 'an@ex.be']);
  });

  it.each([
    ['né le 04/03/1988', '1988-03-04'],
    ['geboren te Gent op 4 maart 1988', '1988-03-04'],
    ['geboren am 3. Mai 1975', '1975-05-03'],
    ['date of birth: 7 July 1991', '1991-07-07'],
    ['née à Liège le 1er août 1988', '1988-08-01'],
    ['geboren 14-02-1980', '1980-02-14'],
    ['° 14.02.1980', '1980-02-14'],
    ['mijn geboortedatum is fout: het is 23 augustus 1959', '1959-08-23'],
    ['mein Geburtsdatum stimmt nicht (richtig: 17. Jänner 1988)', '1988-01-17'],
    ['born March 12th, 1979', '1979-03-12'],
    ['Geburtsdatum: 1980-02-29', '1980-02-29'],
    ['geboortedatum 14/02/80', '1980-02-14'],
  ])('birth date: %s', (text, date) => {
    expect(birthDatesIn(text)).toEqual([date]);
  });

  it('take no other date for a birth date', () => {
    expect(birthDatesIn('le 04/03/1988, geboren op 31/13/1988, geboren op 30/02/1988')).toEqual([]);
    expect(birthDatesIn('ma date de naissance n’est pas 04/03/1988')).toEqual([]);
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
