import type { RequestView, RestrictionView } from '@habeas/casework/requests';
import type { DeskBrowser, ProblemBody } from '../../support/desk-browser';
import { DeskOffice } from '../../support/desk-office';
import { eventually } from '../../support/eventually';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

const PERSON = tourPerson('emma.wilson@mail.example');

describe('a restriction at the desk', () => {
  let office: DeskOffice;
  let handler: DeskBrowser;
  let agent: DeskBrowser;
  let id: string;
  beforeAll(async () => {
    office = await DeskOffice.open();
    await office.work();
    [handler, agent] = [await office.colleague('handler'), await office.colleague('agent')];
    ({ id } = await office.submit({ ...formFrom(PERSON), rights: ['restriction'] }));
    await eventually('somebody is found', async () => (await view()).identity.candidates.length > 0);
    const [identifier] = (await view()).identity.identifiers;
    const proof = { identifierId: identifier?.id, method: 'shop', note: 'Seen in the shop of Etterbeek.' };
    expect((await post(handler, 'identity/verification', proof)).status).toBe(200);
    await eventually('the decision is a colleague’s', async () => allows('restrict-data', await view()), 60_000);
  });
  afterAll(() => office?.close());

  const view = async () => (await handler.get<RequestView>(`/requests/${id}`)).body;
  const allows = (action: RequestView['actions']['allowed'][number], { actions }: RequestView) =>
    actions.allowed.includes(action);
  async function post(as: DeskBrowser, path: string, body: object) {
    const { version } = await view();
    return as.post<RequestView & ProblemBody>(`/requests/${id}/${path}`, { version, ...body });
  }

  it('is the office’s to decide, and shows row by row what is asked', async () => {
    const { nextAction, decisions, restriction, actions } = await view();
    expect(nextAction).toMatchObject({ key: 'decide', owner: 'office' });
    expect(decisions.filter(({ right }) => right === 'restriction').length).toBeGreaterThan(3);
    expect(restriction).toBeNull();
    expect(actions.refused).toContainEqual({ action: 'lift-restriction', reason: 'nothing-restricted' });
  });

  it('needs one of the four cases, a reason, and a colleague who may', async () => {
    const given = { restrictionCase: 'a', note: 'The address is contested.' };
    expect((await post(agent, 'restriction', given)).status).toBe(403);
    expect((await post(handler, 'restriction', { ...given, restrictionCase: 'e' })).status).toBe(400);
    expect((await post(handler, 'restriction', { ...given, note: '' })).status).toBe(400);
  });

  it('is on hold source by source, with whose part it is', async () => {
    const given = { restrictionCase: 'a', note: 'The address is contested.' };
    const { body, status } = await post(handler, 'restriction', given);
    expect(status).toBe(200);
    expect(body.notes).toContainEqual(expect.objectContaining({ about: 'restriction', text: given.note }));
    expect(body.actions.refused).toContainEqual({ action: 'restrict-data', reason: 'no-restriction-to-decide' });
    const LOOKS = [1, 2].map((round) => ({ operation: 'recheck', round, toOrderAgain: false }));
    const crm = (shown: RestrictionView | null) => shown?.places.find(({ source }) => source === 'crm');
    const shown = await eventually('the customer file is on hold', async () => {
      const { restriction } = await view();
      return crm(restriction)?.steps[0]?.state === 'done' ? restriction : undefined;
    });
    expect(shown).toMatchObject({ case: 'a', end: null });
    expect(crm(shown)).toMatchObject({
      title: 'Customer file',
      steps: [{ operation: 'restrict', by: 'connector' }, ...LOOKS],
    });
    expect(crm(shown)?.steps[0]?.doneAt).toMatch(/^\d{4}-/);
  });

  it('ends on no day that is not one', async () => {
    const end = { from: '2026-02-30', why: 'The address was corrected.' };
    expect((await post(handler, 'restriction/end', end)).status).toBe(400);
    expect((await post(agent, 'restriction/end', { ...end, from: '2030-01-01' })).status).toBe(403);
  });
});
