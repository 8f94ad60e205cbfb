import { reason } from './deadline-reason';

describe('a reason', () => {
  it('says its parameters', () => {
    expect(reason('due', 'due.one-month', { start: '2026-01-12' })).toEqual({
      field: 'due',
      key: 'due.one-month',
      params: { start: '2026-01-12' },
      text: 'one month after 2026-01-12: the same day of the next month (R1182 Art. 3(2)(c))',
    });
  });

  it('is never printed with a gap', () => {
    expect(() => reason('due', 'due.one-month')).toThrow('the reason due.one-month needs start');
  });
});
