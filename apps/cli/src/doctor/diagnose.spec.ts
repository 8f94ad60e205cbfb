import { type Diagnosis, faultsOf } from './diagnose';
import { asText } from './as-text';

const WELL: Omit<Diagnosis, 'faults'> = {
  running: [{ name: 'worker', pid: 7, alive: true }],
  versions: { node: '20.20.2' },
  clockDifferenceMs: 3,
  pendingMigrations: [],
  queue: {
    backend: 'postgresql',
    due: 0,
    oldestDueSeconds: null,
    later: 2,
    running: 1,
    stuck: [],
    schedules: [{ name: 'remind-team', seconds: 60, succeededSecondsAgo: 12, late: false, lastErrorCode: null }],
    depth: { sources: { waiting: 3, failed: 0 } },
  },
};
const queue = WELL.queue;
if (!queue) throw new Error('the healthy example has a queue');

describe('the doctor', () => {
  it('finds nothing wrong where nothing is', () => {
    expect(faultsOf(WELL)).toEqual([]);
    const text = asText({ ...WELL, faults: [] });
    expect(text).toContain('sources: 3 waiting\n');
    expect(text).toContain('remind-team: 12 s ago');
    expect(text).toContain('All is well.');
  });

  it.each<[string, Partial<Diagnosis>]>([
    ['The worker process has ended', { running: [{ name: 'worker', pid: 7, alive: false }] }],
    ['lacks casework-0000000000002', { pendingMigrations: ['casework-0000000000002'], queue: null }],
    ['differs from the database', { clockDifferenceMs: -2001 }],
    ['has waited 130 s', { queue: { ...queue, due: 1, oldestDueSeconds: 130 } }],
    [
      '2 stuck: export-source (no-handler)',
      { queue: { ...queue, stuck: [{ name: 'export-source', code: 'no-handler', count: 2 }] } },
    ],
    [
      'remind-team has not succeeded lately',
      {
        queue: {
          ...queue,
          schedules: [{ name: 'remind-team', seconds: 60, succeededSecondsAgo: 900, late: true, lastErrorCode: null }],
        },
      },
    ],
    [
      'remind-team failed last: econnrefused',
      {
        queue: {
          ...queue,
          schedules: [
            { name: 'remind-team', seconds: 60, succeededSecondsAgo: 9, late: false, lastErrorCode: 'econnrefused' },
          ],
        },
      },
    ],
    ['does not answer: econnrefused', { queue: { ...queue, depth: { error: 'econnrefused' } } }],
  ])('says: %s', (fault, wrong) => {
    const seen = { ...WELL, ...wrong };
    const faults = faultsOf(seen);
    expect(faults).toHaveLength(1);
    expect(asText({ ...seen, faults })).toContain(fault);
  });
});
