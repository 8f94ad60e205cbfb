import { addDays, FULL_JUSTIFICATION, localDateOf, workingDaysBetween } from '@habeas/domain';
import { RemindTeam } from '@habeas/casework/deadlines';
import { OfficeClock, type Request, RequestClock, RequestStates } from '@habeas/casework/requests';
import { FixedClock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { APPROVER } from '../../support/access-way';
import { CaseWay } from '../../support/case-way';
import { Office } from '../../support/office';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(120_000);

const GROUNDS = { reasons: ['volume' as const], explanation: 'Six systèmes à consulter.' };

describe('the legal dates', () => {
  let office: Office;
  let way: CaseWay;
  const clock = new FixedClock(new Date('2026-03-02T09:00:00Z'));
  beforeAll(async () => {
    office = await Office.open({ persons: 14, clock });
    way = new CaseWay(office);
  });
  afterAll(() => office?.close());

  const amelie = tourPerson('amelie.dubois@courriel.example');

  async function receivedAt(instant: string): Promise<Request> {
    clock.moveTo(new Date(instant));
    return way.submit(formFrom(amelie));
  }

  const held = <T>(id: string, work: (tx: Transaction, request: Request) => Promise<T>) =>
    office.run(async (tx) => work(tx, await office.get(RequestStates).hold(tx, id)));

  const extend = (id: string) =>
    held(id, (tx, request) => office.get(OfficeClock).extend(tx, request, GROUNDS, APPROVER));

  /** What the team was reminded of; what those above were told has the audience before the step. */
  const steps = (id: string, pattern = '^[^-]+$') =>
    way.rows<{ answer_by: string; step: string }>(
      'select answer_by::text, step from reminder where request_id = $1 and step ~ $2 order by answer_by, sent_at, step',
      [id, pattern],
    );

  const letters = async (id: string, template: string) =>
    (await way.rows('select 1 from message where request_id = $1 and template = $2', [id, template])).length;

  /** Lives through the days, looking three times a day, as a worker that looks each minute would. */
  async function live(from: string, days: number): Promise<void> {
    for (let day = 0; day < days; day++) {
      for (const hour of ['07', '12', '20']) {
        clock.moveTo(new Date(`${addDays(from, day)}T${hour}:30:00Z`));
        await office.get(RemindTeam).run();
      }
    }
  }

  it('reminds at ten, five, three and one working days and once when it is late, each exactly once', async () => {
    const request = await receivedAt('2026-03-02T09:00:00Z');
    expect(request).toMatchObject({ receiptDate: '2026-03-02', due: '2026-04-02', answerBy: '2026-04-02' });
    await live('2026-03-02', 40);
    expect(await steps(request.id)).toEqual(
      ['10', '5', '3', '1', 'overdue'].map((step) => ({ answer_by: '2026-04-02', step })),
    );
    expect(await letters(request.id, 'staff-reminder')).toBe(5);
    expect((await steps(request.id, '-')).map(({ step }) => step)).toEqual([
      'officer-3',
      'head-1',
      'head-overdue',
      'officer-overdue',
    ]);
    const above = await way.rows<{ to: string; text: string }>(
      `select to_address as to, text from message where request_id = $1 and template = 'deadline-escalation' order by queued_at`,
      [request.id],
    );
    const [officer, head] = ['privacy@proximus.com', 'privacy-office@proximus.example'];
    expect(above.slice(0, 2).map(({ to }) => to)).toEqual([officer, head]);
    expect(
      above
        .slice(2)
        .map(({ to }) => to)
        .sort(),
    ).toEqual([head, officer].sort());
    for (const { text } of above) expect(text).not.toContain(amelie.name);
    const holidays = office.get(RequestClock).holidays(request);
    const sent = await way.rows<{ step: string; day: string }>(
      `select step, (sent_at at time zone 'Europe/Brussels')::date::text as day from reminder where request_id = $1`,
      [request.id],
    );
    for (const { step, day } of sent.filter(({ step: one }) => !one.endsWith('overdue')))
      expect(workingDaysBetween(day, '2026-04-02', holidays)).toBe(Number(step.replace(/^.*-/, '')));
    expect(sent.find(({ step }) => step === 'overdue')?.day).toBe('2026-04-03');
  });

  it('reminds of what has a date of its own by that date, in the same ladder, and stops when it is answered', async () => {
    clock.moveTo(new Date('2026-11-02T09:00:00Z'));
    const request = await way.submit(formFrom(amelie, { matters: ['best-tariff'] }));
    const ownSteps = () =>
      way.rows<{ day: string; step: string }>(
        `select answer_by::text as day, step from reminder where request_id = $1 and matter = 'best-tariff' order by sent_at, step`,
        [request.id],
      );
    await live('2026-11-02', 16);
    const told = await ownSteps();
    expect(new Set(told.map(({ day }) => day))).toEqual(new Set(['2026-11-16']));
    expect(told.map(({ step }) => step)).toEqual([
      ...['5', '3', 'officer-3', '1', 'head-1'],
      ...['head-overdue', 'officer-overdue', 'overdue'],
    ]);
    const mails = await way.rows<{ subject: string; text: string }>(
      `select subject, text from message where request_id = $1 and template in ('staff-reminder','deadline-escalation')`,
      [request.id],
    );
    expect(mails).toHaveLength(8);
    for (const { subject, text } of mails) {
      expect(text).toContain('Le plan tarifaire le plus avantageux pour moi');
      expect(subject + text).not.toContain(amelie.name);
    }
    expect(await steps(request.id)).toHaveLength(4);
    await way.rows(`update request_matter set due = '2026-11-30' where request_id = $1`, [request.id]);
    await live('2026-11-23', 1);
    expect((await ownSteps()).filter(({ day }) => day === '2026-11-30').map(({ step }) => step)).toEqual(['5']);
    await way.rows(`update request_matter set state = 'answered' where request_id = $1`, [request.id]);
    await live('2026-11-29', 3);
    expect(await ownSteps()).toHaveLength(9);
    expect(await way.request(request.id)).toMatchObject({ due: request.due, answerBy: request.answerBy });
  });

  it('reminds once even when two processes look at once', async () => {
    const request = await receivedAt('2026-05-04T09:00:00Z');
    clock.moveTo(new Date(`${addDays(request.answerBy, -1)}T08:00:00Z`));
    await Promise.all([office.get(RemindTeam).run(), office.get(RemindTeam).run(), office.get(RemindTeam).run()]);
    expect(await steps(request.id)).toHaveLength(1);
    expect(await letters(request.id, 'staff-reminder')).toBe(1);
  });

  it('begins the ladder anew under the extended date, and writes to the person the same day', async () => {
    const request = await receivedAt('2026-06-01T09:00:00Z');
    await live('2026-06-01', 25);
    const before = (await steps(request.id)).length;
    expect(before).toBeGreaterThan(0);
    clock.moveTo(new Date('2026-06-26T09:00:00Z'));
    await extend(request.id);
    const extended = await way.request(request.id);
    expect(extended).toMatchObject({ due: request.due, extendedDue: extended.answerBy });
    expect(localDateOf(extended.dueInstant.toISOString(), extended.zone)).toBe(extended.answerBy);
    expect(extended.internalTarget > request.due).toBe(true);
    expect(extended.answerBy > request.due).toBe(true);
    expect(await letters(request.id, 'extension-notice')).toBe(1);
    await live('2026-06-27', 75);
    const under = (await steps(request.id)).filter(({ answer_by }) => answer_by === extended.answerBy);
    expect(under.map(({ step }) => step)).toEqual(['10', '5', '3', '1', 'overdue']);
    await expect(extend(request.id)).rejects.toThrow('already-extended');
    expect(await letters(request.id, 'extension-notice')).toBe(1);
  });

  it('refuses an extension after month one, and writes nothing', async () => {
    const request = await receivedAt('2026-09-01T09:00:00Z');
    clock.moveTo(new Date(`${addDays(request.extensionNoticeBy, 1)}T08:00:00Z`));
    await expect(extend(request.id)).rejects.toThrow('extension-too-late');
    expect(await way.request(request.id)).toMatchObject({ extendedDue: null, answerBy: request.due });
    expect(await letters(request.id, 'extension-notice')).toBe(0);
    clock.moveTo(new Date(`${request.extensionNoticeBy}T20:00:00Z`));
    await extend(request.id);
    expect((await way.request(request.id)).extendedDue).not.toBeNull();
  });

  it('records a pause and its end, and leaves the strict date where it was', async () => {
    const request = await receivedAt('2026-10-05T09:00:00Z');
    clock.moveTo(new Date('2026-10-06T09:00:00Z'));
    const grounds = {
      reason: 'IDENTITY' as const,
      doubt: 'Deux personnes portent ce nom.',
      whyNecessary: 'Aucun autre moyen.',
      question: 'Votre numéro de client ?',
      justification: FULL_JUSTIFICATION,
    };
    await held(request.id, (tx, one) => office.get(OfficeClock).pause(tx, one, grounds, APPROVER));
    const [pause] = await way.rows<{ id: string }>(
      `select id from clock_entry where request_id = $1 and kind = 'pause-asked'`,
      [request.id],
    );
    clock.moveTo(new Date('2026-10-12T09:00:00Z'));
    const complete = (on: string) =>
      held(request.id, (tx, one) => office.get(OfficeClock).completePause(tx, one, pause?.id ?? '', on, APPROVER));
    await expect(complete('2026-10-01')).rejects.toThrow('complete-before-asked');
    await expect(complete('2026-12-01')).rejects.toThrow('complete-in-future');
    await complete('2026-10-12');
    await expect(complete('2026-10-12')).rejects.toThrow('pause-already-complete');
    const after = await way.request(request.id);
    expect(after).toMatchObject({ due: request.due, answerBy: request.answerBy });
    expect(after.dueIfPauseHolds > request.due).toBe(true);
    expect(await letters(request.id, 'identity-wanted')).toBe(1);
  });

  it('stores for every request what its ledger gives', async () => {
    for (const instant of [
      '2026-01-31T22:59:00Z',
      '2026-01-31T23:01:00Z',
      '2028-02-29T12:00:00Z',
      '2026-12-30T23:30:00Z',
      '2026-03-29T01:30:00Z',
    ])
      await receivedAt(instant);
    const ids = await way.rows<{ id: string }>('select id from request');
    expect(ids.length).toBeGreaterThanOrEqual(10);
    for (const { id } of ids) {
      const { request, deadlines } = await office.run(async (tx) => {
        const found = await office.get(RequestStates).hold(tx, id);
        return { request: found, deadlines: (await office.get(RequestClock).deadlines(tx, found)).deadlines };
      });
      const { receiptDate, due, extensionNoticeBy, dueIfPauseHolds, internalTarget, answerBy } = deadlines;
      expect(request).toMatchObject({ receiptDate, due, extensionNoticeBy, dueIfPauseHolds, internalTarget, answerBy });
      expect(request.dueInstant.toISOString()).toBe(new Date(deadlines.dueInstant).toISOString());
      expect(request.extendedDue).toBe(deadlines.extensionValidity === 'valid' ? deadlines.extendedDue : null);
    }
  });
});
