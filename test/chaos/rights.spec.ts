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
    });
    beforeEach(() => chaos.putBack());
    afterAll(() => chaos?.close());

    async function killedAndReplaced(letGo: () => Promise<void>): Promise<void> {
      await chaos.bench.kill(worker);
      await letGo();
      await chaos.bench.leasesRunOut();
      worker = await chaos.bench.startWorker();
    }

    async function expectAsUndisturbed(): Promise<void> {
      expect(await chaos.outcome()).toEqual(undisturbed);
      await chaos.bench.expectOrder();
      expect(PERSONAL.exec(chaos.bench.logged)?.[0]).toBeUndefined();
    }

    it('end as undisturbed when the worker is killed while sources are asked, composing, and after effects', async () => {
      const held = await chaos.bench.holdSource('billing', 'invoices');
      await chaos.begin();
      await chaos.untilSomebodyWaits('billing');
      const composing = await chaos.gate('package', `new.state = 'sealed'`);
      await killedAndReplaced(held);
      await chaos.untilSomebodyIsAtTheGate();
      await killedAndReplaced(composing);
      await chaos.untilAtDesk();
      const ledger = await chaos.gate('source_step', `new.state = 'done' and ${EFFECTS}`);
      await chaos.decide();
      await chaos.untilSomebodyIsAtTheGate();
      expect(await chaos.stepStates()).not.toContain('done');
      await killedAndReplaced(ledger);
      await expectAsUndisturbed();
    });

    it('end as undisturbed when the worker is killed before intents and before answers, and the queue is wiped', async () => {
      await chaos.begin();
      await chaos.untilAtDesk();
      const intents = await chaos.gate('source_step', `new.state = 'intended' and ${EFFECTS}`);
      await chaos.decide();
      await chaos.untilSomebodyIsAtTheGate();
      expect(await chaos.stepStates()).not.toContain('intended');
      let answers = async (): Promise<void> => undefined;
      await killedAndReplaced(async () => {
        await intents();
        answers = await chaos.gate('requested_right', `new.state = 'answered'`);
      });
      await chaos.untilSomebodyIsAtTheGate();
      await chaos.bench.kill(worker);
      await chaos.bench.wipeQueue();
      await killedAndReplaced(answers);
      await expectAsUndisturbed();
    });
  },
);
