import { Readable } from 'node:stream';
import { addDays, localDateOf } from '@habeas/domain';
import { MailDoor } from '@habeas/casework/intake';
import { formatDate } from '@habeas/casework/letters';
import { type Message, type Request, RequestListRepository, RequestStates } from '@habeas/casework/requests';
import { type DeferredStop, DeferredStopRepository, FollowMoves } from '@habeas/casework/rights';
import { OfficeErasure } from '@habeas/casework/rights/erasure';
import { ExecutionPlanRepository, SourceRegistry } from '@habeas/casework/sources';
import type { Transaction } from '@habeas/platform/database';
import { AccessWay, APPROVER } from '../../support/access-way';
import { ErasureWay } from '../../support/erasure-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { refusing } from '../../support/refusing-connector';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

const DAY = 86_400_000;
const ZONE = 'Europe/Brussels';
const SOFIE = tourPerson('sofie.desmet@post.example');
const EMMA = tourPerson('emma.wilson@mail.example');
const BART = tourPerson('bart.claes@post.example');
const STOP = 'Geachte,\r\n\r\nIk wil geen reclame meer ontvangen.';

describe('a customer who moves to the systems of another brand', () => {
  const clock = new ShiftedClock();
  let office: Office;
  let way: ErasureWay;
  let access: AccessWay;
  beforeAll(async () => {
    office = await Office.open({ persons: 20, clock });
    await workUnwatched(office);
    way = new ErasureWay(office, (milliseconds) => clock.advance(milliseconds));
    access = new AccessWay(office);
  });
  afterAll(() => office?.close());

  const today = () => localDateOf(clock.now().toISOString(), ZONE);
  const moves = (email: string, day: string | null) =>
    office.sources.ask(
      'crm',
      `update customers set brand = 'SCA', moves_on = ${day === null ? 'null' : `'${day}'`} where lower(email) = '${email}'`,
    );
  const mail = (from: string, to: string, text: string): Promise<Request> => {
    const lines = [`From: ${from}`, `To: ${to}`, 'Subject: Reclame', `Message-ID: <${clock.now().getTime()}.${from}>`];
    const whole = [...lines, 'Content-Type: text/plain; charset=utf-8', '', text].join('\r\n');
    return office.get(MailDoor).accept({ recipient: to, sender: from }, Readable.from([Buffer.from(whole)]));
  };
  const answered = async (requestId: string): Promise<Message> => {
    const letters = () => way.messages(requestId, 'objection-answer');
    await eventually('the objection is answered', async () => (await letters()).length > 0, 60_000);
    const [letter, ...more] = await letters();
    if (!letter || more.length > 0) throw new Error('One answer was expected');
    return letter;
  };
  const stopOf = async (requestId: string): Promise<DeferredStop> => {
    const [stop] = await office.run((tx) => office.get(DeferredStopRepository).ofRequest(tx, requestId));
    if (!stop) throw new Error('Nothing waits');
    return stop;
  };
  const lookedAfter = async (requestId: string): Promise<DeferredStop> => {
    await office.get(FollowMoves).run();
    await eventually('the day was asked for', async () => (await stopOf(requestId)).lookedOn === today(), 60_000);
    return stopOf(requestId);
  };
  const awaiting = (requestId: string) =>
    office.run(async (tx) => {
      const rows = await tx.query<{ n: number }[]>(
        'select count(*)::int as n from suppression_entry where request_id = $1 and awaits_move and lifted_at is null',
        [requestId],
      );
      return rows[0]?.n ?? 0;
    });
  /** Ids of the requests that the queue shows as waiting for somebody of the office. */
  const waitsForSomebody = async () => {
    const query = { view: 'needs-person', accountId: APPROVER, today: today(), limit: 100 } as const;
    const rows = await office.run((tx) => office.get(RequestListRepository).page(tx, query));
    return rows.map(({ id }) => id);
  };
  const halted = (requestId: string) =>
    office.run(async (tx) => (await office.get(ExecutionPlanRepository).haltedAmong(tx, [requestId])).has(requestId));
  const mayBeWrittenTo = (email: string) =>
    office.sources.ask(
      'marketing',
      `select 1 from preferences p join profiles o using (profile_id)
       where lower(o.email) = '${email}' and p.purpose in ('PROMO', 'NEWS') and p.allowed`,
    );

  it('is answered before the move by the earlier rules, whatever mailbox was written to', async () => {
    await moves(SOFIE.email, addDays(today(), 30));
    const form = formFrom(SOFIE, { brand: 'proximus' });
    const { request, entries } = await access.walk(form);
    expect(request).toMatchObject({ brand: 'scarlet', moveStanding: 'before', moveSource: 'crm' });
    expect(request.movesOn).toBe(addDays(today(), 30));
    const [letter] = await way.messages(request.id, 'access-answer');
    expect(letter).toMatchObject({ fromAddress: 'privacy@scarlet.be' });
    expect(letter?.text).toContain('www.scarlet.be/nl/privacy');
    const page = entries.get('processing.html') ?? '';
    expect(page).toContain('het vroegere privacybeleid van Scarlet');
    expect(page).not.toContain('Basissegmentatie');
  });

  it('is answered from the day of the move by the new ones', async () => {
    await moves(EMMA.email, today());
    const { request, entries } = await access.walk(formFrom(EMMA, { brand: 'scarlet' }));
    expect(request).toMatchObject({ brand: 'scarlet', moveStanding: 'after', movesOn: today() });
    const [letter] = await way.messages(request.id, 'access-answer');
    expect(letter).toMatchObject({ fromAddress: 'privacy@proximus.com', fromName: 'Scarlet – Data protection' });
    const page = entries.get('processing.html') ?? '';
    expect(page).toContain('with articles 9.1 and 9.2 of the general terms of Scarlet');
    expect(page).toContain('Your preferences in MyScarlet');
  });

  it('who objects before it is told what waits, and that it is confirmed on the day', async () => {
    const day = addDays(today(), 30);
    const request = await mail(SOFIE.email, 'opt-out@scarlet.be', STOP);
    const letter = await answered(request.id);
    expect(letter).toMatchObject({ toAddress: SOFIE.email, fromAddress: 'privacy@scarlet.be' });
    expect(letter.text).toContain(`op ${formatDate(day, 'nl')}`);
    expect(letter.text).toContain('Wij hebben uw keuze bewaard');
    expect(await mayBeWrittenTo(SOFIE.email)).toEqual([]);
    expect(await stopOf(request.id)).toMatchObject({ state: 'waiting', movesOn: day });
    expect(await awaiting(request.id)).toBeGreaterThan(0);
  });

  it('who is not known, and who gave somebody’s number from elsewhere, hear the same words without a day', async () => {
    const stranger = await answered((await mail('niemand@elders.example', 'opt-out@scarlet.be', STOP)).id);
    const number = `${STOP}\r\n\r\nMijn nummer is ${SOFIE.mobile}.`;
    const asked = await mail('iemand@elders.example', 'opt-out@scarlet.be', number);
    const other = await answered(asked.id);
    expect((await way.request(asked.id)).moveStanding).toBe('unknown');
    expect(stranger.text).toContain('Moet uw account nog overstappen');
    const plain = ({ text }: Message) =>
      text
        .replace(/HB-[\w-]+/g, 'HB')
        .replace(/\S…\S*/g, '@')
        .replace(/… \d{4}/g, '@')
        .replace(/(\W*@)+/g, '@');
    expect(plain(other)).toBe(plain(stranger));
    expect(other.text).not.toContain('privacy@proximus.com');
  });

  it('is followed where the day changes, and where nobody knows it', async () => {
    const [sofie] = await office.run((tx) =>
      tx.query<{ id: string }[]>(`select request_id as id from deferred_stop where moves_on is not null`),
    );
    const put = addDays(today(), 37);
    await moves(SOFIE.email, put);
    // The schedule may have looked today already, before the day changed.
    clock.advance(DAY);
    expect(await lookedAfter(sofie?.id ?? '')).toMatchObject({ state: 'waiting', movesOn: put });
    await moves(BART.email, null);
    const request = await mail(BART.email, 'privacy@scarlet.be', STOP);
    await answered(request.id);
    expect(await way.request(request.id)).toMatchObject({ moveStanding: 'unknown', movesOn: null });
    expect(await lookedAfter(request.id)).toMatchObject({ state: 'waiting', movesOn: null });
    await moves(BART.email, addDays(today(), -3));
    clock.advance(DAY);
    expect(await lookedAfter(request.id)).toMatchObject({ appliedOn: today() });
  });

  it('who has no address that anybody may write to is told by a colleague, and nothing waits for that', async () => {
    await moves(EMMA.email, addDays(today(), 2));
    const { id } = await mail(EMMA.email, 'privacy@scarlet.be', STOP);
    await answered(id);
    await office.run((tx) => tx.query('update request set reply_address = null where id = $1', [id]));
    await office.run((tx) => tx.query('update candidate set contact_email = null where request_id = $1', [id]));
    clock.advance(2 * DAY);
    await lookedAfter(id);
    await eventually('it is stopped', async () => (await stopOf(id)).state === 'confirmed', 60_000);
    expect((await way.request(id)).needsPersonBecause).toBe('answer-by-word');
    expect(await waitsForSomebody()).toContain(id);
    expect(await way.messages(id, 'stopped-at-move')).toEqual([]);
  });

  it('has all of it stopped on the day, and hears it once, from the mailbox that is theirs now', async () => {
    const rows = await office.run((tx) =>
      tx.query<{ id: string }[]>(
        `select request_id as id from deferred_stop where state = 'waiting' and moves_on is not null`,
      ),
    );
    const requestId = rows[0]?.id ?? '';
    const day = (await stopOf(requestId)).movesOn ?? '';
    // The move brings the preferences anew.
    await office.sources.ask('marketing', `update preferences set allowed = true where purpose in ('PROMO', 'NEWS')`);
    while (today() < day) clock.advance(DAY);
    const source = office.get(SourceRegistry).get('marketing');
    const real = source.connector;
    source.connector = refusing(real);
    await lookedAfter(requestId);
    await eventually('it halted', () => halted(requestId), 60_000);
    source.connector = real;
    // It is work for somebody, whatever was answered and looked at before, until it is tried again.
    expect(await way.request(requestId)).toMatchObject({ state: 'answered' });
    expect(await waitsForSomebody()).toContain(requestId);
    const held = (tx: Transaction) => office.get(RequestStates).hold(tx, requestId);
    const actor = { kind: 'staff', id: APPROVER } as const;
    await office.run((tx) => tx.query('update request set needs_person_because = null where id = $1', [requestId]));
    expect(await waitsForSomebody()).toContain(requestId);
    for (const { id } of (await way.steps(requestId)).filter(({ state }) => state === 'stuck'))
      await office.run(async (tx) => office.get(OfficeErasure).retryStep(tx, await held(tx), id, actor));
    await eventually('it is confirmed', async () => (await stopOf(requestId)).state === 'confirmed', 60_000);
    // What the first round is looked at for after a week may ask for somebody; this does no more.
    expect(await halted(requestId)).toBe(false);
    expect((await way.request(requestId)).needsPersonBecause).not.toBe('effect-halted');
    expect(await mayBeWrittenTo(SOFIE.email)).toEqual([]);
    expect(await awaiting(requestId)).toBe(0);
    await office.get(FollowMoves).run();
    const [letter, ...more] = await way.messages(requestId, 'stopped-at-move');
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ toAddress: SOFIE.email, fromAddress: 'privacy@proximus.com', language: 'nl' });
    for (const said of ['Ze staan allemaal uit', 'Profiel en aanbiedingen op maat', formatDate(day, 'nl')])
      expect(letter?.text).toContain(said);
    const stop = await stopOf(requestId);
    expect(stop).toMatchObject({ appliedOn: day, confirmBy: expect.any(String) });
    expect(addDays(day, 27) < (stop.confirmBy ?? '')).toBe(true);
  });
});
