import type { Audit, AuditRecord } from '@habeas/casework/audit';
import { FixedClock } from '@habeas/platform/clock';
import { ListTrace } from './list-trace';

const ANNA = '00000000-0000-4000-8000-00000000000a';
const BERT = '00000000-0000-4000-8000-00000000000b';
const shown = { items: [{}, {}] };

describe('the trace of lists', () => {
  let records: AuditRecord[];
  let clock: FixedClock;
  let trace: ListTrace;
  beforeEach(() => {
    records = [];
    clock = new FixedClock(new Date('2026-01-12T09:00:00Z'));
    const appendBeforeRead = (record: AuditRecord) => Promise.resolve(void records.push(record));
    trace = new ListTrace({ appendBeforeRead } as unknown as Audit, clock);
  });

  it('says who saw which list and how much of it, and of a search nothing of its words', async () => {
    await trace.leave(ANNA, { view: 'open' }, shown);
    await trace.leave(ANNA, { view: 'open', q: 'Peeters' }, shown);
    const actor = { kind: 'staff', id: ANNA };
    expect(records).toEqual([
      { event: 'queue.viewed', actor, details: { view: 'open', shown: 2 } },
      { event: 'queue.searched', actor, details: { view: 'open', shown: 2 } },
    ]);
    expect(JSON.stringify(records)).not.toContain('Peeters');
  });

  it('leaves one entry an hour for a page that asks again every minute', async () => {
    for (let minute = 0; minute < 60; minute += 1) {
      await trace.leave(ANNA, { view: 'open' }, shown);
      clock.advance(60_000);
    }
    expect(records).toHaveLength(1);
    await trace.leave(ANNA, { view: 'open' }, shown);
    expect(records).toHaveLength(2);
  });

  it.each([
    ['another colleague', BERT, { view: 'open' }],
    ['another view', ANNA, { view: 'closed' }],
    ['another filter', ANNA, { view: 'open', brand: 'scarlet' }],
    ['another page', ANNA, { view: 'open', after: 'x' }],
    ['a search', ANNA, { view: 'open', q: 'x' }],
  ])('leaves one for %s', async (_, account, look) => {
    await trace.leave(ANNA, { view: 'open' }, shown);
    await trace.leave(account, look, shown);
    expect(records).toHaveLength(2);
  });

  it('shows nothing that could not be recorded, and tries again', async () => {
    const failing = { appendBeforeRead: () => Promise.reject(new Error('away')) } as unknown as Audit;
    const broken = new ListTrace(failing, clock);
    await expect(broken.leave(ANNA, { view: 'open' }, shown)).rejects.toThrow('away');
    await expect(broken.leave(ANNA, { view: 'open' }, shown)).rejects.toThrow('away');
  });
});
