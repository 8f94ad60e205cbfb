import { addDays, localDateOf } from '@habeas/domain';
import { nextActionOf, type Request } from '@habeas/casework/requests';
import { KeepRestriction, LiftingRepository, LiftRestriction, OrderLifts } from '@habeas/casework/rights/restriction';
import { LookForSteps } from '@habeas/casework/sources';
import { ErasureWay, FIRST, staff } from '../../support/erasure-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { restrictionWay } from '../../support/restriction-way';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';

jest.setTimeout(180_000);

const DAY_MS = 86_400_000;

describe('a restriction, from the form to its end', () => {
  const clock = new ShiftedClock();
  let office: Office;
  let way: ErasureWay;
  beforeAll(async () => {
    office = await Office.open({ persons: 20, clock });
    await workUnwatched(office);
    way = new ErasureWay(office, (milliseconds) => clock.advance(milliseconds));
  });
  afterAll(() => office?.close());

  const {
    right,
    decisions,
    untilState,
    restrict,
    lift,
    notices,
    own,
    looks,
    resultsOf,
    tellAgain,
    untilAttention,
    today,
    decidable,
    flagged,
    numberOf,
  } = restrictionWay(
    () => office,
    () => way,
    clock,
  );

  describe('of data that the person says are wrong', () => {
    const email = 'catherine.maes@post.example';
    let request: Request;
    let number: string;
    const lifts = async () =>
      (await way.steps(request.id)).filter(({ operation, state }) => operation === 'lift' && state !== 'cancelled');
    beforeAll(async () => {
      number = await numberOf(email);
      // Television and recordings have no flag: see the next person.
      await office.sources.administer('tv', `delete from tv_accounts where customer_number = '${number}'`);
      await office.sources.administer('call-recordings', `delete from recordings where customer_number = '${number}'`);
      request = await decidable(email);
    });

    it('waits for a colleague, who sees what is held and what is asked', async () => {
      const rows = await decisions(request.id);
      expect(new Set(rows.map(({ outcome }) => outcome))).toContain('needs-person');
      expect(rows.some(({ outcome }) => outcome === 'granted')).toBe(false);
      const held = await way.request(request.id);
      const situation = { sourceTasks: [], subjectUnclear: false, packageReleased: false, stepsHalted: false };
      const next = nextActionOf({ request: held, rights: [await right(request.id)], ...situation });
      expect(next).toMatchObject({ key: 'decide', owner: 'office' });
    });

    it('cannot be lifted before anything is on hold', async () => {
      await expect(lift(request.id, addDays(today(), 3))).rejects.toMatchObject({ reason: 'nothing-restricted' });
    });

    it('sets the flag that each source honours, on this person’s rows and on nobody else’s', async () => {
      expect(Object.values(await flagged()).flat()).toEqual([]);
      await restrict(request.id, 'a');
      await untilState(request.id, 'answered');
      for (const numbers of Object.values(await flagged())) expect([[], [number]]).toContainEqual(numbers);
      expect(await flagged()).toMatchObject({ crm: [number], billing: [number], marketing: [number] });
      const steps = await own(request.id);
      expect(steps.length).toBeGreaterThan(2);
      const told = steps.filter(({ operation }) => operation === 'restrict');
      expect(told.every(({ state }) => state === 'done')).toBe(true);
      expect(steps.every(({ operation }) => operation === 'restrict' || operation === 'recheck')).toBe(true);
    });

    it('is answered when each source was asked again and showed it, and is asked once more after a week', async () => {
      const told = (await own(request.id)).filter(({ operation }) => operation === 'restrict');
      const [at, week] = [await looks(request.id, 'restrict/1', 1), await looks(request.id, 'restrict/1', 2)];
      for (const found of [at, week])
        expect(found.map(({ source }) => source)).toEqual(told.map(({ source }) => source));
      expect(resultsOf(at)).toEqual(['as-ordered']);
      expect(at.every(({ evidence }) => (evidence?.collections[0]?.remaining ?? 0) > 0)).toBe(true);
      expect(week.every(({ state }) => state === 'planned')).toBe(true);
    });

    it('is answered to the contact on file: what is on hold since when, and why', async () => {
      const [letter, ...others] = await way.messages(request.id, 'restriction-answer');
      expect(others).toEqual([]);
      expect(letter).toMatchObject({ toAddress: email, language: 'nl' });
      for (const told of ['artikel 18, lid 1, punt a', 'Uw klantgegevens', 'Uw facturen', 'autoriteit'])
        expect(letter?.text).toContain(told);
      expect(letter?.text).toMatch(/Systemen waarin wij niet konden zoeken[\s\S]*Camerabeelden[\s\S]*Zeg ons dit/);
      expect(letter?.subject).not.toMatch(/Maes|Catherine/);
      expect((await way.request(request.id)).state).toBe('answered');
    });

    it('is told to whoever got the data, and the person to whom', async () => {
      const told = (await notices(request.id, 'restriction')).map(({ recipient }) => recipient);
      expect(told).toEqual(expect.arrayContaining(['billing-providers', 'support-providers']));
      const [letter] = await way.messages(request.id, 'restriction-answer');
      expect(letter?.text).toMatch(/Wie wij nog inlichten[\s\S]*Dienstverleners voor facturatie/);
      expect(await notices(request.id, 'lifting')).toEqual([]);
    });

    it('is decided once', async () => {
      await expect(restrict(request.id, 'c')).rejects.toMatchObject({ reason: 'no-restriction-to-decide' });
    });

    it('is not lifted on the day of the letter, nor without one that has left', async () => {
      await expect(lift(request.id, today())).rejects.toMatchObject({ reason: 'day-not-ahead' });
      expect(await way.messages(request.id, 'restriction-lifting')).toEqual([]);
      const end = { from: addDays(today(), 5), why: 'Het adres is verbeterd.' };
      const followed = await way.act(request.id, async (tx, held) => {
        await office.get(LiftRestriction).lift(tx, held, end, staff(FIRST));
        return office.get(LiftingRepository).unfollowed(tx, 10);
      });
      expect(followed).toEqual([]);
      await expect(lift(request.id, addDays(today(), 6))).rejects.toMatchObject({ reason: 'lifting-stands' });
      await eventually('the letter has left', async () => {
        const [letter] = await way.messages(request.id, 'restriction-lifting');
        return letter?.state === 'sent';
      });
    });

    it('goes on when its end is called off in time: no source is told, the person is', async () => {
      const keep = () =>
        way.act(request.id, (tx, held) =>
          office.get(KeepRestriction).keep(tx, held, 'U zegt dat het adres nog fout is.', staff(FIRST)),
        );
      await office.get(OrderLifts).run();
      expect(await lifts()).toHaveLength(
        (await own(request.id)).filter((step) => step.operation === 'restrict').length,
      );
      await keep();
      expect(await lifts()).toEqual([]);
      const [letter, ...others] = await way.messages(request.id, 'restriction-kept');
      expect(others).toEqual([]);
      expect(letter).toMatchObject({ toAddress: email, language: 'nl' });
      for (const told of ['U zegt dat het adres nog fout is.', 'Uw klantgegevens', 'autoriteit'])
        expect(letter?.text).toContain(told);
      await office.get(OrderLifts).run();
      expect(await lifts()).toEqual([]);
      await expect(keep()).rejects.toMatchObject({ reason: 'no-lifting-stands' });
      await lift(request.id, addDays(today(), 5));
      await eventually('the other letter has left', async () =>
        (await way.messages(request.id, 'restriction-lifting')).every(({ state }) => state === 'sent'),
      );
    });

    it('is lifted on the day that the letter names, and not before', async () => {
      await office.get(OrderLifts).run();
      await office.get(OrderLifts).run();
      clock.advance(3 * DAY_MS);
      await office.get(LookForSteps).run();
      const [step] = await lifts();
      expect(step).toMatchObject({ state: 'planned', jobId: null });
      expect(localDateOf(step?.dueAt.toISOString() ?? '', 'Europe/Brussels')).toBe(addDays(today(), 2));
      expect((await flagged())['crm']).toEqual([number]);
      clock.advance(2 * DAY_MS);
      await office.get(LookForSteps).run();
      await eventually('every source is told', async () => (await lifts()).every(({ state }) => state === 'done'));
      expect((await lifts()).length).toBeGreaterThan(2);
      expect(Object.values(await flagged()).flat()).toEqual([]);
      await eventually(
        'recipients are told',
        async () => (await notices(request.id, 'lifting')).length === (await notices(request.id, 'restriction')).length,
      );
      // The looks that waited for the restriction would take its end for a fault.
      expect((await looks(request.id, 'restrict/1', 2)).map(({ state }) => state)).not.toContain('planned');
      expect(resultsOf(await looks(request.id, 'lift/1', 1))).toEqual(['as-ordered']);
      await expect(lift(request.id, addDays(today(), 2))).rejects.toMatchObject({ reason: 'lifting-stands' });
      await expect(
        way.act(request.id, (tx, held) => office.get(KeepRestriction).keep(tx, held, 'Te laat.', staff(FIRST))),
      ).rejects.toMatchObject({ reason: 'lifting-begun' });
    });

    it('that a load sets again within the week is found and shown, and the source is told once more', async () => {
      await office.sources.administer(
        'crm',
        `update customers set restricted = true where customer_number = '${number}'`,
      );
      way.weekPasses();
      await office.get(LookForSteps).run();
      await untilAttention(request.id, 'not-as-ordered');
      const week = await eventually('each source was looked at', async () => {
        const found = await looks(request.id, 'lift/1', 2);
        return found.every(({ state }) => state === 'done') ? found : null;
      });
      expect(week.flatMap(({ source, evidence }) => [[source, evidence?.collections[0]?.result]])).toEqual(
        expect.arrayContaining([
          ['crm', 'undone'],
          ['billing', 'as-ordered'],
        ]),
      );
      const undone = week.find(({ source }) => source === 'crm');
      await tellAgain(request.id, undone);
      await eventually('it is used again', async () => Object.values(await flagged()).flat().length === 0);
      await expect(tellAgain(request.id, undone)).rejects.toMatchObject({ reason: 'no-step-failing' });
      await expect(
        tellAgain(
          request.id,
          week.find(({ source }) => source === 'billing'),
        ),
      ).rejects.toMatchObject({
        reason: 'no-step-failing',
      });
    });

    it('stands in the audit: decided by a colleague, done at each source, told before it ended', async () => {
      const events = await way.events(request.id);
      expect(events.filter((event) => event === 'decision.made')).toHaveLength(5);
      const rows = await office.run((tx) =>
        tx.query<{ event: string }[]>(
          `select event from audit_entry where request_id = $1 and (details ->> 'template' = 'restriction-lifting' or
             (event = 'effect.done' and details ->> 'operation' = 'lift')) order by seq`,
          [request.id],
        ),
      );
      expect(rows.map(({ event }) => event).slice(0, 5)).toEqual([
        ...['letter.queued', 'letter.sent', 'letter.queued', 'letter.sent'],
        'effect.done',
      ]);
    });
  });

  it('of somebody whose television has no flag waits for its owner, and for a source that says it did and did not', async () => {
    const request = await decidable('amelie.dubois@courriel.example');
    await office.sources.administer(
      'crm',
      `create function forget() returns trigger language plpgsql as 'begin new.restricted = false; return new; end';
       create trigger forget before update on customers for each row execute function forget()`,
    );
    await restrict(request.id, 'a');
    await eventually('the sources with a flag are done', async () => {
      const done = (await way.steps(request.id)).filter(({ state }) => state === 'done').map(({ source }) => source);
      return done.includes('crm') && done.includes('billing');
    });
    const byPerson = (await own(request.id)).filter(({ by }) => by === 'person');
    expect(byPerson.length).toBeGreaterThan(0);
    expect(byPerson.some(({ state }) => state === 'done')).toBe(false);
    await untilAttention(request.id, 'not-as-ordered');
    const [lied, ...others] = (await looks(request.id, 'restrict/1', 1)).filter(({ source }) => source === 'crm');
    expect(others).toEqual([]);
    expect(resultsOf([lied])).toEqual(['not-as-ordered']);
    await office.sources.administer('crm', 'drop trigger forget on customers; drop function forget()');
    await tellAgain(request.id, lied);
    await eventually(
      'the source shows it',
      async () => resultsOf(await looks(request.id, 'restrict/2/restrict/1', 1))[0] === 'as-ordered',
    );
    expect((await right(request.id)).state).toBe('executing');
    expect(await way.messages(request.id, 'restriction-answer')).toEqual([]);
  });

  it('for an objection that nobody has made is refused, with ground, article and authority; nothing is touched', async () => {
    const email = 'els.vermeulen@post.example';
    const request = await decidable(email);
    await restrict(request.id, 'd');
    await untilState(request.id, 'refused');
    expect(await own(request.id)).toEqual([]);
    expect(await notices(request.id, 'restriction')).toEqual([]);
    expect(Object.values(await flagged()).flat()).not.toContain(await numberOf(email));
    const [letter] = await way.messages(request.id, 'restriction-answer');
    for (const told of ['artikel 18, lid 1', 'bezwaar', 'autoriteit']) expect(letter?.text).toContain(told);
    await expect(lift(request.id, addDays(today(), 3))).rejects.toMatchObject({ reason: 'nothing-restricted' });
  });
});
