import { checkTransitionTable, mayMove } from './transition-table';

const sound = { open: ['waiting', 'done'], waiting: ['open'], done: [] } as const;

describe('a transition', () => {
  it.each([
    ['open', 'done', { ok: true }],
    ['waiting', 'done', { ok: false, reason: 'not-allowed' }],
    ['open', 'open', { ok: false, reason: 'same-state' }],
    ['done', 'open', { ok: false, reason: 'final-state' }],
    ['done', 'nowhere', { ok: false, reason: 'unknown-state' }],
    ['constructor', 'open', { ok: false, reason: 'unknown-state' }],
  ])('from %s to %s: %j', (from, to, answer) => {
    expect(mayMove(sound, from, to)).toEqual(answer);
  });
});

describe('the check of a table', () => {
  it('finds nothing in a sound one', () => {
    expect(checkTransitionTable(sound, { initial: 'open', resting: ['done'] })).toEqual([]);
  });

  it.each([
    [{ open: ['gone'] }, [{ kind: 'unknown', state: 'gone' }]],
    [{ open: [], lost: ['open'] }, [{ kind: 'unreachable', state: 'lost' }]],
    [{ open: ['stuck'], stuck: [] }, [{ kind: 'exitless', state: 'stuck' }]],
    [
      { open: ['a'], a: ['b'], b: ['a'] },
      [
        { kind: 'exitless', state: 'a' },
        { kind: 'exitless', state: 'b' },
      ],
    ],
  ])('finds in %j: %j', (table, faults) => {
    expect(checkTransitionTable(table, { initial: 'open', resting: ['open'] })).toEqual(faults);
  });

  it('finds a beginning and a rest that are no states', () => {
    const faults = checkTransitionTable(sound, { initial: 'start', resting: ['end', 'done'] });
    expect(faults).toEqual(
      expect.arrayContaining([
        { kind: 'unknown', state: 'start' },
        { kind: 'unknown', state: 'end' },
      ]),
    );
  });
});
