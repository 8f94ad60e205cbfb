import { randomUUID } from 'node:crypto';
import { PortalSignIn } from '@habeas/casework/identity';
import type { Request } from '@habeas/casework/requests';
import { CapturedMail } from '@habeas/platform/mail';
import { CaseWay } from '../../support/case-way';
import { eventually } from '../../support/eventually';
import { everythingStored } from '../../support/everything-stored';
import { Office } from '../../support/office';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { canariesOf, formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(120_000);

const MINUTE = 60_000;

describe('who asks', () => {
  let office: Office;
  let way: CaseWay;
  const clock = new ShiftedClock();
  beforeAll(async () => {
    office = await Office.open({ persons: 30, clock });
    await workUnwatched(office);
    way = new CaseWay(office);
  });

  afterAll(() => office?.close());

  const amelie = tourPerson('amelie.dubois@courriel.example');
  const emma = tourPerson('emma.wilson@mail.example');
  const marc = tourPerson('marc.leroy@courriel.example');
  const victim = tourPerson('jan.peeters@post.example');
  const VICTIM_NUMBER = String(60_000_000 + victim.index * 37);
  const STRANGER = 'stranger@elsewhere.example';

  async function jobsDone(name: string): Promise<number> {
    const [row] = await way.rows<{ n: number }>(
      `select count(*)::int as n from outbox_job where name = $1 and done_at is not null`,
      [name],
    );
    return row?.n ?? 0;
  }

  /** Asks for a code and waits until its job is over, whatever came of it. */
  async function ask(reference: string): Promise<void> {
    const before = await jobsDone('send-code');
    await office.get(PortalSignIn).requestCode(reference);
    await eventually('the job is over', async () => (await jobsDone('send-code')) > before);
  }

  const keysOf = async (request: Request) =>
    (
      await way.rows<{ type: string; value: string }>('select type, value from found_key where request_id = $1', [
        request.id,
      ])
    ).map(({ type, value }) => `${type} ${value}`);

  it('sends the code to the contact on file, and nothing but the acknowledgement to the address in the message', async () => {
    const request = await way.submit(formFrom(victim, { email: STRANGER, customerNumber: VICTIM_NUMBER }));
    await ask(request.reference);
    // The job is over before its letter goes: a code is sent at most once.
    const sent = await eventually('the code', async () => {
      const codes = await way.codesSent(request, victim.email);
      return codes.length > 0 ? codes : undefined;
    });
    expect(sent).toHaveLength(1);
    const toStranger = await eventually('the acknowledgement', async () => {
      const found = await office.get(CapturedMail).list({ to: STRANGER });
      return found.length > 0 ? found : undefined;
    });
    expect(toStranger).toHaveLength(1);
    const letter = await office.mailTo(STRANGER);
    expect(`${letter.subject}${letter.text}${letter.html}`).not.toMatch(/Jan\b|CANARY|6000007/);
    expect(await keysOf(request)).toEqual([]);
  });

  it('gives an attacker who is a customer nothing of the person whose number they give', async () => {
    const request = await way.submit(formFrom(emma, { customerNumber: VICTIM_NUMBER, phone: victim.mobile }));
    expect(await way.prove(request, emma.email)).not.toBeNull();
    expect(await way.codesSent(request, victim.email)).toEqual([]);
    expect((await keysOf(request)).filter((key) => key.includes(VICTIM_NUMBER) || key.includes(victim.mobile))).toEqual(
      [],
    );
    await way.untilAwaitingApproval(request.id);
    await way.approve(request.id);
    expect(canariesOf(await way.open(request.id))).toEqual([emma.canary]);
    const identifiers = await way.rows('select type, status from identifier where request_id = $1 order by type', [
      request.id,
    ]);
    expect(identifiers).toEqual([
      { type: 'customer_number', status: 'unverified' },
      { type: 'email', status: 'verified' },
      { type: 'name', status: 'unverified' },
      { type: 'phone_number', status: 'unverified' },
    ]);
  });

  it('says the same for a reference that does not exist, a person who is unknown and a wrong code', async () => {
    const unknown = await way.submit(formFrom(emma, { email: `nobody-${randomUUID()}@elsewhere.example` }));
    const known = await way.submit(formFrom(amelie));
    const before = (await office.get(CapturedMail).list({ limit: 1000 })).length;
    for (const reference of ['HB-0000-0000-0000', unknown.reference, 'no reference at all']) {
      await ask(reference);
      expect(await office.get(PortalSignIn).signIn(reference, '123456')).toBeNull();
    }
    const acknowledgements = 2;
    const after = await office.get(CapturedMail).list({ limit: 1000 });
    expect(after.length - before).toBeLessThanOrEqual(acknowledgements);
    await way.freshCode(known, amelie.email);
    expect(await way.signIn(known, '000000x')).toBeNull();
  });

  it('takes five wrong codes, and then not even the right one', async () => {
    clock.advance(61 * MINUTE);
    const request = await way.submit(formFrom(amelie));
    const code = await way.freshCode(request, amelie.email);
    const wrong = code === '111111' ? '222222' : '111111';
    for (let tries = 0; tries < 5; tries++) expect(await way.signIn(request, wrong)).toBeNull();
    expect(await way.signIn(request, code)).toBeNull();
    clock.advance(1000);
    expect(await way.prove(request, amelie.email)).not.toBeNull();
  });

  it('counts wrong codes that are tried at the same time', async () => {
    const request = await way.submit(formFrom(amelie));
    const code = await way.freshCode(request, amelie.email);
    const wrong = code === '111111' ? '222222' : '111111';
    await Promise.all(Array.from({ length: 8 }, () => way.signIn(request, wrong)));
    expect(await way.signIn(request, code)).toBeNull();
  });

  it('takes a code once, for ten minutes, the newest only, and for its own request only', async () => {
    clock.advance(61 * MINUTE);
    const request = await way.submit(formFrom(marc));
    const other = await way.submit(formFrom(marc));
    const first = await way.freshCode(request, marc.email);
    clock.advance(1000);
    const second = await way.freshCode(request, marc.email);
    if (first !== second) expect(await way.signIn(request, first)).toBeNull();
    expect(await way.signIn(other, second)).toBeNull();
    expect(await way.signIn(request, second)).not.toBeNull();
    expect(await way.signIn(request, second)).toBeNull();
    clock.advance(1000);
    const late = await way.freshCode(request, marc.email);
    clock.advance(10 * MINUTE);
    expect(await way.signIn(request, late)).toBeNull();
  });

  it('lets a duplicate request begin only with a proof of its own', async () => {
    clock.advance(61 * MINUTE);
    const proven = await way.submit(formFrom(marc));
    await way.prove(proven, marc.email);
    const duplicate = await way.submit(formFrom(marc));
    await ask(duplicate.reference);
    expect(await way.request(duplicate.id)).toMatchObject({ state: 'identity', assurance: 'none' });
    expect(await way.rightState(duplicate.id)).toBe('awaiting-identity');
    expect(await keysOf(duplicate)).toEqual([]);
    expect(await way.tasks(duplicate.id)).toEqual({});
  });

  it('sends five codes an hour and no more, even when many are ordered at once', async () => {
    clock.advance(61 * MINUTE);
    const request = await way.submit(formFrom(emma));
    await way.untilLocated(request.id);
    const before = await jobsDone('send-code');
    const signIn = office.get(PortalSignIn);
    await Promise.all(Array.from({ length: 8 }, () => signIn.requestCode(request.reference)));
    await eventually('all orders are over', async () => (await jobsDone('send-code')) === before + 8);
    expect(await way.codesSent(request, emma.email)).toHaveLength(5);
    clock.advance(61 * MINUTE);
    expect(await way.prove(request, emma.email)).not.toBeNull();
  });

  it('searches by verified keys alone', async () => {
    const details = 'Avec le numéro de Thomas.'; // words of its own: the same again would be answered with the first
    const request = await way.submit(formFrom(amelie, { phone: tourPerson('Thomas Lambert').mobile, details }));
    expect(await keysOf(request)).toEqual([]);
    await way.prove(request, amelie.email);
    await way.untilAwaitingApproval(request.id);
    const keys = await keysOf(request);
    expect(keys).toContain(`customer_number ${60_000_000 + amelie.index * 37}`);
    expect(keys).not.toContain(`phone_number ${tourPerson('Thomas Lambert').mobile}`);
  });

  it('sends a code although a number in the form is none', async () => {
    clock.advance(61 * MINUTE);
    const request = await way.submit(formFrom(emma, { phone: '123 456 789 012 345', customerNumber: '0' }));
    expect(await way.prove(request, emma.email)).not.toBeNull();
  });

  it('keeps no code in clear', async () => {
    clock.advance(61 * MINUTE);
    const request = await way.submit(formFrom(emma));
    const code = await way.freshCode(request, emma.email);
    const stored = await everythingStored(office.database.ownerUrl);
    const holds = [...stored].filter(([, rows]) => new RegExp(`(?<![0-9a-f.:])${code}(?![0-9a-f])`).test(rows));
    expect(holds.map(([table]) => table)).toEqual(['public.captured_mail']); // where a developer reads it; never in production
  });

  describe('by the operator’s own account', () => {
    const accountOf = ({ index }: { index: number }) => [
      { type: 'customer_number', value: String(60_000_000 + index * 37) },
    ];
    const signIn = (request: Request, who: { index: number }) =>
      office.get(PortalSignIn).signInByAccount(request.reference, accountOf(who));
    const identifiersOf = (request: Request) =>
      way.rows('select type, status, verified_by as by from identifier where request_id = $1 order by type', [
        request.id,
      ]);

    it('is proven at its level, identifier by identifier, and opens the request', async () => {
      const own = formFrom(emma, { customerNumber: VICTIM_NUMBER, phone: emma.mobile });
      const request = await way.submit(own);
      const token = await signIn(request, emma);
      expect(await office.get(PortalSignIn).requestOf(token ?? '')).toBe(request.id);
      expect((await way.request(request.id)).assurance).toBe('account');
      // Another's number in one's own request stays what it is: nobody proved it.
      expect(await identifiersOf(request)).toEqual([
        { type: 'customer_number', status: 'unverified', by: null },
        { type: 'email', status: 'verified', by: 'same-record' },
        { type: 'name', status: 'unverified', by: null },
        { type: 'phone_number', status: 'verified', by: 'same-record' },
      ]);
      expect((await keysOf(request)).filter((key) => key.includes(VICTIM_NUMBER))).toEqual([]);
    });

    it('verifies the number that the account names by the account itself', async () => {
      const value = String(60_000_000 + marc.index * 37);
      const request = await way.submit(formFrom(marc, { email: STRANGER, customerNumber: value }));
      expect(await signIn(request, marc)).not.toBeNull();
      expect(await identifiersOf(request)).toMatchObject([
        { type: 'customer_number', status: 'verified', by: 'account' },
        { type: 'email', status: 'unverified', by: null },
        { type: 'name' },
      ]);
    });

    it('does nothing to the request of somebody else, nor to one that names nobody', async () => {
      const theirs = await way.submit(formFrom(amelie));
      const nobodys = await way.submit(formFrom(emma, { email: `nobody-${randomUUID()}@elsewhere.example` }));
      for (const request of [theirs, nobodys]) {
        expect(await signIn(request, emma)).toBeNull();
        expect(await way.request(request.id)).toMatchObject({ assurance: 'none', state: 'identity' });
        expect((await identifiersOf(request)).every((one) => (one as { status: string }).status === 'unverified')).toBe(
          true,
        );
      }
      expect(await office.get(PortalSignIn).signInByAccount('HB-0000-0000-0000', accountOf(emma))).toBeNull();
      // Once somebody is settled, nobody else is: neither by the account.
      expect(await signIn(theirs, amelie)).not.toBeNull();
      expect(await signIn(theirs, emma)).toBeNull();
      expect((await way.request(theirs.id)).assurance).toBe('account');
    });

    it('raises what a code has proven', async () => {
      const catherine = tourPerson('catherine.maes@post.example');
      const request = await way.submit(formFrom(catherine));
      expect(await way.prove(request, catherine.email)).not.toBeNull();
      expect((await way.request(request.id)).assurance).toBe('contact');
      expect(await signIn(request, catherine)).not.toBeNull();
      expect(await way.request(request.id)).toMatchObject({ assurance: 'account', needsPersonBecause: null });
      const settled = `select details->>'method' as by from audit_entry where request_id = $1 and event = $2 order by seq`;
      expect(await way.rows(settled, [request.id, 'identity.settled'])).toEqual([{ by: 'code' }, { by: 'account' }]);
    });
  });
});
