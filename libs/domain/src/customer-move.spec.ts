import { confirmMoveBy, followMove, moveStandingAt } from './customer-move';

const ZONE = 'Europe/Brussels';

describe('whose rules hold for a customer who moves', () => {
  it.each([
    ['the day before', '2026-10-05', '2026-10-04T12:00:00Z', 'before'],
    ['the last minute before, where the controller is', '2026-10-05', '2026-10-04T21:59:59Z', 'before'],
    ['the first minute of the day, which in UTC is the day before', '2026-10-05', '2026-10-04T22:00:00Z', 'after'],
    ['the same minute in winter time', '2026-12-05', '2026-12-04T22:00:00Z', 'before'],
    ['on the day', '2026-10-05', '2026-10-05T10:00:00Z', 'after'],
    ['long after', '2026-10-05', '2027-03-01T10:00:00Z', 'after'],
    ['no day known', null, '2026-10-05T10:00:00Z', 'unknown'],
  ])('%s', (_when, movesOn, at, standing) => {
    expect(moveStandingAt(movesOn, at, ZONE)).toBe(standing);
  });
});

describe('what waits for a move', () => {
  const TODAY = '2026-10-05';

  it.each([
    ['waits for the day', ['2026-10-12'], null, { apply: false, next: '2026-10-12', isOver: false }],
    ['is applied on the day', [TODAY], null, { apply: true, next: null, isOver: true }],
    [
      'is applied at once where the day has passed unseen',
      ['2026-09-30'],
      null,
      { apply: true, next: null, isOver: true },
    ],
    ['is applied once', [TODAY], TODAY, { apply: false, next: null, isOver: true }],
    ['waits while no day is known', [null], null, { apply: false, next: null, isOver: false }],
    ['is over where nobody is concerned', [], null, { apply: false, next: null, isOver: true }],
    [
      'is applied for the first of two, and waits for the second',
      [TODAY, '2026-11-02'],
      null,
      { apply: true, next: '2026-11-02', isOver: false },
    ],
    ['is applied again for the second', ['2026-09-01', TODAY], '2026-09-01', { apply: true, next: null, isOver: true }],
    [
      'follows a day that is put off after it was applied',
      ['2026-11-09'],
      '2026-10-01',
      { apply: false, next: '2026-11-09', isOver: false },
    ],
  ])('%s', (_what, days, appliedOn, followed) => {
    expect(followMove(days, appliedOn, TODAY)).toEqual(followed);
  });

  it('is confirmed within a month of the move', () => {
    expect(confirmMoveBy('2026-10-05')).toBe('2026-11-05');
    expect(confirmMoveBy('2027-01-31')).toBe('2027-02-28');
  });
});
