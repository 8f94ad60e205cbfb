import { randomUUID } from 'node:crypto';
import { addDays, type Right } from '@habeas/domain';
import { FormDoor } from '@habeas/casework/intake';
import { ReceiveObjections, UntoldReportsDesk } from '@habeas/casework/objection-feed';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { type Request, type RequestedRight, RequestsRepository } from '@habeas/casework/requests';
import {
  NameObjection,
  OrderObjectionLifts,
  WeighObjection,
  type WeighingForm,
} from '@habeas/casework/rights/objection';
import { KillSwitches, SourceRegistry } from '@habeas/casework/sources';
import { EvidenceRepository, Suppressions } from '@habeas/casework/suppression';
import { ErasureWay, FIRST, SECOND, staff } from '../../support/erasure-way';
import { eventually } from '../../support/eventually';
import { mailArrives } from '../../support/mail-arrives';
import { Office } from '../../support/office';
import { refusing } from '../../support/refusing-connector';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { formFrom, tourPerson } from '../../support/tour-people';
import { REFUSED, UPHELD, WeighingWay } from '../../support/weighing-way';

jest.setTimeout(180_000);

describe('an objection for reasons of one’s own', () => {
  const clock = new ShiftedClock();
  let office: Office;
  let way: ErasureWay;
  let weighing: WeighingWay;
  beforeAll(async () => {
    office = await Office.open({ persons: 20, clock });
    await workUnwatched(office);
    way = new ErasureWay(office, (milliseconds) => clock.advance(milliseconds));
    weighing = new WeighingWay(office, way);
  });
  afterAll(() => office?.close());

  const right = (requestId: string, asked: Right): Promise<RequestedRight> =>
    office.run(async (tx) => {
      const found = await office.get(RequestsRepository).rightOf(tx, requestId, asked);
      if (!found) throw new Error(`No ${asked} was read`);
      return found;
    });
  const untilState = (requestId: string, state: string) =>
    eventually(`the objection is ${state}`, async () => (await right(requestId, 'objection')).state === state, 60_000);
  const isSuppressed = (purpose: string, type: string, value: string) =>
    office.run((tx) => office.get(Suppressions).isSuppressed(tx, { purpose }, [{ type, value }]));
  const answers = (requestId: string) => way.messages(requestId, 'objection-answer');
  const emma = tourPerson('emma.wilson@mail.example');
  const USES = ['quality-recordings', 'order-assessment', 'best-tariff'];
  let request: Request;
  const weigh = (form: WeighingForm, account: string) => weighing.weigh(request.id, form, account);
  const approve = (account: string, sha256?: string, of = request) => weighing.approve(of.id, account, sha256);
  const steps = (operation: string) => weighing.steps(request.id, operation);

  it('stops advertising before it asks who writes, and asks for the reasons once', async () => {
    const stops = { choices: ['offers'], channels: [], activities: USES };
    request = await office.get(FormDoor).submit({ ...formFrom(emma, { rights: ['objection'], details: '' }), stops });
    await untilState(request.id, 'awaiting-identity');
    expect(await isSuppressed('direct-marketing', 'email', emma.email)).toBe(true);
    await eventually('the stop is confirmed', async () => (await answers(request.id)).length === 1);
    expect(await way.messages(request.id, 'objection-reasons')).toEqual([]);
    await way.proven(request.id);
    await untilState(request.id, 'awaiting-approval');
    const [asked, ...more] = await way.messages(request.id, 'objection-reasons');
    expect(more).toEqual([]);
    for (const said of ['Recording of electronic communications', 'We refuse nothing because you did not reply'])
      expect(asked?.text).toContain(said);
    expect(await answers(request.id)).toHaveLength(1);
  });

  it('keeps the data out of these uses meanwhile, and out of no other', async () => {
    const held = await steps('restrict');
    expect(held.map(({ source, part }) => [source, part])).toEqual(
      expect.arrayContaining([
        ['call-recordings', 'quality-recordings'],
        ['contracts', 'order-assessment'],
      ]),
    );
    // Other uses of the same data go on: only the owner can tell them apart.
    expect(held.every(({ by }) => by === 'person')).toBe(true);
    expect(held.some(({ part }) => part === 'best-tariff')).toBe(false);
    await weighing.ownersDo(request.id, 'restrict');
  });

  it('is weighed by one colleague and approved by another; who wants the use to go on shows all of it', async () => {
    const sheet = await weighing.latest(request.id);
    expect(sheet?.sheet.decisions.map(({ activity, outcome }) => [activity, outcome])).toEqual(
      expect.arrayContaining([
        ['quality-recordings', 'needs-person'],
        ['order-assessment', 'needs-person'],
        ['best-tariff', 'refused'],
      ]),
    );
    const reason = (key: string) => expect.objectContaining({ reason: key }) as unknown;
    await expect(approve(SECOND)).rejects.toEqual(reason('not-all-weighed'));
    await expect(weigh({ ...REFUSED, safeguards: ' ' }, FIRST)).rejects.toEqual(reason('weighing-incomplete'));
    await expect(weigh({ ...REFUSED, overriding: null }, FIRST)).rejects.toEqual(reason('weighing-disagrees'));
    await expect(weigh({ ...UPHELD, activity: 'best-tariff' }, FIRST)).rejects.toEqual(reason('nothing-to-weigh'));
    await weigh(UPHELD, FIRST);
    const before = (await weighing.latest(request.id))?.plan.sha256;
    await weigh(REFUSED, FIRST);
    await expect(approve(FIRST)).rejects.toEqual(reason('weighed-by-you'));
    await expect(approve(SECOND, before)).rejects.toEqual(reason('plan-changed'));
    const sendBack = (account: string, sha256: string) =>
      way.act(request.id, (tx, held) =>
        office.get(WeighObjection).sendBack(tx, held, { sha256, reason: 'Say why less would not do.' }, account),
      );
    const looked = (await weighing.latest(request.id))?.plan.sha256 ?? '';
    await expect(sendBack(FIRST, looked)).rejects.toEqual(reason('weighed-by-you'));
    await expect(sendBack(SECOND, before ?? '')).rejects.toEqual(reason('plan-changed'));
    await sendBack(SECOND, looked);
    await expect(approve(SECOND)).rejects.toEqual(reason('sent-back'));
    await weigh({ ...REFUSED, necessity: 'Notes were tried, and show no pattern.' }, FIRST);
    expect((await weighing.latest(request.id))?.sheet.sentBack).toMatchObject([
      { reason: 'Say why less would not do.', by: SECOND, sha256: looked, followed: true },
    ]);
    await approve(SECOND);
  });

  it('stops what was upheld where the data are, and is answered when that is seen', async () => {
    await untilState(request.id, 'executing');
    expect(await way.messages(request.id, 'objection-decision')).toEqual([]);
    const own = (await steps('suppress')).filter(({ part }) => part !== '');
    expect(own.map(({ source, part }) => [source, part])).toEqual([['call-recordings', 'quality-recordings']]);
    await weighing.ownersDo(request.id, 'suppress');
    await untilState(request.id, 'answered');
    expect(await isSuppressed('quality-recordings', 'email', emma.email)).toBe(true);
    expect(await isSuppressed('order-assessment', 'email', emma.email)).toBe(false);
    const [letter, ...more] = await way.messages(request.id, 'objection-decision');
    expect(more).toEqual([]);
    for (const said of [
      UPHELD.words,
      REFUSED.words,
      'Compelling reasons of ours outweigh it',
      'This use is a legal duty of ours',
      'Article 21(1) of the GDPR',
      'supervisory authority',
      'are used again',
    ])
      expect(letter?.text).toContain(said);
    expect(letter?.text).not.toContain('Unpaid orders.');
    // What stands under none of these uses was not searched either, and is nothing to this person.
    expect(letter?.text).not.toContain('could not search');
    expect(await way.events(request.id)).toEqual(
      expect.arrayContaining(['plan.drawn-up', 'plan.approved', 'plan.executed', 'suppression.added']),
    );
  });

  it('lets go of what goes on alone, after the letter has left', async () => {
    await eventually('the letter left', async () =>
      (await way.messages(request.id, 'objection-decision')).every(({ state }) => state === 'sent'),
    );
    await office.get(OrderObjectionLifts).run();
    const lifts = await steps('lift');
    expect(lifts.map(({ part, by }) => [part, by])).toEqual([['order-assessment', 'person']]);
    expect(lifts[0]?.dueAt.getTime()).toBeGreaterThan(clock.now().getTime());
    await office.get(OrderObjectionLifts).run();
    expect(await steps('lift')).toHaveLength(1);
  });

  it('of which nobody knows what it is about, a colleague names it, and it goes its way', async () => {
    const other = await mailArrives(
      office,
      clock.now(),
      emma.email,
      'Dear team,\r\n\r\nI object to the processing of my data.\r\n\r\nEmma Wilson',
    );
    await untilState(other.id, 'awaiting-identity');
    await way.proven(other.id);
    await untilState(other.id, 'with-person');
    const named = { right: 'objection' as const, choices: [], activities: ['best-tariff'], reasons: 'I move.' };
    const name = (changes: Partial<typeof named> = {}) =>
      way.act(other.id, (tx, held) => office.get(NameObjection).name(tx, held, { ...named, ...changes }, staff(FIRST)));
    await expect(name({ activities: [] })).rejects.toMatchObject({ reason: 'nothing-named' });
    await expect(name({ activities: ['telepathy'] })).rejects.toMatchObject({ reason: 'no-such-use' });
    await name();
    await untilState(other.id, 'awaiting-approval');
    await approve(SECOND, undefined, other);
    await untilState(other.id, 'refused');
    const [letter] = await way.messages(other.id, 'objection-decision');
    expect(letter?.text).toContain('The law knows no objection to it');
    expect(letter?.text).toContain('supervisory authority');
    expect(letter?.text).not.toContain('are used again');
    expect(await way.messages(other.id, 'objection-reasons')).toEqual([]);
  });

  it('needs nobody where a sender of messages reports it: executed at the sources, and shown with its sender', async () => {
    const { email } = tourPerson('bart.claes@post.example');
    const { senders } = office.module.get<ControllerPack>(CONTROLLER_PACK, { strict: false });
    const sender = senders.find(({ key }) => key === 'mail-platform');
    if (!sender) throw new Error('The model pack has a mail platform');
    const requests = () => office.run((tx) => tx.query<{ n: number }[]>('select count(*)::int as n from request'));
    const before = await requests();
    const preferences = (where: string) =>
      office.sources.ask(
        'marketing',
        `select p.purpose, p.channel from preferences p join profiles o using (profile_id)
         where lower(o.email) = '${email}' and p.allowed and ${where} order by p.purpose, p.channel`,
      );
    const allowed = () => preferences(`p.channel = 'MAIL' and p.purpose in ('PROMO', 'NEWS')`);
    expect((await allowed()).length).toBeGreaterThan(0);
    const others = await preferences(`p.channel <> 'MAIL'`);
    const switches = office.get(KillSwitches);
    await office.run((tx) => switches.set(tx, 'marketing', 'works on the store', { kind: 'system' }));
    const identifier = { type: 'email', value: email };
    const event = { id: randomUUID(), at: clock.now().toISOString(), channel: 'email', brand: 'proximus', identifier };
    expect(await office.get(ReceiveObjections).receive(sender, [event])).toEqual([
      { id: event.id, status: 'recorded' },
    ]);
    expect(await isSuppressed('direct-marketing/email', 'email', email)).toBe(true);
    const today = clock.now().toISOString().slice(0, 10);
    const days = { from: addDays(today, -1), to: addDays(today, 1), zone: 'Europe/Brussels' };
    const evidence = async () => {
      const asked = { ...days, purpose: 'direct-marketing' };
      const page = await office.run((tx) => new EvidenceRepository().page(tx, asked, null, 1000));
      return page.find((entry) => entry.event === event.id);
    };
    const waiting = `from outbox_job where name = 'tell-reported-stops' and done_at is null and lease_until is null`;
    const held = `select 1 ${waiting} and last_error_code = 'source-not-told'`;
    await eventually('it waits for the source', async () => {
      return (await office.run((tx) => tx.query<object[]>(held))).length > 0;
    });
    expect((await evidence())?.sources).toEqual(['marketing:planned']);
    const source = office.get(SourceRegistry).get('marketing');
    const real = source.connector;
    source.connector = refusing(real);
    await office.run((tx) => switches.lift(tx, 'marketing', { kind: 'system' }));
    await office.run((tx) => tx.query(`update outbox_job set due_at = now() where id in (select id ${waiting})`));
    await eventually('it is refused', async () => (await evidence())?.sources[0] === 'marketing:refused', 60_000);
    source.connector = real;
    const untold = () => office.run((tx) => office.get(UntoldReportsDesk).bySource(tx));
    expect(await untold()).toEqual(new Map([['marketing', { count: 1, because: ['schema-changed'] }]]));
    await office.run((tx) => office.get(UntoldReportsDesk).tellAgain(tx, 'marketing', staff(FIRST)));
    await eventually('it is done', async () => (await evidence())?.sources[0] === 'marketing:done', 60_000);
    expect(await untold()).toEqual(new Map());
    expect(await allowed()).toEqual([]);
    expect(await preferences(`p.channel <> 'MAIL'`)).toEqual(others);
    const shown = { purpose: 'direct-marketing/email', sender: 'mail-platform', reference: null };
    expect(await evidence()).toMatchObject({ ...shown, auditEntries: [expect.any(Number)] });
    const sealed = () =>
      office.run((tx) => tx.query<object[]>('select 1 from reported_batch where file_id is not null'));
    await eventually('nobody can read it any more', async () => (await sealed()).length === 0);
    expect(await requests()).toEqual(before);
  });

  it('has an erasure beside it decided anew, which knows of the use that stops (Art. 17(1)(c))', async () => {
    const thomas = tourPerson('thomas.lambert@courriel.example');
    const stops = { choices: [], channels: [], activities: [UPHELD.activity] };
    const form = formFrom(thomas, { rights: ['erasure', 'objection'], details: 'My voice is known.' });
    const both = await office.get(FormDoor).submit({ ...form, stops });
    await way.proven(both.id);
    const awaited = async (asked: Right) => (await right(both.id, asked)).state === 'awaiting-approval';
    await eventually('both wait', async () => (await awaited('erasure')) && (await awaited('objection')), 60_000);
    const known = async () => (await way.content(both.id)).facts.objections[UPHELD.activity]?.outcome;
    const before = (await way.plan(both.id)).id;
    expect(await known()).not.toBe('upheld');
    await weighing.weigh(both.id, UPHELD, FIRST);
    await weighing.approve(both.id, SECOND);
    await eventually('it is decided anew', async () => (await known()) === 'upheld');
    expect((await way.plan(both.id)).id).not.toBe(before);
  });
});
