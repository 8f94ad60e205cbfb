import type { RequestView, TimelineView } from '@habeas/casework/requests';
import type { DeskBrowser } from '../../support/desk-browser';
import { DeskOffice } from '../../support/desk-office';
import { DeskWork } from '../../support/desk-work';

jest.setTimeout(120_000);

const REASON = 'The same words on the same day; the handwriting names the same account.';

describe('two requests that may be one person’s, at the desk', () => {
  let office: DeskOffice;
  let dpo: DeskBrowser;
  let auditor: DeskBrowser;
  let work: DeskWork;
  beforeAll(async () => {
    office = await DeskOffice.open();
    dpo = await office.colleague('dpo');
    auditor = await office.colleague('auditor');
    work = new DeskWork(office, dpo);
  });
  afterAll(() => office?.close());

  /** Two forms of one sender, a day apart. */
  async function two(email: string): Promise<[RequestView, RequestView]> {
    const first = await work.received('2026-02-02', { email, details: 'The first words.' });
    const second = await work.received('2026-02-03', { email, details: 'The second words.' });
    return [await work.view(first.id), await work.view(second.id)];
  }
  const viewedOf = ({ id }: RequestView) =>
    office.asOwner<{ n: number }>(
      `select count(*)::int as n from audit_entry where request_id = $1 and event = 'request.viewed'`,
      [id],
    );

  it('are shown to one another with what is the same in both; only the later one can be joined', async () => {
    const [first, second] = await two('both@courriel.example');
    expect(second.related).toEqual([
      {
        id: first.id,
        reference: first.reference,
        channel: 'form',
        receivedAt: first.receivedAt,
        requesterName: first.requesterName,
        state: 'identity',
        relation: 'possibly-same-person',
        rights: ['access'],
        same: ['email'],
        earlier: true,
      },
    ]);
    expect(first.related).toEqual([expect.objectContaining({ id: second.id, earlier: false })]);
    expect(second.actions.allowed).toContain('join');
    expect(first.actions.refused).toContainEqual({ action: 'join', reason: 'nothing-to-join' });
    expect(second.actions.refused).toContainEqual({ action: 'separate', reason: 'not-joined' });
  });

  it('are joined by a colleague with a reason, read from both pages, and taken apart again', async () => {
    const [first, second] = await two('joined@courriel.example');
    const joined = await work.act(second, 'joining', { requestId: first.id, reason: REASON });
    expect(joined).toMatchObject({
      state: 'joined',
      rights: [{ right: 'access', state: 'joined' }],
      nextAction: { key: 'answer-with-first', owner: 'office' },
      standing: { key: 'no-clock' },
      related: [{ id: first.id, relation: 'first', rights: ['access'], same: ['by-hand'] }],
    });
    expect(joined.notes).toEqual([expect.objectContaining({ about: 'joining', text: REASON })]);
    const seen = await viewedOf(second);
    const ofFirst = await work.view(first.id);
    expect(ofFirst.related).toEqual([expect.objectContaining({ id: second.id, relation: 'joined' })]);
    expect(ofFirst.messages).toContainEqual(
      expect.objectContaining({ reference: second.reference, direction: 'in', text: 'The second words.' }),
    );
    expect((await viewedOf(second))[0]?.n).toBe((seen[0]?.n ?? 0) + 1);
    const again = await work.view(second.id);
    expect(again.messages).toContainEqual(
      expect.objectContaining({ reference: first.reference, text: 'The first words.' }),
    );
    const open = await dpo.get<{ items: { id: string }[] }>('/requests?view=open');
    expect(open.body.items.map(({ id }) => id)).not.toContain(second.id);
    const closed = await dpo.get<{ items: { id: string }[] }>('/requests?view=closed');
    expect(closed.body.items.map(({ id }) => id)).toContain(second.id);
    const apart = await work.act(again, 'separation', { reason: 'It is the daughter, of the same name.' });
    expect(apart).toMatchObject({ state: 'identity', rights: [{ state: 'awaiting-identity' }], due: second.due });
    const events = await work.events(apart.id);
    expect(events).toEqual(expect.arrayContaining(['request.joined', 'request.separated']));
  });

  it('are not joined at the desk of somebody who may not decide who asks, nor without something in common', async () => {
    const [first, second] = await two('reader@courriel.example');
    const body = { version: second.version, requestId: first.id, reason: REASON };
    expect((await auditor.post(`/requests/${second.id}/joining`, body)).status).toBe(403);
    const [other] = await two('other@courriel.example');
    expect(await work.refused(other, 'joining', { requestId: first.id, reason: REASON })).toMatchObject({
      reason: 'not-an-earlier-request',
    });
  });

  it('tells what happened page by page, from either end, with nothing twice and nothing left out', async () => {
    const { id } = await work.received('2026-01-12');
    const { lastEvent } = await work.view(id);
    const read = async (order: string): Promise<number[]> => {
      const seen: number[] = [];
      for (let after: number | null = null; ;) {
        const at: string = after === null ? '' : `&after=${after}`;
        const { body } = await auditor.get<TimelineView>(`/requests/${id}/timeline?order=${order}&limit=2${at}`);
        seen.push(...body.items.map(({ seq }) => seq));
        after = body.next;
        if (after === null) return body.total === seen.length ? seen : [];
      }
    };
    const newest = await read('newest');
    expect(newest.length).toBeGreaterThan(4);
    expect(newest[0]).toBe(lastEvent);
    expect(newest).toEqual([...new Set(newest)].sort((a, b) => b - a));
    expect(await read('oldest')).toEqual(newest.toReversed());
    expect((await auditor.get(`/requests/${id}/timeline?after=x`)).status).toBe(400);
    expect((await auditor.get(`/requests/00000000-0000-4000-8000-000000000000/timeline`)).status).toBe(404);
  });
});
