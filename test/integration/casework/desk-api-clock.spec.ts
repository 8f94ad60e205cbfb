import type { HeldListView } from '@habeas/casework/deadlines';
import type { RequestView } from '@habeas/casework/requests';
import { EXTENSION_REASONS } from '@habeas/domain';
import type { DeskBrowser, ProblemBody } from '../../support/desk-browser';
import { DeskOffice } from '../../support/desk-office';
import { at, DeskWork } from '../../support/desk-work';

jest.setTimeout(120_000);

describe('the clock of a request at the desk', () => {
  let office: DeskOffice;
  let dpo: DeskBrowser;
  let work: DeskWork;
  beforeAll(async () => {
    office = await DeskOffice.open();
    dpo = await office.colleague('dpo');
    work = new DeskWork(office, dpo);
  });
  afterEach(() => office.setClock(null));
  afterAll(() => office?.close());

  const dates = ({ clock }: RequestView) => Object.fromEntries(clock.dates.map(({ key, date }) => [key, date]));

  const question = {
    reason: 'IDENTITY',
    doubt: 'Two customers share this address',
    whyNecessary: 'Otherwise a stranger gets the answer',
    question: 'Which customer number is yours?',
  };

  it('asks for exactly the details without which images and recordings cannot be found; the strict date stays', async () => {
    const page = await work.received('2026-01-12');
    office.setClock(at('2026-01-13'));
    const asked = { ...question, reason: 'CLARIFICATION', images: true };
    const paused = await work.act(page, 'pauses', asked);
    expect(paused).toMatchObject({ paused: true, due: '2026-02-12' });
    const letter = paused.messages.find(({ template }) => template === 'more-details');
    expect(letter?.text).toMatch(/caméra|camera|Kamera/i);
    expect(letter?.text).not.toMatch(/Enregistrements d|Opnames|Gesprächsaufzeichnungen|Call recordings/);
    expect(letter?.text).not.toContain(question.question);
  });

  it('is paused by a justified question and goes on with its answer; the strict date stays', async () => {
    const page = await work.received('2026-01-12');
    expect(dates(page)).toMatchObject({ due: '2026-02-12', dueIfPauseHolds: '2026-02-12' });
    office.setClock(at('2026-01-13'));
    const paused = await work.act(page, 'pauses', question);
    expect(paused).toMatchObject({ paused: true, due: '2026-02-12' });
    const [pause] = paused.clock.pauses;
    expect(pause).toMatchObject({
      askedOn: '2026-01-13',
      completeOn: null,
      accepted: false,
      refusedBecause: 'not-complete',
      by: 'A dpo',
    });
    expect(paused.messages.map(({ template }) => template)).toContain('identity-wanted');
    const completion = `pauses/${pause?.id}/completion`;
    expect((await work.refused(paused, completion, { completeOn: '2026-01-12' })).reason).toBe('complete-before-asked');
    expect((await work.refused(paused, completion, { completeOn: '2026-01-20' })).reason).toBe('complete-in-future');
    expect((await work.refused(paused, completion, { completeOn: '2026-W03-1' })).status).toBe(400);
    office.setClock(at('2026-01-20'));
    const resumed = await work.act(paused, completion, { completeOn: '2026-01-20' });
    expect(resumed.paused).toBe(false);
    expect(resumed.clock.pauses).toMatchObject([{ completeOn: '2026-01-20', accepted: true, refusedBecause: null }]);
    expect(dates(resumed)).toMatchObject({ due: '2026-02-12', dueIfPauseHolds: '2026-02-19' });
    expect((await work.refused(resumed, completion, { completeOn: '2026-01-20' })).reason).toBe(
      'pause-already-complete',
    );
    const other = '00000000-0000-4000-8000-000000000000';
    expect((await work.refused(resumed, `pauses/${other}/completion`, { completeOn: '2026-01-20' })).status).toBe(404);
  });

  const grounds = { reasons: [EXTENSION_REASONS[0]], explanation: 'Eleven systems hold the data of this contract.' };

  it('is extended once, in month one, by a notice that is shown first', async () => {
    const page = await work.received('2026-01-12');
    office.setClock(at('2026-02-12'));
    const preview = await dpo.post<{ extendedDue: string; text: string }>(
      `/requests/${page.id}/extension/preview`,
      grounds,
    );
    expect(preview.body.extendedDue).toBe('2026-04-13');
    expect(preview.body.text).toContain(grounds.explanation);
    expect((await work.view(page.id)).extended).toBe(false);
    const extended = await work.act(page, 'extension', grounds);
    expect(extended).toMatchObject({
      extended: true,
      due: '2026-04-13',
      clock: { extension: { noticeOn: '2026-02-12' }, dueInstant: '2026-04-13T21:59:59.000Z' },
    });
    expect(dates(extended)).toMatchObject({ due: '2026-02-12', internalTarget: '2026-04-03' });
    expect(extended.messages.map(({ template }) => template)).toContain('extension-notice');
    expect((await work.refused(extended, 'extension', grounds)).reason).toBe('already-extended');
  });

  it('is not extended after month one, neither really nor in a preview', async () => {
    const page = await work.received('2026-01-12');
    office.setClock(at('2026-02-13'));
    expect(await work.refused(page, 'extension', grounds)).toMatchObject({ status: 409, reason: 'extension-too-late' });
    const preview = await dpo.post<ProblemBody>(`/requests/${page.id}/extension/preview`, grounds);
    expect(preview.body).toMatchObject({ status: 409, reason: 'extension-too-late' });
    const after = await work.view(page.id);
    expect(after).toMatchObject({ extended: false, due: '2026-02-12' });
    expect(after.actions.refused).toContainEqual({ action: 'extend', reason: 'extension-too-late' });
    expect(after.messages.map(({ template }) => template)).not.toContain('extension-notice');
  });

  it('keeps a file for a dispute beyond its time: by the DPO, with a reason and a day of review, until it is lifted', async () => {
    const auditor = await office.colleague('auditor');
    const grounds = { reason: 'Complaint before the authority', reviewOn: '2026-10-01' };
    const before = await work.received('2026-01-12');
    const { id, reference, version } = before;
    expect(before).toMatchObject({ hold: null });
    expect(before.actions.allowed).toContain('hold-file');
    expect(before.actions.refused).toContainEqual({ action: 'lift-hold', reason: 'not-purge-held' });
    expect((await auditor.post(`/requests/${id}/hold`, { version, ...grounds })).status).toBe(403);
    const past = await work.refused(before, 'hold', { ...grounds, reviewOn: '2026-01-12' });
    expect(past.reason).toBe('hold-review-past');
    const held = await work.act(before, 'hold', grounds);
    expect(held.hold).toMatchObject({ ...grounds, by: 'A dpo' });
    const item = { id, reference, ...grounds, since: '2026-01-12', by: 'A dpo' };
    expect((await auditor.get<HeldListView>('/holds')).body).toMatchObject({ items: [item], next: null });
    expect((await auditor.get<HeldListView>(`/holds?after=2026-10-01_${id}`)).body.items).toEqual([]);
    const lifted = await work.act(held, 'hold/lifting', { reason: 'The complaint was withdrawn' });
    expect(lifted.hold).toBeNull();
    expect(lifted.notes.map(({ about }) => about)).toEqual(expect.arrayContaining(['hold', 'hold-end']));
    expect((await auditor.get<HeldListView>('/holds')).body.items).toEqual([]);
    const events = (await work.events(id)).filter((event) => event.startsWith('purge-hold.'));
    expect(events).toEqual(['purge-hold.set', 'purge-hold.lifted']);
  });
});
