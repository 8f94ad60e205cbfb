import type { OthersGroupView } from '@habeas/casework/requests/others-view';
import { alike, inOrder } from './others-order';

const group = (id: string, over: Partial<OthersGroupView> = {}): OthersGroupView => ({
  ...{ id, source: 'Customer file', collection: 'Notes', field: 'Text', kind: 'text', records: 2, seen: 0 },
  ...{ outcome: null, ground: null, decidedBy: null, decidedAt: null },
  ...over,
});
const byRule = { outcome: 'give', decidedBy: null } as const;

describe('what may speak of others, in order', () => {
  it('has what waits for a person first, and never among what rules settled', () => {
    const groups = [
      group('1', byRule),
      group('2'),
      group('3', { outcome: 'mask', ground: 'rights-of-others', decidedBy: 'Noor' }),
      // A colleague whose account is gone decided it all the same.
      group('4', { outcome: 'give', decidedBy: '' }),
    ];
    const { waiting, decided, byRule: rules } = inOrder(groups);
    expect(waiting.map(({ id }) => id)).toEqual(['2']);
    expect(decided.map(({ id }) => id)).toEqual(['3', '4']);
    expect(rules.flatMap((rule) => rule.groups.map(({ id }) => id))).toEqual(['1']);
  });

  it('counts the rows of each rule apart', () => {
    const groups = [
      group('1', byRule),
      group('2', { ...byRule, kind: 'number', records: 40, seen: 9 }),
      group('3', { ...byRule, records: 5 }),
      group('4', { outcome: 'leave-out', ground: 'rights-of-others' }),
    ];
    expect(inOrder(groups).byRule).toMatchObject([
      { kind: 'text', outcome: 'give', records: 7, seen: 0 },
      { kind: 'number', outcome: 'give', records: 40, seen: 9 },
      { kind: 'text', outcome: 'leave-out', ground: 'rights-of-others', records: 2 },
    ]);
  });
});

describe('what may be decided together', () => {
  const groups = [group('1'), group('2'), group('3'), group('4', { kind: 'image' }), group('5', byRule)];
  const first = group('1');

  it('waits, is of the same kind, and was looked at', () => {
    const { read, unread } = alike(first, groups, {}, new Set(['2', '4', '5']));
    expect(read.map(({ id }) => id)).toEqual(['2']);
    expect(unread.map(({ id }) => id)).toEqual(['3']);
  });

  it('is not what was chosen already, but is what was only begun', () => {
    const chosen = { 2: { outcome: 'give', ground: '' }, 3: { outcome: 'mask', ground: '' } } as const;
    expect(alike(first, groups, chosen, new Set(['2', '3'])).read.map(({ id }) => id)).toEqual(['3']);
  });
});
