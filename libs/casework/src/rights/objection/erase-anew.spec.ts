import type { RequestedRightState } from '@habeas/domain';
import type { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import type { Outbox } from '@habeas/platform/queue';
import type { Decision, RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import { EraseAnew } from './erase-anew';

/** What follows for an erasure in a state that decided this of recordings, when an objection to these uses is upheld. */
async function followed(state: RequestedRightState | null, outcome: Decision['outcome'], upheld: string[]) {
  const erasure = state === null ? null : ({ id: 'erasure', state, generation: 1 } as RequestedRight);
  const jobs: unknown[] = [];
  const moves: string[] = [];
  const requests = {
    rightOf: () => Promise.resolve(erasure),
    decisions: () => Promise.resolve([{ activity: 'recordings', outcome }]),
    saveRight: () => Promise.resolve(),
  } as unknown as RequestsRepository;
  const states = {
    moveRight: (_: Transaction, right: RequestedRight, to: RequestedRightState) => {
      right.state = to;
      moves.push(to);
      return Promise.resolve();
    },
  } as unknown as RequestStates;
  const outbox = { add: (_: Transaction, job: string, payload: unknown) => jobs.push([job, payload]) };
  const clock: Clock = { now: () => new Date('2026-03-02T10:00:00Z') };
  const anew = new EraseAnew(requests, states, outbox as unknown as Outbox, clock);
  await anew.after({} as Transaction, { id: 'request' }, upheld);
  return { jobs, moves, generation: erasure?.generation ?? 0 };
}

const again = { jobs: [['plan-right', { requestedRightId: 'erasure' }]], generation: 2 };

describe('an erasure beside an objection that was upheld (Art. 17(1)(c))', () => {
  it('is decided once more while nobody approved it', async () => {
    expect(await followed('awaiting-approval', 'needs-person', ['recordings'])).toEqual({
      ...{ jobs: [['right-collected', { requestedRightId: 'erasure', generation: 1 }]], moves: [], generation: 1 },
    });
  });

  it('that was refused for such a use is taken up again, by a state that has a way out', async () => {
    expect(await followed('refused', 'refused', ['recordings'])).toEqual({
      ...again,
      moves: ['with-person', 'collecting'],
    });
  });

  it('that was answered and kept data for such a use is taken up again', async () => {
    expect(await followed('answered', 'kept-until', ['recordings'])).toEqual({ ...again, moves: ['collecting'] });
  });

  it.each([
    ['for a use that goes on', 'refused', 'refused', ['advertising']],
    ['of data that went', 'answered', 'granted', ['recordings']],
    ['that is being done', 'executing', 'refused', ['recordings']],
    ['that nobody asked', null, 'refused', ['recordings']],
    ['where nothing was upheld', 'awaiting-approval', 'refused', []],
  ] as const)('%s stays as it is', async (_, state, outcome, upheld) => {
    expect(await followed(state, outcome, [...upheld])).toMatchObject({ jobs: [], moves: [] });
  });
});
