import type { ChildProcess } from 'node:child_process';
import type { Backend } from '../support/queue-bench';
import { RightsChaos, type RightsOutcome } from '../support/rights-chaos';

jest.setTimeout(240_000);

const PERSONAL = /CANARY-|Collard|bernard\.collard|emma\.wilson/;
const EFFECTS = `new.operation in ('suppress', 'restrict')`;

describe.each<Backend>(['postgresql', 'redis'])(
  'objection, withdrawal, restriction, portability and review under faults, with the queue on %s',
  (backend) => {
    let chaos: RightsChaos;
    let worker: ChildProcess;
    let undisturbed: RightsOutcome;

    beforeAll(async () => {
      chaos = await RightsChaos.open(backend);
      worker = await chaos.bench.startWorker();
      await chaos.begin();
      await chaos.untilAtDesk();
      await chaos.decide();
      undisturbed = await chaos.outcome();
      const effects = Object.values(undisturbed.rights).flatMap((left) => left.effects);
      expect(effects.length).toBeGreaterThan(4);
      expect(new Set(effects)).toEqual(new Set([1]));
      expect(undisturbed.suppressed.length).toBeGreaterThan(1);
      expect(undisturbed.taken.size).toBeGreaterThan(8);
      expect(undisturbed.sources).not.toEqual(chaos.before);
      await chaos.putBack();
    });
    afterAll(() => chaos?.close());

    async function killedAndReplaced(letGo: () => Promise<void>): Promise<void> {
      await chaos.bench.kill(worker);
      await letGo();
      await chaos.bench.leasesRunOut();
      worker = await chaos.bench.startWorker();
    }

    /** The next gate is closed before another worker starts. */
    async function upTo(table: string, when: string, letGo: () => Promise<void>): Promise<() => Promise<void>> {
      let next = async (): Promise<void> => undefined;
      await killedAndReplaced(async () => {
        await letGo();
        next = await chaos.gate(table, when);
      });
      await chaos.untilSomebodyIsAtTheGate();
      return next;
    }

    it('end as undisturbed when the worker is killed at every step, and the queue is wiped before the answers', async () => {
      const asked = await chaos.bench.holdSource('billing', 'invoices');
      await chaos.begin();
      await chaos.untilSomebodyWaits('billing');
      const composing = await upTo('package', `new.state = 'sealed'`, asked);
      await killedAndReplaced(composing);
      await chaos.untilAtDesk();

      const intents = await chaos.gate('source_step', `new.state = 'intended' and ${EFFECTS}`);
      await chaos.decide();
      await chaos.untilSomebodyIsAtTheGate();
      expect(await chaos.stepStates()).not.toContain('intended');
      const ledger = await upTo('source_step', `new.state = 'done' and ${EFFECTS}`, intents);
      expect(await chaos.stepStates()).not.toContain('done');
      const answers = await upTo('requested_right', `new.state = 'answered'`, ledger);
      await chaos.bench.kill(worker);
      await chaos.bench.wipeQueue();
      await killedAndReplaced(answers);

      expect(await chaos.outcome()).toEqual(undisturbed);
      await chaos.bench.expectOrder();
      expect(PERSONAL.exec(chaos.bench.logged)?.[0]).toBeUndefined();
    });
  },
);
