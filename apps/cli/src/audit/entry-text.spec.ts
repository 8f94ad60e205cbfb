import type { ChainEntry } from '@habeas/domain';
import { entryText } from './entry-text';

const entry: ChainEntry = {
  seq: 12,
  at: '2026-01-12T09:00:01.000Z',
  event: 'source-task.found',
  actor: { kind: 'system' },
  requestId: 'r-1',
  details: { source: 'crm', records: 3, error: null },
  prevHash: '0'.repeat(64),
  hash: '1'.repeat(64),
};

describe('an audit entry in words', () => {
  it('says when, what, who, about which request, and its facts', () => {
    expect(entryText(entry)).toBe(
      '    12  2026-01-12T09:00:01.000Z  A source answered with data (system, request r-1, source crm, records 3, error null)\n',
    );
  });

  it('names a member of staff by the id alone', () => {
    const { requestId: _, ...rest } = entry;
    expect(entryText({ ...rest, event: 'staff.signed-in', actor: { kind: 'staff', id: 's-7' }, details: {} })).toBe(
      '    12  2026-01-12T09:00:01.000Z  A member of staff signed in (staff s-7)\n',
    );
  });
});
