import { setTimeout as wait } from 'node:timers/promises';
import { KillSwitches } from '@habeas/casework/sources';
import { eventually } from '../../support/eventually';
import { COLLECTION, StepBench } from '../../support/step-bench';

jest.setTimeout(120_000);

const STAFF = { kind: 'staff', id: '00000000-0000-4000-8000-000000000001' } as const;

describe('a step at a source', () => {
  let bench: StepBench;
  beforeAll(async () => {
    bench = await StepBench.open();
  });
  afterAll(() => bench?.close());

  describe('when a worker dies', () => {
    /** A worker whose connector never comes back from its call, as after kill -9; answers what ends it at last. */
    async function dies(at: 'before' | 'after') {
      const source = bench.faulty();
      let wake = (): void => undefined;
      const asleep = new Promise<void>((resolve) => (wake = resolve));
      source[at] = () => asleep;
      const right = await bench.right();
      await bench.plan(bench.erasure(right));
      const dying = bench.work();
      await eventually('the source is being told', () => Promise.resolve(source.calls === 1));
      source[at] = () => undefined;
      await bench.leasesRunOut();
      return { source, right, end: () => (wake(), dying) };
    }

    it('before the effect: the next worker does it', async () => {
      const { source, right, end } = await dies('before');
      await bench.work();
      const step = await bench.step(right.requestId, 'erase');
      expect(step).toMatchObject({ state: 'done', attempts: 2 });
      const evidence = step.evidence;
      await end();
      expect((await bench.step(right.requestId, 'erase')).evidence).toEqual(evidence);
      expect(source.effects.size).toBe(1);
    });

    it('after the effect and before the ledger: the next worker gets the same evidence, and nothing is done twice', async () => {
      const { source, right, end } = await dies('after');
      await bench.work();
      const step = await bench.step(right.requestId, 'erase');
      expect(step.evidence).toMatchObject({ repeated: true, collections: [{ affected: 3, remaining: 0 }] });
      await end();
      expect(source.effects.size).toBe(1);
      expect(source.rows.get(COLLECTION)).toBe(0);
      expect((await bench.events(right.requestId)).filter((event) => event === 'effect.done')).toHaveLength(2); // it and its verification
    });

    it('and two workers take the same steps: each effect is done once', async () => {
      const source = bench.faulty();
      source.before = async () => wait(20);
      const rights = await Promise.all([1, 2, 3, 4, 5, 6].map(() => bench.right()));
      source.rows.set(COLLECTION, 18);
      for (const right of rights) await bench.plan(bench.erasure(right));
      await Promise.all([bench.work(), bench.look(), bench.look(), bench.work()]);
      await bench.look();
      for (const right of rights) expect((await bench.step(right.requestId, 'erase')).attempts).toBe(1);
      expect([source.effects.size, source.rows.get(COLLECTION)]).toEqual([6, 0]);
    });
  });

  describe('the kill switch', () => {
    const set = (source: string) =>
      bench.office.run((tx) => bench.office.get(KillSwitches).set(tx, source, 'a spec presses it', STAFF));
    const lift = (source: string) => bench.office.run((tx) => bench.office.get(KillSwitches).lift(tx, source, STAFF));

    it.each(['crm', '*'])('set for %s before the step: nothing is done until it is lifted', async (which) => {
      const source = bench.faulty();
      const other = bench.faulty('billing');
      const right = await bench.right();
      await bench.plan(bench.erasure(right), bench.erasure(right, 'billing'));
      expect(await set(which)).toBe(true);
      expect(await set(which)).toBe(false);
      await bench.work();
      await bench.look();
      expect(await bench.step(right.requestId, 'erase')).toMatchObject({ source: 'billing' });
      expect([source.calls, other.calls]).toEqual([0, which === '*' ? 0 : 1]);
      expect(await lift(which)).toBe(true);
      expect(await lift(which)).toBe(false);
      await bench.look();
      const erased = (await bench.steps(right.requestId)).filter(({ operation }) => operation === 'erase');
      expect(erased.map(({ state }) => state)).toEqual(['done', 'done']);
    });

    it.each([
      ['that listens', true],
      ['that does not listen', false],
    ])('stops a source %s in the middle within ten seconds; lifted, the step goes on', async (_, listens) => {
      const source = bench.faulty();
      let wake = (): void => undefined;
      source.before = (signal) =>
        new Promise<void>((resolve, reject) => {
          wake = resolve;
          if (listens) signal?.addEventListener('abort', () => reject(new Error('told to stop')));
        });
      const right = await bench.right();
      await bench.plan(bench.erasure(right));
      const working = bench.work();
      await eventually('the source is being told', () => Promise.resolve(source.calls === 1));
      const pressed = performance.now();
      await set('crm');
      await working;
      expect(performance.now() - pressed).toBeLessThan(10_000);
      expect(await bench.step(right.requestId, 'erase')).toMatchObject({ state: 'planned', attempts: 1, jobId: null });
      expect(await bench.events(right.requestId)).toContain('effect.stopped');
      await bench.look();
      expect(source.calls).toBe(1);
      source.before = () => undefined;
      await lift('crm');
      await bench.look();
      wake();
      expect(await bench.step(right.requestId, 'erase')).toMatchObject({ state: 'done', attempts: 2 });
      expect(source.effects.size).toBe(1);
    });

    it('knows its sources', async () => {
      await expect(set('no-such-source')).rejects.toThrow('no-such-source');
    });
  });
});
