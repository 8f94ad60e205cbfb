import { addDays, localDateOf } from '@habeas/domain';
import { LookForPreservations } from '@habeas/casework/preservation';
import { OfficeWork, type Request, RequestStates } from '@habeas/casework/requests';
import { FixedClock } from '@habeas/platform/clock';
import { APPROVER } from '../../support/access-way';
import { CaseWay } from '../../support/case-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

const amelie = tourPerson('amelie.dubois@courriel.example');
const thomas = tourPerson('thomas.lambert@courriel.example');

describe('what would expire before the answer', () => {
  let office: Office;
  let way: CaseWay;
  let request: Request;
  const clock = new FixedClock(new Date());
  const today = localDateOf(clock.now().toISOString(), 'Europe/Brussels');

  beforeAll(async () => {
    office = await Office.open({ persons: 16, clock });
    way = new CaseWay(office);
    clock.moveTo(new Date());
    await office.work();
    request = await way.submit(formFrom(amelie));
  });
  afterAll(() => office?.close());

  interface Recording {
    canary: boolean;
    keep_until: string | null;
  }
  const recordings = async (canary: string) =>
    (await office.sources.ask(
      'call-recordings',
      `select position('${canary}' in transcript) > 0 as canary, keep_until::text from recordings`,
    )) as unknown as Recording[];
  const frozenFor = async (canary: string) => [
    ...new Set((await recordings(canary)).filter((row) => row.canary).map((row) => row.keep_until)),
  ];
  const steps = () =>
    way.rows<{ source: string; operation: string; state: string; requested_right_id: string | null }>(
      'select source, operation, state, requested_right_id from source_step where request_id = $1 order by planned_at',
      [request.id],
    );
  const allDone = (operation: string) =>
    eventually(
      `every ${operation} is done`,
      async () => {
        const mine = (await steps()).filter((step) => step.operation === operation);
        return mine.length > 0 && mine.every(({ state }) => state === 'done');
      },
      90_000,
    );

  it('is frozen at receipt, before anybody has proven who they are', async () => {
    await allDone('preserve');
    expect((await way.request(request.id)).assurance).toBe('none');
    expect(await frozenFor(amelie.canary)).toEqual([addDays(request.answerBy, 30)]);
    expect((await steps()).every((step) => step.requested_right_id === null)).toBe(true);
  });

  it('is told to the person, without saying whether there is anything', async () => {
    const letter = await office.mailTo(amelie.email, /nous les gardons jusqu’à notre réponse/);
    expect(letter.text).toContain(request.reference);
  });

  it('leaves everybody else alone', async () => {
    const others = (await recordings(amelie.canary)).filter((row) => !row.canary);
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((row) => row.keep_until !== null)).toEqual([]);
    expect(await frozenFor(thomas.canary)).toEqual([null]);
  });

  it('brings nothing back: no finding, no key, until the person is known', async () => {
    expect(await way.rows('select 1 from finding', [])).toEqual([]);
    expect(await way.rows('select 1 from found_key where request_id = $1', [request.id])).toEqual([]);
  });

  it('is frozen once, however often it is looked for', async () => {
    const before = (await steps()).length;
    await office.get(LookForPreservations).run();
    expect((await steps()).length).toBe(before);
  });

  it('stays frozen for longer when the request is still open past its day', async () => {
    clock.moveTo(new Date(`${addDays(request.answerBy, 20)}T10:00:00Z`));
    await office.get(LookForPreservations).run();
    await allDone('preserve');
    expect(await frozenFor(amelie.canary)).toEqual([addDays(request.answerBy, 50)]);
  });

  it('is let go when the request is withdrawn', async () => {
    await office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, request.id);
      await office.get(OfficeWork).withdraw(tx, held, { kind: 'staff', id: APPROVER });
    });
    await office.get(LookForPreservations).run();
    await allDone('release');
    expect(await frozenFor(amelie.canary)).toEqual([null]);
    expect(today < request.answerBy).toBe(true);
  });
});
