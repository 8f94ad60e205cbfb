import type { Connector, RectificationOrder } from '@habeas/connectors';
import { Notices } from '@habeas/casework/notices';
import { OfficeWork, type Request } from '@habeas/casework/requests';
import { type NotedCorrection, OrderContestLifts } from '@habeas/casework/rights/rectification';
import { KillSwitches, LookForSteps, SourceRegistry } from '@habeas/casework/sources';
import { FIRST, SECOND, staff } from '../../support/erasure-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { RectificationWay } from '../../support/rectification-way';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

const DAY_MS = 86_400_000;

describe('a rectification, from the form to the look after a week', () => {
  const clock = new ShiftedClock();
  let office: Office;
  let rectification: RectificationWay;
  beforeAll(async () => {
    office = await Office.open({ persons: 20, clock });
    await workUnwatched(office);
    rectification = new RectificationWay(office, (milliseconds) => clock.advance(milliseconds));
  });
  afterAll(() => office?.close());

  const opened = (email: string) => rectification.opened(tourPerson(email));
  const noted = (...of: Parameters<RectificationWay['noted']>) => rectification.noted(...of);
  const note = (...of: Parameters<RectificationWay['note']>) => rectification.note(...of);
  const approve = (...of: Parameters<RectificationWay['approve']>) => rectification.approve(...of);
  const sheet = (id: string) => rectification.sheet(id);
  const steps = (...of: Parameters<RectificationWay['steps']>) => rectification.steps(...of);
  const stored = (...of: Parameters<RectificationWay['stored']>) => rectification.stored(...of);
  const letters = (id: string) => rectification.letters(id);
  const untilState = (id: string, state: string) => rectification.untilState(id, state);
  const untilAttention = (id: string, because: string) => rectification.untilAttention(id, because);

  function replace(source: string, changes: Partial<Connector>): () => void {
    const registered = office.get(SourceRegistry).get(source);
    const real = registered.connector;
    registered.connector = new Proxy(real, {
      get: (target, name) => {
        const own: unknown = Object.hasOwn(changes, name) ? Reflect.get(changes, name) : Reflect.get(target, name);
        return typeof own === 'function' ? (own as (...args: never[]) => unknown).bind(target) : own;
      },
    });
    return () => (registered.connector = real);
  }

  describe('of a name, an address and an assessment', () => {
    let request: Request;
    let customer: string;
    let street: NotedCorrection;
    beforeAll(async () => {
      request = await opened('lukas.schroeder@briefkasten.example');
      const { row } = await rectification.place(request.id, 'crm', 'customers', 'given_name');
      customer = row ?? '';
      street = await noted(request.id, 'crm', 'addresses', 'street', 'Łódź-Straße');
    });

    it('shows what each source holds, and nothing of what a person does not put right', async () => {
      const sources = new Set((await rectification.held(request.id)).map(({ source }) => source));
      expect([...sources]).toEqual(expect.arrayContaining(['crm', 'billing', 'marketing']));
      const crm = await rectification.place(request.id, 'crm', 'customers', 'given_name');
      expect(crm).toMatchObject({ value: 'Lukas', row: customer });
      expect((await rectification.place(request.id, 'crm', 'customers', 'customer_number')).value).toBeUndefined();
    });

    it('takes no value that the field cannot hold, and writes nothing anew in an invoice that was issued, and no key', async () => {
      const wrong = await noted(request.id, 'crm', 'customers', 'birth_date', '1991-02-30');
      await expect(note(request.id, wrong)).rejects.toMatchObject({ reason: 'value-not-a-date' });
      const total = await noted(request.id, 'billing', 'invoices', 'total', '1.00');
      await expect(note(request.id, total)).rejects.toMatchObject({ reason: 'not-rewritten' });
      const number = await noted(request.id, 'crm', 'customers', 'customer_number', '1');
      await expect(note(request.id, number)).rejects.toMatchObject({ reason: 'field-not-held' });
    });

    it('notes before and after, and keeps what must be checked out of use where its rows have a flag', async () => {
      await note(request.id, await noted(request.id, 'crm', 'customers', 'given_name', 'Łukasz'));
      await note(request.id, street);
      const interests = await noted(request.id, 'marketing', 'profiles', 'interests', 'keine');
      await note(request.id, { ...interests, decision: 'check', evidence: 'asked', note: 'Which ones are wrong?' });
      await eventually('the contested rows are flagged', async () =>
        (await steps(request.id, 'restrict')).some(({ state }) => state === 'done'),
      );
      expect(await stored('marketing', 'profiles', 'restricted', 'customer_number', customer)).toEqual([true]);
      expect(await stored('crm', 'customers', 'restricted', 'customer_number', customer)).not.toContain(true);
      expect((await sheet(request.id)).content.corrections.map(({ was, after }) => [was, after])).toEqual([
        ['Lukas', 'Łukasz'],
        [expect.any(String), 'Łódź-Straße'],
        [expect.anything(), null],
      ]);
      await expect(approve(request.id)).rejects.toMatchObject({ reason: 'questions-open' });
    });

    it('is refused in part with a ground and a reason, and approved by somebody else only', async () => {
      const interests = await noted(request.id, 'marketing', 'profiles', 'interests', 'keine');
      const refusal = { ...interests, decision: 'refuse', ground: 'accuracy-confirmed', evidence: 'seen' } as const;
      await expect(note(request.id, { ...refusal, note: '' })).rejects.toMatchObject({ reason: 'note-missing' });
      await note(request.id, { ...refusal, note: 'As in the form of March.' });
      const billing = await noted(request.id, 'billing', 'billing_accounts', 'given_name', 'Łukasz');
      const old = (await sheet(request.id)).plan.sha256;
      await note(request.id, billing);
      await expect(approve(request.id, SECOND, old)).rejects.toMatchObject({ reason: 'plan-changed' });
      await expect(approve(request.id, FIRST)).rejects.toMatchObject({ reason: 'noted-by-you' });
      await note(request.id, await noted(request.id, 'marketing', 'profiles', 'given_name', 'Łukasz'));
      await approve(request.id);
    });

    it('is done at each source that holds it, read again, and answered', async () => {
      await untilState(request.id, 'answered');
      expect(await stored('crm', 'customers', 'given_name', 'customer_number', customer)).toEqual(['Łukasz']);
      expect(await stored('billing', 'billing_accounts', 'given_name', 'customer_number', customer)).toContain(
        'Łukasz',
      );
      expect(await stored('crm', 'addresses', 'street', 'address_id', street.row ?? '')).toEqual(['Łódź-Straße']);
      const looks = await steps(request.id, 'reread');
      expect(looks.map(({ state, evidence }) => [state, evidence?.reread])).toEqual(
        Array(4).fill(['done', 'as-corrected']),
      );
      const [letter, ...others] = await letters(request.id);
      expect(others).toEqual([]);
      for (const told of ['Lukas', 'Łukasz', 'Łódź-Straße', 'keine', 'Artikel 16', 'Sie sind richtig'])
        expect(letter?.text).toContain(told);
      expect(letter?.subject).not.toMatch(/ukas/);
    });

    it('tells the recipients, each only what concerns its data', async () => {
      const told = await office.run((tx) => office.get(Notices).noticesOf(tx, request.id, undefined, 'rectification'));
      expect(told.length).toBeGreaterThan(0);
      const [letter] = await letters(request.id);
      for (const { name } of told) expect(letter?.text).toContain(name.de);
    });

    it('is used again from the day in the letter, once the letter has left', async () => {
      await eventually('the letter has left', async () => (await letters(request.id))[0]?.state === 'sent');
      await office.get(OrderContestLifts).run();
      await office.get(OrderContestLifts).run();
      expect((await steps(request.id, 'lift')).map(({ state }) => state)).toEqual(['planned']);
      clock.advance(DAY_MS);
      await office.get(LookForSteps).run();
      await eventually('it is lifted', async () =>
        (await steps(request.id, 'lift')).every(({ state }) => state === 'done'),
      );
      expect(await stored('marketing', 'profiles', 'restricted', 'customer_number', customer)).toEqual([false]);
    });

    it('shows a feed that brought the old value back on day six', async () => {
      clock.advance(5 * DAY_MS);
      await office.sources.administer(
        'crm',
        `update customers set given_name = 'Lukas' where customer_number = '${customer}'`,
      );
      await office.get(LookForSteps).run();
      expect((await steps(request.id, 'reread', 2)).every(({ state }) => state === 'planned')).toBe(true);
      clock.advance(2 * DAY_MS);
      await office.get(LookForSteps).run();
      await untilAttention(request.id, 'came-back');
      await eventually('all have been looked at', async () =>
        (await steps(request.id, 'reread', 2)).every(({ state }) => state === 'done'),
      );
      const seen = (await steps(request.id, 'reread', 2)).map(({ source, evidence }) => [source, evidence?.reread]);
      expect(seen.filter(([, result]) => result === 'other-value')).toEqual([['crm', 'other-value']]);
    });
  });

  it('stops where the value changed meanwhile, shows it, and goes on with the value of now', async () => {
    const { id } = await opened('emma.wilson@mail.example');
    const asked = await noted(id, 'crm', 'customers', 'birth_date', '1994-08-30');
    await expect(note(id, asked)).rejects.toMatchObject({ reason: 'evidence-note-missing' });
    const birth = { ...asked, evidence: 'seen' as const, note: 'Identity card seen in a shop.' };
    await note(id, birth);
    await office.sources.administer(
      'crm',
      `update customers set birth_date = '1994-08-04' where customer_number = '${birth.row}'`,
    );
    await approve(id);
    await untilAttention(id, 'effect-halted');
    expect(await steps(id, 'rectify')).toMatchObject([{ state: 'refused', errorCode: 'plan-changed' }]);
    expect(await letters(id)).toEqual([]);
    await rectification.collectAgain(id);
    await untilState(id, 'awaiting-approval');
    expect((await sheet(id)).content.corrections).toMatchObject([
      { was: '1994-08-03', before: '1994-08-04', decision: 'check', after: null },
    ]);
    await note(id, birth);
    await approve(id);
    await untilState(id, 'answered');
    expect((await letters(id))[0]?.text).toContain('1994-08-03');
  });

  it('is not answered while a source shows the old value although it said that it was done', async () => {
    const { id } = await opened('sofie.desmet@post.example');
    const restore = replace('crm', {
      rectify: (_keys, { effectId, collection }: RectificationOrder) =>
        Promise.resolve({
          ...{ effectId, at: '2026-01-12T10:00:00.000Z', repeated: false },
          collections: [{ collection, affected: 1, remaining: 0 }],
        }),
    });
    await note(id, await noted(id, 'crm', 'customers', 'family_name', 'De Smedt'));
    await approve(id);
    await untilAttention(id, 'verification-failed');
    restore();
    expect((await rectification.right(id)).state).toBe('executing');
    expect(await letters(id)).toEqual([]);
    expect(await rectification.way.events(id)).toContain('verification.failed');
  });

  it('is refused with the authority and the court where everything is right as it is; nothing is touched', async () => {
    const { id } = await opened('jan.peeters@post.example');
    const remarks = await noted(id, 'crm', 'customers', 'birth_date', '1980-03-15');
    await note(id, { ...remarks, decision: 'refuse', ground: 'opinion-minuted', evidence: 'seen', note: 'Card seen.' });
    await approve(id);
    await untilState(id, 'refused');
    expect(await steps(id, 'rectify')).toEqual([]);
    const [letter] = await letters(id);
    for (const told of ['Ons antwoord is nee', 'mening', 'autoriteit']) expect(letter?.text).toContain(told);
  });

  it('waits while the emergency stop is set; a feed and a statement are asked of the owners', async () => {
    const { id } = await opened('youssef.elamrani@bureau.example');
    await note(id, await noted(id, 'marketing', 'profiles', 'family_name', 'El Amrani-Şahin'));
    const remarks = await noted(id, 'crm', 'customers', 'remarks', 'J’étais là.');
    await note(id, { ...remarks, decision: 'statement', note: 'Said on the phone.' });
    const switches = office.get(KillSwitches);
    await office.run((tx) => switches.set(tx, 'marketing', 'A spec stops it.', staff(FIRST)));
    await approve(id);
    await eventually('the owners are asked', async () => {
      const asked = (await steps(id, 'rectify')).filter(({ by }) => by === 'person');
      return asked.length === 2 && asked.every(({ state }) => state === 'intended');
    });
    const told = await steps(id, 'rectify');
    expect(told.map(({ source, by, part }) => [source, by, part.split('/')[0]]).sort()).toEqual([
      ['crm', 'person', 'correction'],
      ['crm', 'person', 'feed'],
      ['marketing', 'connector', 'correction'],
    ]);
    const marketing = async () => (await steps(id, 'rectify')).find(({ source }) => source === 'marketing')?.state;
    expect(await marketing()).toBe('planned');
    await office.run((tx) => switches.lift(tx, 'marketing', staff(FIRST)));
    await office.get(LookForSteps).run();
    await eventually('the correction is done', async () => (await marketing()) === 'done');
    expect((await rectification.right(id)).state).toBe('executing');
  });

  it('of somebody who takes it back is contested no more: the data are used again, and whoever was told hears of it', async () => {
    const { id } = await opened('thomas.lambert@courriel.example');
    const contested = await noted(id, 'marketing', 'profiles', 'interests', 'aucun');
    await note(id, { ...contested, decision: 'check', evidence: 'asked', note: 'Which ones?' });
    const flag = () => stored('marketing', 'profiles', 'restricted', 'profile_id', contested.row ?? '');
    await eventually('it is out of use, and known to be', async () =>
      (await steps(id, 'restrict')).some(({ state }) => state === 'done'),
    );
    expect(await flag()).toEqual([true]);
    await rectification.way.act(id, (tx, request) => office.get(OfficeWork).withdraw(tx, request, staff(FIRST)));
    await office.get(OrderContestLifts).run();
    clock.advance(DAY_MS);
    await office.get(LookForSteps).run();
    await eventually('it is used again', async () => (await flag())[0] === false);
    const kinds = () =>
      office.run((tx) =>
        tx.query<{ kind: string }[]>('select distinct kind from notice where request_id = $1 order by kind', [id]),
      );
    const told = async () => (await kinds()).map(({ kind }) => kind).join(' ');
    await eventually('whoever was told hears of it', async () => (await told()) === 'lifting restriction');
  });
});
