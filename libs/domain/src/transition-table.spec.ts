import { mayMove, soundTable } from './transition-table';

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

type AnyTable = Readonly<Record<string, readonly string[]>>;
const checked = (table: AnyTable, initial: string, ...resting: string[]) => soundTable(table, { initial, resting });

describe('a table', () => {
  it('is given back when it is sound', () => {
    expect(checked(sound, 'open', 'done')).toBe(sound);
  });

  it.each<[AnyTable, string]>([
    [{ open: ['gone'] }, 'gone is unknown'],
    [{ open: [], lost: ['open'] }, 'lost is unreachable'],
    [{ open: ['stuck'], stuck: [] }, 'stuck is exitless'],
    [{ open: ['a'], a: ['b'], b: ['a'] }, 'a is exitless, b is exitless'],
    [{ open: ['gone'], lost: [] }, 'gone is unknown, lost is unreachable, lost is exitless'],
  ])('like %j is refused: %s', (table, faults) => {
    expect(() => checked(table, 'open', 'open')).toThrow(new Error(`transition table: ${faults}`));
  });

  it('whose beginning or rest is no state is refused', () => {
    expect(() => checked(sound, 'start', 'end')).toThrow(/start is unknown, end is unknown/);
  });
});
