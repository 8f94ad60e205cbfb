import { type Connector, SourceError } from '@habeas/connectors';
import { OfficeWork, type Refused } from '@habeas/casework/requests';
import { OfficeErasure } from '@habeas/casework/rights/erasure';
import { KillSwitches, LookForSteps, SourceRegistry } from '@habeas/casework/sources';
import { ErasureWay, FIRST, staff } from '../../support/erasure-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(240_000);

/** A connector that does what it is told, except where the spec puts something else in its place. */
function instead(connector: Connector, changes: Partial<Connector>): Connector {
  return new Proxy(connector, {
    get: (target, name) => {
      const own: unknown = Object.hasOwn(changes, name) ? Reflect.get(changes, name) : Reflect.get(target, name);
      return typeof own === 'function' ? (own as (...args: never[]) => unknown).bind(target) : own;
    },
  });
}

describe('an erasure in trouble', () => {
  let office: Office;
  let way: ErasureWay;
  beforeAll(async () => {
    const clock = new ShiftedClock();
    office = await Office.open({ persons: 20, clock });
    await workUnwatched(office);
    way = new ErasureWay(office, (milliseconds) => clock.advance(milliseconds));
  });
  afterAll(() => office?.close());

  const marketing = () => office.get(SourceRegistry).get('marketing');
  const untilAttention = (id: string, because: string) =>
    eventually(`attention: ${because}`, async () => (await way.request(id)).needsPersonBecause === because, 60_000);
  const begin = async (email: string) => {
    const { id } = await way.planned(formFrom(tourPerson(email)));
    await way.answerAll(id, 'refused');
    return id;
  };
  const approvedAndDue = async (id: string) => {
    await way.approvedByTwo(id);
    await way.undoWindowPasses();
  };
  const answers = (id: string) => way.messages(id, 'erasure-answer');
  /** The other sources may still be at work when one is in trouble: a colleague is told so, and tries again. */
  const collectAgain = (id: string) =>
    eventually('nobody is at work', () =>
      way.collectAgain(id).then(
        () => true,
        (refused: Refused) => {
          if (refused.reason !== 'step-at-work') throw refused;
          return false;
        },
      ),
    );

  it('stops before the effect where the source is no longer as planned, and is planned anew', async () => {
    const { email } = tourPerson('catherine.maes@post.example');
    const id = await begin(email);
    await office.sources.administer(
      'marketing',
      `delete from segments where profile_id in (select profile_id from profiles where email = '${email}')`,
    );
    const erasures = async (of: string) =>
      (await way.steps(of)).filter(({ source, operation }) => source === 'marketing' && operation === 'erase');
    await approvedAndDue(id);
    await untilAttention(id, 'effect-halted');
    const [refused] = await erasures(id);
    expect(refused).toMatchObject({ state: 'refused', errorCode: 'plan-changed', evidence: null });
    expect((await way.right(id)).state).toBe('executing');
    expect(await answers(id)).toEqual([]);

    await collectAgain(id);
    await way.untilState(id, 'awaiting-approval');
    expect((await way.plan(id)).generation).toBe(2);
    await approvedAndDue(id);
    await way.untilState(id, 'answered');
    expect((await erasures(id)).map(({ generation, state }) => [generation, state])).toEqual([
      [1, 'cancelled'],
      [2, 'done'],
    ]);
    expect(await answers(id)).toHaveLength(1);
  });

  it('is not answered while a source shows what it said it had erased; the person is told honestly, and answered later', async () => {
    const id = await begin('marc.leroy@courriel.example');
    const real = marketing().connector;
    marketing().connector = instead(real, {
      erase: (_keys, { effectId, collections }) =>
        Promise.resolve({
          effectId,
          at: '2026-01-12T10:00:00.000Z',
          collections: collections.map(({ collection, expected }) => ({
            collection,
            affected: expected,
            remaining: 0,
          })),
          repeated: false,
        }),
    });
    await approvedAndDue(id);
    await untilAttention(id, 'verification-failed');
    marketing().connector = real;
    expect((await way.right(id)).state).toBe('executing');
    expect(await answers(id)).toEqual([]);
    expect(await way.events(id)).toContain('verification.failed');

    const told = { doneBy: '2027-01-31', why: 'Un système résiste.' };
    await way.act(id, (tx, request) => office.get(OfficeErasure).tellUnderWay(tx, request, told, staff(FIRST)));
    expect((await way.messages(id, 'erasure-under-way')).map(({ text }) => text.includes(told.why))).toEqual([true]);
    expect((await way.right(id)).state).toBe('executing');

    await way.act(id, (tx, request) => office.get(OfficeWork).attend(tx, request, staff(FIRST)));
    await collectAgain(id);
    await way.untilState(id, 'awaiting-approval');
    await approvedAndDue(id);
    await way.untilState(id, 'answered');
    expect(await answers(id)).toHaveLength(1);
  });

  it('waits for a source that is down: it is tried again, and nothing is called complete', async () => {
    const id = await begin('els.vermeulen@post.example');
    const real = marketing().connector;
    const away = () => Promise.reject(new SourceError('marketing', 'unreachable', 'down'));
    marketing().connector = instead(real, { erase: away });
    await approvedAndDue(id);
    await eventually('the step failed', async () => (await way.steps(id)).some(({ state }) => state === 'error'));
    await eventually('the other source has done its part', async () =>
      (await way.steps(id)).some(({ source, state }) => source !== 'marketing' && state === 'done'),
    );
    expect((await way.right(id)).state).toBe('executing');
    expect(await answers(id)).toEqual([]);
    await expect(way.collectAgain(id)).rejects.toMatchObject({ reason: 'step-at-work' });
    marketing().connector = real;
    await office.run((tx) =>
      tx.query('update outbox_job set due_at = now() where done_at is null and lease_until is null'),
    );
    await way.untilState(id, 'answered');
  });

  it('does nothing while the emergency stop is set, and goes on when it is lifted', async () => {
    const id = await begin('youssef.elamrani@bureau.example');
    const switches = office.get(KillSwitches);
    await office.run((tx) => switches.set(tx, '*', 'A load is running.', staff(FIRST)));
    await approvedAndDue(id);
    await way.untilState(id, 'executing');
    await office.get(LookForSteps).run();
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect((await way.steps(id)).map(({ state, attempts }) => [state, attempts])).not.toContainEqual(['done', 1]);
    expect((await way.steps(id)).every(({ attempts }) => attempts === 0)).toBe(true);
    await office.run((tx) => switches.lift(tx, '*', staff(FIRST)));
    await way.untilState(id, 'answered');
  });

  it('is shown when a feed has brought a row back by the second look, and the person hears of it once it is gone again', async () => {
    const { email } = tourPerson('emma.wilson@mail.example');
    const id = await begin(email);
    await approvedAndDue(id);
    await way.untilState(id, 'answered');
    const keys = (await way.content(id)).sources.flatMap((source) => source.keys);
    const number = keys.find(({ type }) => type === 'customer_number')?.value;
    await office.sources.administer(
      'marketing',
      `insert into profiles (profile_id, customer_number, email, brand) values (990001, '${number}', '${email}', 'PXS')`,
    );
    way.weekPasses();
    await office.get(LookForSteps).run();
    await untilAttention(id, 'came-back');
    await eventually('every source was looked at again', async () =>
      (await way.steps(id)).every(({ state }) => state === 'done' || state === 'cancelled'),
    );

    await way.act(id, (tx, request) => office.get(OfficeWork).reopen(tx, request, staff(FIRST)));
    await way.collectAgain(id);
    await way.untilState(id, 'awaiting-approval');
    await way.answerAll(id, 'refused');
    await approvedAndDue(id);
    await way.untilState(id, 'answered');
    const [recheck, ...others] = await way.messages(id, 'erasure-recheck');
    expect(others).toEqual([]);
    expect(recheck?.text).toContain('marketing profile');
    expect(await answers(id)).toHaveLength(1);
  });
});
