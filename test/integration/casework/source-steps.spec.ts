import { SourceSteps } from '@habeas/casework/sources';
import { administer } from '../../support/model-sources';
import { COLLECTION, StepBench } from '../../support/step-bench';

jest.setTimeout(120_000);

const DAY = 86_400_000;
const STAFF = { kind: 'staff', id: '00000000-0000-4000-8000-000000000001' } as const;

describe('the step ledger', () => {
  let bench: StepBench;
  beforeAll(async () => {
    bench = await StepBench.open();
  });
  afterAll(() => bench?.close());
  const steps = () => bench.office.get(SourceSteps);

  it('records the intent, does the effect once, records the evidence, and asks again at once and after a week', async () => {
    const source = bench.faulty();
    const right = await bench.right();
    await bench.plan(bench.erasure(right));
    await bench.work();
    const erased = await bench.step(right.requestId, 'erase');
    expect(erased).toMatchObject({ state: 'done', by: 'connector', attempts: 1, errorCode: null, jobId: null });
    expect(erased.evidence).toMatchObject({ repeated: false, collections: [{ affected: 3, remaining: 0 }] });
    expect(source.effects.has(erased.id)).toBe(true);
    const first = await bench.step(right.requestId, 'verify', 1);
    expect(first.evidence?.collections).toEqual([
      { collection: COLLECTION, affected: 0, remaining: 0, excess: 0, result: 'gone' },
    ]);
    const second = await bench.step(right.requestId, 'verify', 2);
    expect(second.state).toBe('planned');
    expect(second.dueAt.getTime() - (erased.doneAt?.getTime() ?? 0)).toBeGreaterThanOrEqual(7 * DAY - 1000);
    await bench.look();
    expect((await bench.step(right.requestId, 'verify', 2)).state).toBe('planned');
    bench.clock.advance(7 * DAY + 1000);
    await bench.look();
    expect((await bench.step(right.requestId, 'verify', 2)).state).toBe('done');
    expect(await bench.events(right.requestId)).toEqual([
      'effect.planned',
      'effect.intended',
      'effect.planned',
      'effect.done',
      'effect.intended',
      'effect.done',
      'verification.passed',
      'effect.intended',
      'effect.done',
      'verification.passed',
    ]);
    const ended = await bench.rows(
      `select 1 from outbox_job where name = 'step-ended' and payload->>'sourceStepId' = $1`,
      [erased.id],
    );
    expect(ended).toHaveLength(1);
  });

  it('enters nothing twice, no erasure without an approved plan, and none without an identifier', async () => {
    const right = await bench.right();
    const step = bench.erasure(right);
    expect(await bench.plan(step, step)).toHaveLength(1);
    expect(await bench.plan(step)).toEqual([]);
    const enter = (more: object) => bench.plan({ ...bench.erasure(right, 'billing'), ...more });
    await expect(enter({ planSha256: null })).rejects.toThrow('approved plan');
    await expect(enter({ order: { ...step.order, keys: [] } })).rejects.toThrow('identifier');
    await expect(enter({ order: { ...step.order, keys: [{ type: 'email', value: '  ' }] } })).rejects.toThrow(
      'identifier',
    );
    await expect(enter({ source: 'no-such-source' })).rejects.toThrow('no-such-source');
    expect(await bench.steps(right.requestId)).toHaveLength(1);
    await bench.work();
  });

  it('keeps the keys sealed: no value of a person stands in the ledger, in a job or in the audit', async () => {
    bench.faulty();
    const right = await bench.right();
    await bench.plan(bench.erasure(right));
    await bench.work();
    for (const table of ['source_step', 'outbox_job', 'audit_entry', 'stored_file'])
      expect(await bench.rows(`select 1 from ${table} t where t::text like '%somebody@%'`)).toEqual([]);
  });

  it('begins a step only when those before it have ended', async () => {
    const crm = bench.faulty('crm');
    bench.faulty('billing');
    crm.before = crm.fails('plan-changed');
    const right = await bench.right();
    await bench.plan(bench.erasure(right, 'crm', { ordinal: 1 }), bench.erasure(right, 'billing', { ordinal: 2 }));
    await bench.work();
    await bench.look();
    const [first, second] = await bench.steps(right.requestId);
    expect([first?.state, second?.state]).toEqual(['refused', 'planned']);
    crm.before = () => undefined;
    expect(await bench.office.run((tx) => steps().retry(tx, right.requestId, first?.id ?? '', STAFF))).toBe(true);
    await bench.work();
    const erased = (await bench.steps(right.requestId)).filter(({ operation }) => operation === 'erase');
    expect(erased.map(({ source, state }) => [source, state])).toEqual([
      ['crm', 'done'],
      ['billing', 'done'],
    ]);
  });

  it('does nothing for a plan that no longer holds, and waits while the time to undo lasts', async () => {
    const source = bench.faulty();
    const undone = await bench.right('cancelled');
    await bench.plan(bench.erasure(undone));
    await bench.work();
    expect(await bench.step(undone.requestId, 'erase')).toMatchObject({ state: 'cancelled', attempts: 0 });
    const waiting = await bench.right('approved');
    await bench.plan(bench.erasure(waiting));
    await bench.work();
    expect(await bench.step(waiting.requestId, 'erase')).toMatchObject({ state: 'planned', jobId: null });
    expect(source.calls).toBe(0);
    await bench.rows(`update execution_plan set state = 'executing' where requested_right_id = $1`, [
      waiting.requestedRightId,
    ]);
    await bench.look();
    expect((await bench.step(waiting.requestId, 'erase')).state).toBe('done');
  });

  it('takes back what has not begun', async () => {
    const source = bench.faulty();
    const right = await bench.right();
    const dueAt = new Date(bench.clock.now().getTime() + DAY);
    await bench.plan(bench.erasure(right, 'crm', { dueAt }), bench.erasure(right, 'crm', { ordinal: 1 }));
    source.before = source.fails('unreachable');
    await bench.rows('update source_step set due_at = now() where request_id = $1 and ordinal = 0', [right.requestId]);
    await bench.look();
    const taken = await bench.office.run((tx) => steps().cancel(tx, right.requestedRightId, STAFF));
    expect(taken).toEqual({ cancelled: 1, begun: 1 });
    expect((await bench.steps(right.requestId)).map(({ state }) => state)).toEqual(['error', 'cancelled']);
  });

  it('takes back what no longer goes on by itself: the source is asked anew, and says whether it did it', async () => {
    const source = bench.faulty();
    const right = await bench.right();
    source.before = source.fails('unsupported');
    await bench.plan(bench.erasure(right));
    await bench.work();
    expect((await bench.step(right.requestId, 'erase')).state).toBe('stuck');
    const taken = await bench.office.run((tx) => steps().cancel(tx, right.requestedRightId, STAFF));
    expect(taken).toEqual({ cancelled: 1, begun: 0 });
    expect((await bench.steps(right.requestId)).map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('leaves what the source cannot do to a person', async () => {
    bench.faulty().operations = new Set();
    const right = await bench.right();
    const [step] = await bench.plan(bench.erasure(right));
    expect(step?.by).toBe('person');
    await bench.work();
    expect(await bench.step(right.requestId, 'erase')).toMatchObject({ state: 'intended', jobId: null, attempts: 1 });
    const asked = `select 1 from outbox_job where name = 'ask-person-step' and payload->>'sourceStepId' = $1`;
    expect(await bench.office.run((tx) => tx.query(asked, [step?.id]))).toHaveLength(1);
  });

  describe('when something goes wrong', () => {
    it('goes on trying a source that is down, for days, and shows since when', async () => {
      const source = bench.faulty();
      source.before = source.fails('unreachable');
      const right = await bench.right();
      await bench.plan(bench.erasure(right));
      for (let day = 0; day < 30; day += 1) {
        await bench.hurry();
        await bench.work();
      }
      const failing = await bench.step(right.requestId, 'erase');
      expect(failing).toMatchObject({ state: 'error', errorCode: 'unreachable', attempts: 30 });
      expect(failing.nextTryAt?.getTime()).toBeGreaterThan(bench.clock.now().getTime());
      source.before = () => undefined;
      await bench.hurry();
      await bench.work();
      expect(await bench.step(right.requestId, 'erase')).toMatchObject({ state: 'done', errorCode: null });
    });

    it('stops before the effect when the plan no longer fits, and a person looks', async () => {
      const source = bench.faulty();
      source.before = source.fails('plan-changed');
      const right = await bench.right();
      await bench.plan(bench.erasure(right));
      await bench.work();
      expect(await bench.step(right.requestId, 'erase')).toMatchObject({ state: 'refused', errorCode: 'plan-changed' });
      expect(await bench.events(right.requestId)).toContain('effect.refused');
      expect(source.effects.size).toBe(0);
    });

    it('does no effect when the audit cannot be written', async () => {
      const source = bench.faulty();
      const right = await bench.right();
      await bench.plan(bench.erasure(right));
      const database = new URL(bench.office.database.ownerUrl).pathname.slice(1);
      await administer(database, 'alter table audit_entry rename to audit_away');
      await bench.work();
      await administer(database, 'alter table audit_away rename to audit_entry');
      expect(source.calls).toBe(0);
      expect(await bench.step(right.requestId, 'erase')).toMatchObject({ state: 'planned', attempts: 0 });
      await bench.hurry();
      await bench.work();
      expect((await bench.step(right.requestId, 'erase')).state).toBe('done');
    });

    it('finds a source that says it erased and did not', async () => {
      const source = bench.faulty();
      source.lies = true;
      const right = await bench.right();
      await bench.plan(bench.erasure(right));
      await bench.work();
      const [seen] = (await bench.step(right.requestId, 'verify')).evidence?.collections ?? [];
      expect(seen).toMatchObject({ result: 'still-there', excess: 3, remaining: 3 });
      expect(await bench.events(right.requestId)).toContain('verification.failed');
    });

    it('finds what a feed brought back within the week', async () => {
      const source = bench.faulty();
      const right = await bench.right();
      await bench.plan(bench.erasure(right));
      await bench.work();
      source.rows.set(COLLECTION, 1);
      bench.clock.advance(7 * DAY + 1000);
      await bench.look();
      const [seen] = (await bench.step(right.requestId, 'verify', 2)).evidence?.collections ?? [];
      expect(seen).toMatchObject({ result: 'come-back', excess: 1 });
    });
  });

  describe('the four eyes of a plan hold in the database', () => {
    it('against approval by one, against another content, and against an approval too late', async () => {
      const right = await bench.right();
      const plan = `(select id from execution_plan where requested_right_id = '${right.requestedRightId}')`;
      await expect(bench.rows(`update execution_plan set sha256 = 'other' where id = ${plan}`)).rejects.toThrow(
        'never changes',
      );
      const approve = `insert into plan_approval (plan_id, account_id, sha256, at) values (${plan}, gen_random_uuid(), '${right.planSha256}', now())`;
      await expect(bench.rows(approve)).rejects.toThrow('no such plan to approve');
      await bench.rows(`update execution_plan set state = 'void' where id = ${plan}`);
      await bench.rows(
        `delete from plan_approval where ctid = (select min(ctid) from plan_approval where plan_id = ${plan})`,
      );
      await expect(bench.rows(`update execution_plan set state = 'executing' where id = ${plan}`)).rejects.toThrow(
        'approvals are missing',
      );
    });
  });
});
