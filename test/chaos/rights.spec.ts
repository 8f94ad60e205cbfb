import type { Backend } from '../support/queue-bench';
import { RightsChaos } from '../support/rights-chaos';
import type { RightsOutcome } from '../support/rights-left';

jest.setTimeout(300_000);

const PERSONAL = /CANARY-|Collard|bernard\.collard|emma\.wilson|sofie\.desmet/;
const EFFECTS = `new.operation in ('suppress', 'restrict')`;

describe.each<Backend>(['postgresql', 'redis'])(
  'objection, withdrawal, restriction, portability and review under faults, with the queue on %s',
  (backend) => {
    let chaos: RightsChaos;
    let undisturbed: RightsOutcome;

    beforeAll(async () => {
      chaos = await RightsChaos.open(backend);
      await chaos.startWorker();
      await chaos.begin();
      await chaos.untilAtDesk();
      await chaos.decide();
      await chaos.weigh();
      await chaos.approveWeighing();
      await chaos.ownersStop();
      await chaos.move();
      await chaos.follow();
      await chaos.untilMoveConfirmed();
      await chaos.lift();
      await chaos.ownersLift();
      undisturbed = await chaos.outcome();
      const effects = Object.values(undisturbed.rights).flatMap((left) => left.effects);
      expect(effects.length).toBeGreaterThan(6);
      expect(new Set(effects)).toEqual(new Set([1]));
      expect(undisturbed.suppressed.length).toBeGreaterThan(1);
      expect(undisturbed.taken.size).toBeGreaterThan(8);
      expect(undisturbed.received).toBe(1);
      expect(undisturbed.rights['move']?.letters.join('\n')).toContain('stopped-at-move');
      expect(undisturbed.rights['weighing']?.steps.join('\n')).toMatch(/ lift order-assessment .*done/);
      expect(undisturbed.sources).not.toEqual(chaos.before);
      await chaos.putBack();
      chaos.bench.prepareWorker();
    });
    afterAll(() => chaos?.close());

    it('end as undisturbed when the worker is killed at every step, and the queue is wiped before the answers', async () => {
      const asked = await chaos.bench.holdSource('billing', 'invoices');
      await chaos.begin();
      await chaos.untilSomebodyWaits('billing');
      const composing = await chaos.upTo('package', `new.state = 'sealed'`, asked);
      await chaos.killedAndReplaced(composing);
      await chaos.untilAtDesk();

      // A file is on its way to another controller: not there yet, then there and not noted.
      chaos.front.mode = 'before';
      chaos.bench.prepareWorker();
      const intents = await chaos.gate('source_step', `new.state = 'intended' and ${EFFECTS}`);
      await chaos.decide();
      await chaos.untilSomebodyIsAtTheGate();
      expect(await chaos.stepStates()).not.toContain('intended');
      await chaos.untilFileWaits();
      const before = await chaos.received();
      const ledger = await chaos.upTo('source_step', `new.state = 'done' and ${EFFECTS}`, async () => {
        chaos.front.mode = 'after';
        await intents();
      });
      expect(await chaos.stepStates()).not.toContain('done');
      await chaos.untilFileWaits();
      expect(await chaos.received()).toBe(before + 1);
      const answers = await chaos.upTo('requested_right', `new.state = 'answered'`, async () => {
        chaos.front.mode = 'open';
        await ledger();
      });
      await chaos.killed();
      await chaos.bench.wipeQueue();
      await chaos.killedAndReplaced(answers);
      chaos.bench.prepareWorker();

      // The day of a move is asked for, and a weighing that was approved begins.
      await chaos.move();
      await chaos.weigh();
      const beginning = await chaos.gate('execution_plan', `new.state = 'executing'`);
      const asking = await chaos.bench.holdSource('crm', 'customers');
      await chaos.follow();
      await chaos.approveWeighing();
      await chaos.untilSomebodyWaits('crm');
      await chaos.untilSomebodyIsAtTheGate();
      const applying = await chaos.upTo('deferred_stop', `new.state = 'applying'`, async () => {
        await asking();
        await beginning();
      });
      expect(await chaos.stopState()).toBe('waiting');

      // What it stops is being stopped at a source, and the owners have stopped what was weighed: before its letter.
      let atSource = async (): Promise<void> => undefined;
      let letter = async (): Promise<void> => undefined;
      await chaos.killedAndReplaced(async () => {
        atSource = await chaos.bench.holdSource('marketing', 'habeas.effect');
        await applying();
        letter = await chaos.gate('requested_right', `new.state = 'answered'`);
      });
      chaos.bench.prepareWorker();
      await chaos.untilSomebodyWaits('marketing');
      await chaos.ownersStop();
      await chaos.untilSomebodyIsAtTheGate();
      expect(await chaos.lettersOf('weighing', 'objection-decision')).toBe(0);

      const confirming = await chaos.upTo('deferred_stop', `new.state = 'confirmed'`, async () => {
        await atSource();
        await letter();
      });
      expect(await chaos.lettersOf('move', 'stopped-at-move')).toBe(0);
      await chaos.killedAndReplaced(confirming);
      chaos.bench.prepareWorker();

      const lifting = await chaos.gate('source_step', `new.state = 'intended' and new.operation = 'lift'`);
      await chaos.lift();
      await chaos.untilSomebodyIsAtTheGate();
      await chaos.killedAndReplaced(lifting);
      await chaos.ownersLift();
      await chaos.untilMoveConfirmed();

      expect(await chaos.outcome()).toEqual(undisturbed);
      await chaos.bench.expectOrder();
      expect(PERSONAL.exec(chaos.bench.logged)?.[0]).toBeUndefined();
    });
  },
);
