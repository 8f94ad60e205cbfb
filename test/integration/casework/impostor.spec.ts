import { CorrectReading, PortalSignIn, StaffIdentity } from '@habeas/casework/identity';
import { type Request, RequestStates } from '@habeas/casework/requests';
import { Schedules } from '@habeas/platform/queue';
import { APPROVER } from '../../support/access-way';
import { CaseWay } from '../../support/case-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(120_000);

const HOUR = 3_600_000;
const COLLEAGUE = { kind: 'staff', id: APPROVER } as const;

describe('somebody who asks about another person', () => {
  let office: Office;
  let way: CaseWay;
  const clock = new ShiftedClock();
  const victim = tourPerson('jan.peeters@post.example');
  const emma = tourPerson('emma.wilson@mail.example');
  const nathalie = tourPerson('Nathalie Simon');
  const customerNumber = ({ index }: { index: number }) => String(60_000_000 + index * 37);
  const aboutVictim = () =>
    way.submit(formFrom(victim, { email: 'stranger@elsewhere.example', customerNumber: customerNumber(victim) }));
  beforeAll(async () => {
    office = await Office.open({ persons: 30, clock });
    await workUnwatched(office);
    way = new CaseWay(office);
  });
  afterAll(() => office?.close());

  const identifierOf = async (request: Request, type: string): Promise<string> => {
    const [row] = await way.rows<{ id: string }>('select id from identifier where request_id = $1 and type = $2', [
      request.id,
      type,
    ]);
    return row?.id ?? '';
  };
  const verify = async (request: Request, type: string, method: string): Promise<void> => {
    const identifier = await identifierOf(request, type);
    await office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, request.id);
      await office.get(StaffIdentity).verifyByOtherMeans(tx, held, identifier, method, COLLEAGUE);
    });
  };

  it('guesses thirty times at all codes of one contact, in whatever request, and then a colleague is asked', async () => {
    for (let hours = 0; hours < 2; hours++) {
      const request = await aboutVictim();
      await way.untilLocated(request.id);
      for (let codes = 0; codes < 3; codes++) {
        const code = await way.freshCode(request, victim.email);
        const wrong = code === '111111' ? '222222' : '111111';
        for (let tries = 0; tries < 5; tries++) expect(await way.signIn(request, wrong)).toBeNull();
        clock.advance(1000);
      }
      clock.advance(HOUR);
    }
    const another = await aboutVictim();
    await way.untilLocated(another.id);
    await office.get(PortalSignIn).requestCode(another.reference);
    await eventually(
      'the office is told',
      async () => (await way.request(another.id)).needsPersonBecause === 'codes-guessed',
    );
    expect(await way.codesSent(another, victim.email)).toEqual([]);
    clock.advance(31 * 24 * HOUR);
    expect(await way.prove(another, victim.email)).not.toBeNull();
  });

  it('does not fill a mailbox with the codes of many requests', async () => {
    clock.advance(HOUR);
    const requests = [];
    for (let count = 0; count < 4; count++) requests.push(await aboutVictim());
    for (const { id } of requests) await way.untilLocated(id);
    const done = () =>
      way.rows(`select 1 from outbox_job where name = 'send-code' and done_at is null and stuck_at is null`);
    for (const { reference } of requests)
      for (let count = 0; count < 5; count++) await office.get(PortalSignIn).requestCode(reference);
    await eventually('all orders are over', async () => (await done()).length === 0);
    let sent = 0;
    for (const request of requests) sent += (await way.codesSent(request, victim.email)).length;
    // The mail lane works at several orders at once: a few may pass the count together.
    expect(sent).toBeGreaterThanOrEqual(15);
    expect(sent).toBeLessThan(20);
  });

  it('gets no second person into a request, not even through a colleague', async () => {
    clock.advance(HOUR);
    const request = await way.submit(formFrom(emma, { customerNumber: customerNumber(victim) }));
    await way.prove(request, emma.email);
    await expect(verify(request, 'customer_number', 'phone-callback')).rejects.toThrow('another-person-settled');
    const keys = await way.rows<{ value: string }>('select value from found_key where request_id = $1', [request.id]);
    expect(keys.map(({ value }) => value)).not.toContain(customerNumber(victim));
  });

  it.each([
    ['phone-callback', 'contact'],
    ['document', 'contact'],
    ['itsme', 'strong'],
  ])('proves by %s as much as %s', async (method, assurance) => {
    const request = await way.submit(formFrom(emma, { customerNumber: customerNumber(emma), rights: ['erasure'] }));
    await way.untilLocated(request.id);
    await verify(request, 'customer_number', method);
    expect((await way.request(request.id)).assurance).toBe(assurance);
    const [right] = await way.rows('select state from requested_right where request_id = $1', [request.id]);
    expect(right?.['state'] === 'awaiting-identity').toBe(assurance === 'contact');
  });

  it('of a couple begins nothing while nobody is chosen, though a colleague corrects the reading', async () => {
    const request = await way.submit(formFrom(nathalie));
    await way.prove(request, nathalie.email);
    await office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, request.id);
      await office.get(CorrectReading).correct(tx, held, { language: 'nl' }, APPROVER);
    });
    expect(await way.request(request.id)).toMatchObject({ state: 'identity', needsPersonBecause: 'subject-unclear' });
    expect(await way.rightState(request.id)).toBe('awaiting-identity');
    await way.choose(request.id, nathalie.name);
    await way.untilAwaitingApproval(request.id);
  });

  it('fills nobody’s mailbox with acknowledgements of forms that name it', async () => {
    const form = formFrom(emma, { email: 'chosen@elsewhere.example' });
    for (let count = 0; count < 22; count++) await way.submit({ ...form, formKey: `form-${count}` });
    const letters = await way.rows(`select 1 from message where to_address = 'chosen@elsewhere.example'`);
    expect(letters).toHaveLength(20);
    const flagged = await way.rows(`select 1 from request where needs_person_because = 'sent-automatically'`);
    expect(flagged).toHaveLength(2);
  });

  it('leaves no session behind that is over', async () => {
    clock.advance(2 * HOUR);
    const request = await way.submit(formFrom(emma));
    await way.prove(request, emma.email);
    await way.administer(`update schedule_slot set slot = 0 where name = 'end-portal-sessions'`);
    await office.get(Schedules).look();
    const sessions = () => way.rows('select request_id from portal_session');
    await eventually('old sessions are gone', async () => (await sessions()).length === 1);
    expect(await sessions()).toEqual([{ request_id: request.id }]);
  });
});
