import { type HumanTaskListView, OutsideTask, RemindOwners, TaskDesk, TaskList } from '@habeas/casework/human-tasks';
import { FormDoor } from '@habeas/casework/intake';
import { type Request, RequestsRepository, RequestStates } from '@habeas/casework/requests';
import { FanOut, KillSwitches, type NewStep, SourceTaskRepository, SourceTasks } from '@habeas/casework/sources';
import { addWorkingDays, localDateOf } from '@habeas/domain';
import { APPROVER, formOf } from '../../support/access-way';
import type { Transaction } from '@habeas/platform/database';
import { Outsider } from '../../support/outsider';
import { StepBench } from '../../support/step-bench';

jest.setTimeout(180_000);

const OWNER = 'security-cameras@proximus.example';
const DEPUTY = 'security-dispatching@proximus.example';
const OFFICER = 'privacy@proximus.com';
const PERSON = 'lies.peeters@post.example';
const STAFF = { kind: 'staff', id: APPROVER } as const;
const DAY = 86_400_000;

describe('what a person does at a source', () => {
  let bench: StepBench;
  let owner: Outsider;
  let request: Request;
  let right: Pick<NewStep, 'requestId' | 'requestedRightId' | 'generation' | 'keyId'>;

  beforeAll(async () => {
    bench = await StepBench.open();
    owner = new Outsider(bench.office, OWNER);
  });
  afterAll(() => bench?.close());

  beforeEach(async () => {
    bench.clock.moveTo(new Date());
    request = await bench.office.get(FormDoor).submit(formOf({ email: PERSON, rights: ['erasure'] }));
    right = { ...(await bench.right()), requestId: request.id, keyId: request.keyId };
    await bench.rows(`update execution_plan set request_id = $1 where requested_right_id = $2`, [
      request.id,
      right.requestedRightId,
    ]);
    await bench.work();
  });

  const erasure = (more: Partial<NewStep> = {}): NewStep => ({
    ...right,
    source: 'cctv',
    order: {
      operation: 'erase',
      keys: [{ type: 'email', value: PERSON }],
      reach: [],
      order: { collections: [{ collection: 'footage', keepFrom: null, expected: 2 }], facts: [] },
      expected: [{ collection: 'footage', remaining: 0, keepFrom: null }],
    },
    ...more,
  });

  const list = (): Promise<HumanTaskListView> =>
    bench.office.run((tx) => bench.office.get(TaskList).of(tx, request.id, 'en', new Map()));

  const desk = (work: (of: TaskDesk, held: Request, tx: Transaction) => Promise<unknown>) =>
    bench.office.run(async (tx) => {
      const held = await bench.office.get(RequestStates).hold(tx, request.id);
      await work(bench.office.get(TaskDesk), held, tx);
    });

  it('is asked again at once by another question, and after a week by a new task; what is left is found', async () => {
    await bench.plan(erasure());
    await bench.work();
    const page = await owner.openNewest(request.reference);
    expect(page).toMatchObject({
      operation: 'erase',
      identifiers: [{ type: 'email', value: PERSON }],
      collections: [{ name: 'footage', expected: 2 }],
    });
    const mails = (await owner.tokens(request.reference)).length;
    const erased = await owner.answer({ collection: 'footage', outcome: 'done', records: 2 });
    expect(erased).toEqual({ taken: true, goesOn: true });
    expect(await owner.page()).toMatchObject({ operation: 'verify' });
    await owner.answer({ collection: 'footage', outcome: 'done', records: 1, remaining: 1 });
    await bench.work();
    expect((await owner.tokens(request.reference)).length).toBe(mails);
    const first = await bench.step(request.id, 'verify', 1);
    expect(first).toMatchObject({ state: 'done', evidence: { collections: [{ result: 'still-there', excess: 1 }] } });
    expect(await bench.step(request.id, 'verify', 2)).toMatchObject({ state: 'planned', by: 'person' });

    bench.clock.advance(7 * DAY + 60_000);
    await bench.look();
    expect(await bench.step(request.id, 'verify', 2)).toMatchObject({ state: 'intended' });
    expect(await owner.openNewest(request.reference)).toMatchObject({ operation: 'verify' });
    await owner.answer({ collection: 'footage', outcome: 'nothing' });
    const second = await bench.step(request.id, 'verify', 2);
    expect(second).toMatchObject({ state: 'done', evidence: { collections: [{ result: 'gone' }] } });
    const events = await bench.events(request.id);
    expect(events).toEqual(expect.arrayContaining(['verification.failed', 'verification.passed']));
  });

  it('does nothing while the emergency stop is set', async () => {
    await bench.plan(erasure());
    await bench.work();
    await owner.openNewest(request.reference);
    const switches = bench.office.get(KillSwitches);
    await bench.office.run((tx) => switches.set(tx, 'cctv', 'a fault', STAFF));
    expect(await owner.page()).toMatchObject({ state: 'stopped', identifiers: [], collections: [] });
    expect(await owner.answer({ collection: 'footage', outcome: 'done', records: 2 })).toMatchObject({ taken: false });
    await bench.office.run((tx) => switches.lift(tx, 'cctv', STAFF));
    expect(await owner.page()).toMatchObject({ state: 'open' });
  });

  it('may be refused with a reason, which a colleague sees', async () => {
    await bench.plan(erasure());
    await bench.work();
    await owner.openNewest(request.reference);
    expect(await owner.answer({ collection: 'footage', outcome: 'exempt' })).toMatchObject({
      taken: false,
      faults: [{ problem: 'no-reason' }],
    });
    await owner.answer({ collection: 'footage', outcome: 'exempt', text: 'The police asked to keep it' });
    expect(await bench.step(request.id, 'erase')).toMatchObject({ state: 'refused', errorCode: 'owner-declined' });
    expect((await list()).tasks).toMatchObject([
      { state: 'answered', outcome: 'declined', answeredBy: 'owner', note: 'The police asked to keep it' },
    ]);
  });

  it('is reminded, then the deputy is asked, then the officer, each once; whoever answers ends it for all', async () => {
    await bench.plan(erasure());
    await bench.work();
    const today = localDateOf(bench.clock.now().toISOString(), 'Europe/Brussels');
    const remind = bench.office.get(RemindOwners);
    const [deputy, officer] = [new Outsider(bench.office, DEPUTY), new Outsider(bench.office, OFFICER)];
    const after = async (workingDays: number) => {
      bench.clock.moveTo(new Date(`${addWorkingDays(today, workingDays, new Set())}T12:00:00Z`));
      await remind.run();
      await remind.run();
      await bench.work();
      const of = async (one: Outsider) => (await one.tokens(request.reference)).length;
      return [await of(owner), await of(deputy), await of(officer)];
    };
    expect(await after(1)).toEqual([1, 0, 0]);
    expect(await after(2)).toEqual([2, 0, 0]);
    expect(await after(4)).toEqual([3, 0, 0]);
    expect(await after(6)).toEqual([3, 1, 0]);
    expect(await after(9)).toEqual([3, 1, 1]);
    const held = await bench.office.run((tx) => bench.office.get(RequestsRepository).find(tx, request.id));
    expect(held?.needsPersonBecause).not.toBeNull();
    await deputy.openNewest(request.reference);
    await deputy.answer({ collection: 'footage', outcome: 'nothing' });
    expect((await list()).tasks[0]).toMatchObject({ state: 'answered', answeredBy: 'deputy', reminders: 4 });
    const [token = ''] = await owner.tokens(request.reference);
    expect(await owner.open(token)).toBeNull();
  });

  it('is handed on to a colleague of the house only, and the first link is dead then', async () => {
    await bench.plan(erasure());
    await bench.work();
    await owner.openNewest(request.reference);
    const outside = bench.office.get(OutsideTask);
    for (const wrong of [
      'x@elsewhere.example',
      'x@proximus.example.evil.example',
      'no address',
      'a@b@proximus.example',
    ]) {
      expect(await outside.delegate(owner.session, wrong)).toBe('not-allowed');
    }
    const [first = ''] = await owner.tokens(request.reference);
    expect(await outside.delegate(owner.session, 'Night.Shift@proximus.example')).toBe('handed-on');
    expect(await owner.page()).toBeNull();
    expect(await owner.open(first)).toBeNull();
    const colleague = new Outsider(bench.office, 'night.shift@proximus.example');
    expect(await colleague.openNewest(request.reference)).toMatchObject({ state: 'open', operation: 'erase' });
    const audit = await bench.rows<{ all: string }>(
      `select string_agg(details::text, ' ') as all from audit_entry where request_id = $1`,
      [request.id],
    );
    expect(audit[0]?.all).not.toContain('@');
  });

  describe('at the desk', () => {
    beforeEach(async () => {
      const keys = [{ type: 'email', value: PERSON }];
      await bench.office.run(async (tx) => {
        const erasureAsked = await bench.office.get(RequestsRepository).rightOf(tx, request.id, 'erasure');
        if (!erasureAsked) throw new Error('no right');
        erasureAsked.state = 'collecting';
        await bench.office.get(RequestsRepository).saveRight(tx, erasureAsked);
        await bench.office.get(FanOut).startFrom(tx, request.id, keys);
        const of = { requestId: request.id, requestedRightId: erasureAsked.id, generation: 1, keyId: request.keyId };
        await bench.office.get(FanOut).plan(tx, of, 'count');
      });
      await bench.work();
    });

    const taskOf = async (source: string) => {
      const tasks = await bench.office.run((tx) => bench.office.get(SourceTaskRepository).ofRequest(tx, request.id));
      return tasks.find((task) => task.source === source);
    };

    it('a source that was left out is asked with what the person said, withdrawn, asked again, answered in the stead', async () => {
      expect(await taskOf('cctv')).toMatchObject({
        state: 'exempt',
        exemptReason: expect.stringContaining('lieu') as string,
        notSearched: true,
      });
      const cctv = (await list()).askable.find(({ title }) => title === 'Camera images');
      expect(cctv).toBeDefined();
      const id = cctv?.sourceTaskId ?? '';
      await desk((of, held, tx) => of.ask(tx, held, id, 'Shop in Liège, 3 May, 14:00', STAFF));
      expect(await taskOf('cctv')).toMatchObject({ state: 'running' });
      expect(await owner.openNewest(request.reference)).toMatchObject({
        operation: 'count',
        details: 'Shop in Liège, 3 May, 14:00',
      });
      const [open] = (await list()).tasks;
      await desk((of, held, tx) => of.cancel(tx, held, open?.id ?? '', 'Wrong shop', STAFF));
      expect(await owner.page()).toBeNull();
      expect(await taskOf('cctv')).toMatchObject({ state: 'stuck', errorCode: 'task-withdrawn' });
      await desk((of, held, tx) => of.ask(tx, held, id, 'Shop in Namur, 3 May, 14:00', STAFF));
      const again = (await list()).tasks.find(({ state }) => state === 'open');
      const answer = {
        collection: 'footage',
        outcome: 'done' as const,
        records: 3,
        remaining: 0,
        ground: null,
        text: '',
      };
      await desk((of, held, tx) => of.answerInStead(tx, held, again?.id ?? '', [answer], 'By telephone', STAFF));
      expect(await taskOf('cctv')).toMatchObject({ state: 'found', records: 3 });
      await expect(
        desk((of, held, tx) => of.answerInStead(tx, held, again?.id ?? '', [answer], 'Twice', STAFF)),
      ).rejects.toThrow('task-not-open');
    });

    it('a reason of the pack is the person’s to read; one in the owner’s own words waits for the office', async () => {
      const asked = async () => {
        const id = (await taskOf('cctv'))?.id ?? '';
        await desk((of, held, tx) => of.ask(tx, held, id, 'Shop in Liège, 3 May, 14:00', STAFF));
        return owner.openNewest(request.reference);
      };
      expect((await asked())?.exemptions).toContainEqual({
        key: 'not-identifiable',
        text: 'With what we know of you, we cannot find you there.',
      });
      const declined = { collection: 'footage', outcome: 'exempt' as const };
      expect(await owner.answer({ ...declined, ground: 'because-i-say-so' })).toMatchObject({ taken: false });
      expect(await owner.answer({ ...declined, ground: 'not-identifiable' })).toMatchObject({ taken: true });
      expect(await taskOf('cctv')).toMatchObject({
        ...{ state: 'exempt', exemptGrounds: ['not-identifiable'], exemptReason: null, exemptWords: null },
        notSearched: false,
      });
      await asked();
      expect(await owner.answer({ ...declined, text: 'Le disque est en panne' })).toMatchObject({ taken: true });
      expect(await taskOf('cctv')).toMatchObject({
        ...{ state: 'stuck', errorCode: 'reason-wanted', exemptWords: 'Le disque est en panne', exemptReason: null },
      });
      const stuck = await taskOf('cctv');
      await bench.office.run((tx) =>
        bench.office.get(SourceTasks).exempt(tx, request.id, stuck?.id ?? '', 'De schijf is stuk.', STAFF),
      );
      expect(await taskOf('cctv')).toMatchObject({
        state: 'exempt',
        errorCode: null,
        exemptReason: 'De schijf is stuk.',
      });
    });

    it('a task of another request is none', async () => {
      const [visitors] = (await list()).askable.filter(({ title }) => title === 'Visitor register');
      await desk((of, held, tx) => of.ask(tx, held, visitors?.sourceTaskId ?? '', 'Visit on 3 May', STAFF));
      const [task] = (await list()).tasks;
      const other = await bench.office.get(FormDoor).submit(formOf({ email: 'other@post.example' }));
      await expect(
        bench.office.run(async (tx) => {
          const held = await bench.office.get(RequestStates).hold(tx, other.id);
          await bench.office.get(TaskDesk).cancel(tx, held, task?.id ?? '', 'Not mine', STAFF);
        }),
      ).rejects.toThrow('task-not-open');
    });
  });
});
