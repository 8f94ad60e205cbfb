import { verifyErasure } from './verification';

const none = new Set<string>();
const whole = { collection: 'customers', remaining: 0, keepFrom: null };
const part = { collection: 'invoices', remaining: 3, keepFrom: '2020-01-01' };
const counted = (
  collection: string,
  records: number,
  perDay: { day: string | null; records: number }[] | null = null,
) => ({
  collection,
  records,
  perDay,
});

describe('verifying an erasure', () => {
  it('sees a collection gone when nothing is there', () => {
    expect(verifyErasure([whole], [counted('customers', 0)], none)).toEqual([
      { collection: 'customers', result: 'gone', excess: 0, remaining: 0 },
    ]);
  });

  it('takes a collection of which the source does not speak for empty', () => {
    expect(verifyErasure([whole], [], none)[0]).toMatchObject({ result: 'gone', remaining: 0 });
  });

  it('sees what a source kept although it said that it erased', () => {
    expect(verifyErasure([whole], [counted('customers', 2)], none)[0]).toMatchObject({
      result: 'still-there',
      excess: 2,
    });
  });

  it('tells what came back from what never went', () => {
    expect(verifyErasure([whole], [counted('customers', 1)], new Set(['customers']))[0]?.result).toBe('come-back');
    expect(verifyErasure([whole], [counted('customers', 1)], new Set(['invoices']))[0]?.result).toBe('still-there');
  });

  it('lets stand what the decision keeps, and no row more', () => {
    const kept = { collection: 'invoices', remaining: 3, keepFrom: null };
    expect(verifyErasure([kept], [counted('invoices', 3)], none)[0]?.result).toBe('gone');
    expect(verifyErasure([kept], [counted('invoices', 2)], none)[0]?.result).toBe('gone');
    expect(verifyErasure([kept], [counted('invoices', 4)], none)[0]).toMatchObject({
      result: 'still-there',
      excess: 1,
    });
  });

  it('counts by the day of each row where rows were kept by it: a new invoice is no failed erasure', () => {
    const later = [
      { day: '2020-01-01', records: 3 },
      { day: '2026-11-20', records: 5 },
      { day: null, records: 1 },
    ];
    expect(verifyErasure([part], [counted('invoices', 9, later)], none)[0]).toMatchObject({
      result: 'gone',
      remaining: 9,
    });
    const old = [{ day: '2019-12-31', records: 2 }, ...later];
    expect(verifyErasure([part], [counted('invoices', 11, old)], none)[0]).toMatchObject({
      result: 'still-there',
      excess: 2,
    });
  });

  it('goes by the number where the source does not know the days', () => {
    expect(verifyErasure([part], [counted('invoices', 4)], none)[0]?.result).toBe('still-there');
  });
});
