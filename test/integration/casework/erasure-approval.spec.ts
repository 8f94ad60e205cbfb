import { randomUUID } from 'node:crypto';
import { FormDoor } from '@habeas/casework/intake';
import { OfficeWork, type Refused, type Request, RequestsRepository } from '@habeas/casework/requests';
import { BeginPlans } from '@habeas/casework/rights/begin-plans';
import { ExecutionPlanRepository } from '@habeas/casework/sources';
import { AccessWay } from '../../support/access-way';
import { ErasureWay, FIRST, SECOND, staff } from '../../support/erasure-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { canariesOf, formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

const PERSON = tourPerson('catherine.maes@post.example');

describe('the plan of an erasure', () => {
  let office: Office;
  let way: ErasureWay;
  let id: string;
  beforeAll(async () => {
    const clock = new ShiftedClock();
    office = await Office.open({ persons: 20, clock });
    await workUnwatched(office);
    way = new ErasureWay(office, (milliseconds) => clock.advance(milliseconds));
  });
  afterAll(() => office?.close());

  describe('that awaits approval', () => {
    beforeAll(async () => {
      ({ id } = await way.planned(formFrom(PERSON)));
    });

    it('is approved by nobody who looked at another one', async () => {
      await expect(way.approve(id, FIRST, 'f'.repeat(64))).rejects.toMatchObject({ reason: 'plan-changed' });
    });

    it('needs two different colleagues: the same one twice is refused, by us and by the database', async () => {
      await way.approve(id, FIRST);
      await expect(way.approve(id, FIRST)).rejects.toMatchObject({ reason: 'approved-already' });
      expect((await way.right(id)).state).toBe('awaiting-approval');
      const plan = await way.plan(id);
      const again = { planId: plan.id, accountId: FIRST, sha256: plan.sha256, at: new Date() };
      const plans = office.get(ExecutionPlanRepository);
      await expect(office.run((tx) => plans.addApproval(tx, again))).rejects.toThrow('plan_approval_once');
      await expect(office.run((tx) => plans.save(tx, { ...plan, state: 'approved' }))).rejects.toThrow(
        'approvals are missing',
      );
    });

    it('is another one when the sources are asked again: what was approved holds no longer', async () => {
      const before = await way.plan(id);
      await way.collectAgain(id);
      await way.untilState(id, 'awaiting-approval');
      const after = await way.plan(id);
      expect(after.id).not.toBe(before.id);
      expect(after.generation).toBe(2);
      await expect(way.approve(id, SECOND, before.sha256)).rejects.toMatchObject({ reason: 'plan-changed' });
      await way.approve(id, SECOND);
      expect((await way.right(id)).state).toBe('awaiting-approval');
      await way.approve(id, FIRST);
      expect((await way.right(id)).state).toBe('approved');
    });

    it('can be stopped until the time to undo is over; then both approve anew', async () => {
      await way.stop(id);
      expect((await way.right(id)).state).toBe('awaiting-approval');
      await way.undoWindowPasses();
      const ordered = await office.run((tx) => tx.query(`select 1 from outbox_job where name = 'execute-plan'`));
      expect(ordered).toEqual([]);
      expect(await way.steps(id)).toEqual([]);
      expect(await way.events(id)).toContain('plan.cancelled');
      await expect(way.stop(id)).rejects.toMatchObject({ reason: 'not-in-undo-window' });
      await way.approvedByTwo(id);
      expect((await way.right(id)).state).toBe('approved');
    });

    it('is not carried out when the person takes the request back in that time', async () => {
      await way.act(id, (tx, request) => office.get(OfficeWork).withdraw(tx, request, staff(FIRST)));
      await way.undoWindowPasses();
      await eventually('the plan is void', async () => (await way.plan(id)).state === 'void', 30_000);
      expect(await way.steps(id)).toEqual([]);
      expect((await way.right(id)).state).toBe('withdrawn');
      await expect(way.proven(id)).rejects.toMatchObject({ reason: 'not-open' });
    });
  });

  it('is void when another key of the person is proven before it begins: the sources are asked with that one too', async () => {
    const { id: other } = await way.planned(formFrom(tourPerson('emma.wilson@mail.example')));
    await way.answerAll(other, 'refused');
    await way.approvedByTwo(other);
    const approved = await way.plan(other);
    await way.proven(other);
    expect((await way.plan(other)).id).toBe(approved.id);
    expect((await way.right(other)).state).toBe('approved');
    await office.run((tx) =>
      tx.query(
        `update candidate set keys = keys || '[{"type":"customer_number","value":"69000888"}]' where request_id = $1`,
        [other],
      ),
    );
    await way.proven(other);
    expect(['collecting', 'deciding', 'awaiting-approval']).toContain((await way.right(other)).state);
    await way.untilState(other, 'awaiting-approval');
    const drawnUp = await way.plan(other);
    expect(drawnUp.id).not.toBe(approved.id);
    expect(await office.run((tx) => office.get(ExecutionPlanRepository).approvals(tx, drawnUp.id))).toEqual([]);
    expect(await way.steps(other)).toEqual([]);
  });

  it('asked together with a copy and an objection, waits for the copy; each is answered on its own, the request when all are', async () => {
    const lotte = tourPerson('lotte.willems@post.example');
    const stops = { choices: ['offers', 'tailored-offers'], channels: [], activities: [] };
    const request = await office
      .get(FormDoor)
      .submit({ ...formFrom(lotte), rights: ['access', 'objection', 'erasure'], stops });
    const { id } = request;
    const rightsNow = async () => {
      const all = await office.run((tx) => office.get(RequestsRepository).rights(tx, id));
      return Object.fromEntries(all.map(({ right, state }) => [right, state]));
    };
    await eventually('what needs no proof is answered', async () => (await rightsNow())['objection'] === 'answered');
    expect(await way.messages(id, 'objection-answer')).toHaveLength(1);
    expect((await way.request(id)).state).not.toBe('answered');

    await way.proven(id);
    await way.untilState(id, 'awaiting-approval');
    await way.answerAll(id, 'refused');
    await expect(way.approve(id, FIRST)).rejects.toMatchObject({ reason: 'copy-first' });
    const copy = new AccessWay(office);
    await copy.untilAwaitingApproval(id);
    await copy.approve(id);
    expect(await rightsNow()).toEqual({ access: 'answered', objection: 'answered', erasure: 'awaiting-approval' });
    expect(canariesOf(await copy.open(id))).toEqual([lotte.canary]);
    expect((await way.request(id)).state).toBe('in-progress');

    await way.approvedByTwo(id);
    await way.undoWindowPasses();
    await way.untilState(id, 'answered');
    const whole = await way.request(id);
    expect(whole.state).toBe('answered');
    expect(whole.receiptDate).toBe(request.receiptDate);
    for (const [template, letters] of [
      ['objection-answer', 1],
      ['access-answer', 1],
      ['erasure-answer', 1],
    ] as const)
      expect([template, (await way.messages(id, template)).length]).toEqual([template, letters]);
  });

  it('is not approved when the contact on file is no longer the one that it names', async () => {
    const request = await way.planned(formFrom(tourPerson('marc.leroy@courriel.example')));
    await office.run((tx) =>
      tx.query(`update candidate set contact_email = 'other@post.example' where request_id = $1`, [request.id]),
    );
    await expect(way.approve(request.id, FIRST)).rejects.toMatchObject({ reason: 'contact-changed' });
  });

  describe('that fifty approve at one instant', () => {
    let request: Request;
    let copies: { table: string; rows: string }[];
    const TABLES = ['request', 'requested_right', 'identifier', 'candidate', 'verification_code', 'execution_plan'];
    const FIFTY = Array.from({ length: 50 }, () => randomUUID());
    beforeAll(async () => {
      request = await way.planned(formFrom(tourPerson('thomas.lambert@courriel.example')));
      await way.answerAll(request.id, 'refused');
      await way.approve(request.id, FIRST);
      copies = [];
      for (const table of TABLES) {
        const of = table === 'request' ? 'id' : 'request_id';
        const sql = `select coalesce(jsonb_agg(t), '[]')::text as rows from ${table} t where ${of} = $1`;
        const [read] = await office.run((tx) => tx.query<{ rows: string }[]>(sql, [request.id]));
        copies.push({ table, rows: read?.rows ?? '[]' });
      }
    });

    it('is ordered once: one approval is the last, the others come too late', async () => {
      const { id: planId, sha256 } = await way.plan(request.id);
      const outcomes = await Promise.allSettled(FIFTY.map((account) => way.approve(request.id, account, sha256)));
      const late = outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Refused).reason] : []));
      expect(late).toEqual(Array.from({ length: 49 }, () => 'nothing-awaits-approval'));
      expect(await office.run((tx) => office.get(ExecutionPlanRepository).approvals(tx, planId))).toHaveLength(2);
      way.undoWindowIsOver();
      await Promise.all(FIFTY.slice(0, 10).map(() => office.get(BeginPlans).run()));
      await way.untilState(request.id, 'answered');
      const orders = await office.run((tx) =>
        tx.query(`select 1 from outbox_job where name = 'execute-plan' and payload ->> 'planId' = $1`, [planId]),
      );
      expect(orders).toHaveLength(1);
      const told = (await way.steps(request.id)).filter(({ operation }) => operation === 'erase');
      expect(told.length).toBeGreaterThan(2);
      expect(new Set(told.map(({ source }) => source)).size).toBe(told.length);
      expect(told.every(({ attempts }) => attempts === 1)).toBe(true);
    });

    it('gets through each where they are fifty', async () => {
      const plans = await fiftyOf(copies);
      await Promise.all(plans.map(({ requestId, sha256 }) => way.approve(requestId, SECOND, sha256)));
      const sql = `select p.state, (select count(*)::int from plan_approval a where a.plan_id = p.id) as approvals
        from execution_plan p where p.request_id = any($1) and p.state <> 'void'`;
      const found = await office.run((tx) => tx.query<object[]>(sql, [plans.map(({ requestId }) => requestId)]));
      expect(found).toEqual(FIFTY.map(() => ({ state: 'approved', approvals: 2 })));
    });

    /** The same case of fifty people, each with its own ids, approved by one colleague. */
    async function fiftyOf(read: typeof copies): Promise<{ requestId: string; sha256: string }[]> {
      const { sha256, id: planId } = await way.plan(request.id);
      const ids = new Set(read.flatMap(({ rows }) => (JSON.parse(rows) as { id: string }[]).map(({ id }) => id)));
      return office.run(async (tx) => {
        const made = [];
        for (const fresh of FIFTY) {
          const renamed = new Map([...ids].map((id) => [id, id === request.id ? fresh : randomUUID()]));
          const mine = (rows: string) =>
            rows
              .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => renamed.get(id) ?? id)
              .replaceAll(request.reference, fresh)
              .replace(request.arrivalKey, fresh);
          for (const { table, rows } of read)
            await tx.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
              mine(rows),
            ]);
          const approval = { planId: renamed.get(planId) ?? '', accountId: FIRST, sha256, at: new Date() };
          await office.get(ExecutionPlanRepository).addApproval(tx, approval);
          made.push({ requestId: fresh, sha256 });
        }
        return made;
      });
    }
  });
});
