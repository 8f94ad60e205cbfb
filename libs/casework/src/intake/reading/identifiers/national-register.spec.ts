import fc from 'fast-check';
import { customerNumbersIn } from './customer-numbers';
import { isNationalRegisterNumber, withoutNationalRegisterNumbers } from './national-register';
import { withoutOtherNumbers } from './other-numbers';
import { phoneNumbersIn } from './phone-numbers';

const two = (number: number) => String(number).padStart(2, '0');

/** Valid numbers of people born before and after 2000, in the five ways of writing them. */
const written = fc
  .record({
    year: fc.integer({ min: 0, max: 99 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    serial: fc.integer({ min: 1, max: 998 }),
    after2000: fc.boolean(),
    form: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ year, month, day, serial, after2000, form }) => {
    const [y, m, d, s] = [two(year), two(month), two(day), String(serial).padStart(3, '0')];
    const c = two(97 - (Number(`${after2000 ? '2' : ''}${y}${m}${d}${s}`) % 97));
    return (
      [`${y}.${m}.${d}-${s}.${c}`, `${y}${m}${d}${s}${c}`, `${y} ${m} ${d} ${s} ${c}`, `${y}${m}${d}-${s}-${c}`][
        form
      ] ?? `${y}.${m}.${d} ${s}-${c}`
    );
  });

describe('national register numbers', () => {
  it('are known by their check digits and never taken for a number that finds somebody', () => {
    fc.assert(
      fc.property(written, (number) => {
        expect(isNationalRegisterNumber(number)).toBe(true);
        const text = `Mon registre national: ${number}, merci`;
        expect(withoutNationalRegisterNumbers(text)).not.toContain(number);
        expect(phoneNumbersIn(withoutOtherNumbers(text))).toEqual([]);
        expect(customerNumbersIn(withoutNationalRegisterNumbers(`client ${number}`))).toEqual([]);
      }),
    );
  });

  it.each(['85.07.30-033.29', '85.13.30-033.28', '0470 12 34 56', '612345678'])('are not %s', (number) => {
    expect(isNationalRegisterNumber(number)).toBe(false);
  });
});
