import { createHash } from 'node:crypto';
import type { KillSwitchView, PlanView, RequestView } from '@habeas/casework/requests';
import type { DeskBrowser, ProblemBody } from '../../support/desk-browser';
import { DeskOffice } from '../../support/desk-office';
import { DeskWork } from '../../support/desk-work';
import { eventually } from '../../support/eventually';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

const PERSON = tourPerson('lukas.schroeder@briefkasten.example'); // about some of his data the register leaves a question open

describe('the plan of an erasure at the desk', () => {
  let office: DeskOffice;
  let dpo: DeskBrowser;
  let handler: DeskBrowser;
  let auditor: DeskBrowser;
  let id: string;
  beforeAll(async () => {
    office = await DeskOffice.open();
    await office.work();
    [dpo, handler, auditor] = [
      await office.colleague('dpo'),
      await office.colleague('handler'),
      await office.colleague('auditor'),
    ];
    ({ id } = await office.submit({ ...formFrom(PERSON), rights: ['erasure'] }));
    await eventually('somebody is found', async () => (await view()).identity.candidates.length > 0);
    const [identifier] = (await view()).identity.identifiers;
    const proof = { identifierId: identifier?.id, method: 'shop', note: 'Seen in the shop of Eupen.' };
    expect((await post(dpo, 'identity/verification', proof)).status).toBe(200);
    await eventually('a plan is there', async () => (await view()).plan, 60_000);
  });
  afterAll(() => office?.close());

  const view = async (as = dpo) => (await as.get<RequestView>(`/requests/${id}`)).body;
  const plan = async (as = dpo): Promise<PlanView> => {
    const shown = (await view(as)).plan;
    if (!shown) throw new Error('There is no plan');
    return shown;
  };
  async function post(as: DeskBrowser, path: string, body: object) {
    const { version } = await view();
    return as.post<RequestView & ProblemBody>(`/requests/${id}/${path}`, { version, ...body });
  }

  it('says what goes and what stays of each source, with a plain reason for each decision', async () => {
    const { sources, decisions, totals, state, answerTo } = await plan();
    expect(state).toBe('questions');
    expect(answerTo).toBe(PERSON.email);
    expect(totals.goes).toBeGreaterThan(0);
    expect(totals.stays).toBeGreaterThan(0);
    expect(sources.map(({ title }) => title)).toEqual(expect.arrayContaining(['Customer file']));
    for (const { sentence, article, activityTitle } of decisions)
      expect([sentence, article, activityTitle].filter((text) => text.length < 3)).toEqual([]);
  });

  it('is approved by nobody while a question is open, and by no ground made up', async () => {
    const { hash, decisions } = await plan();
    expect((await post(dpo, 'plan/approval', { sha256: hash })).body).toMatchObject({
      status: 409,
      reason: 'questions-open',
    });
    const open = decisions.find(({ outcome }) => outcome === 'needs-person');
    const answer = { decisionId: open?.id, scope: 'question', note: 'As counsel wrote.' };
    expect((await post(dpo, 'plan/answers', { ...answer, outcome: 'refused', ground: 'because' })).status).toBe(400);
    expect((await post(dpo, 'plan/answers', { ...answer, outcome: 'refused' })).body.reason).toBe('ground-missing');
    const past = { ...answer, outcome: 'kept-until', ground: 'legal-claims', until: '2020-01-01' };
    expect((await post(dpo, 'plan/answers', past)).body.reason).toBe('until-not-ahead');
  });

  it('is another plan after the answer, and keeps who answered and why', async () => {
    const before = await plan();
    for (;;) {
      const open = (await plan()).decisions.find(({ outcome }) => outcome === 'needs-person');
      if (!open) break;
      const answer = { decisionId: open.id, scope: 'question', note: 'As counsel wrote.', outcome: 'kept-until' };
      const answered = await post(dpo, 'plan/answers', { ...answer, ground: 'legal-claims', until: '2035-06-30' });
      expect(answered.status).toBe(200);
    }
    const after = await plan();
    expect(after.hash).not.toBe(before.hash);
    expect(after.state).toBe('awaiting-approval');
    const answered = after.decisions.filter(({ answer }) => answer);
    expect(answered.length).toBeGreaterThan(0);
    expect(answered[0]).toMatchObject({ until: '2035-06-30', answer: { by: 'A dpo', note: 'As counsel wrote.' } });
  });

  it('needs two: the same colleague is refused, an auditor may not, and the second begins the time to undo', async () => {
    const { hash } = await plan();
    expect((await post(dpo, 'plan/approval', { sha256: hash })).body.plan?.approvals).toMatchObject([
      { by: 'A dpo', mine: true },
    ]);
    expect((await post(dpo, 'plan/approval', { sha256: hash })).body).toMatchObject({
      status: 409,
      reason: 'approved-already',
    });
    expect((await post(auditor, 'plan/approval', { sha256: hash })).body).toMatchObject({ status: 403 });
    expect((await view(handler)).actions.allowed).toContain('approve-plan');
    expect((await view()).actions.refused).toContainEqual({ action: 'approve-plan', reason: 'approved-already' });
    const { body } = await post(handler, 'plan/approval', { sha256: hash });
    expect(body.plan).toMatchObject({ state: 'undo-window', undo: { until: expect.any(String) as string } });
    expect(body.actions.allowed).toContain('stop-plan');
  });

  it('is done under a stop that the DPO alone may set, and only once it is lifted', async () => {
    expect((await handler.get('/effects')).status).toBe(403);
    expect((await dpo.post('/effects', { source: 'no-such', stopped: true, reason: 'A load runs.' })).status).toBe(400);
    const set = await dpo.post<KillSwitchView[]>('/effects', { source: null, stopped: true, reason: 'A load runs.' });
    expect(set.body[0]).toMatchObject({ source: null, stopped: true, by: 'A dpo', reason: 'A load runs.' });
    await office.asOwner(`update execution_plan set execute_after = now() where state = 'approved'`);
    await eventually('it is being executed', async () => (await plan()).state === 'executing', 30_000);
    expect((await plan()).sources.flatMap(({ steps }) => steps).every(({ held }) => held)).toBe(true);
    await dpo.post('/effects', { source: null, stopped: false });
    await eventually('it is executed', async () => (await plan()).state === 'executed', 60_000);
    expect((await view()).state).toBe('answered');
  });

  it('leaves a proof for the auditor, byte for byte under its hash, and the reading stands in the audit', async () => {
    const { proof } = await plan(auditor);
    const read = await auditor.get(`/requests/${id}/plan/proof`);
    expect(read.headers.get('content-disposition')).toContain('attachment');
    expect(createHash('sha256').update(read.text).digest('hex')).toBe(proof?.sha256);
    expect(read.text).not.toMatch(/Emma|Wilson|mail\.example|\+32/);
    expect(await new DeskWork(office, dpo).events(id)).toContain('proof.read');
  });
});
