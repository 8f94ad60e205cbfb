import { type Request, RequestsRepository, RequestStates } from '@habeas/casework/requests';
import { DecisionReviewRepository, ReviewDecision, type ReviewFound } from '@habeas/casework/rights/automated-decision';
import { SourceSteps } from '@habeas/casework/sources';
import { Accounts, type StaffRole } from '@habeas/casework/staff';
import type { Transaction } from '@habeas/platform/database';
import { CaseWay } from '../../support/case-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

const SYSTEM = { kind: 'system' } as const;

describe('the human look at a computer’s decision', () => {
  let office: Office;
  let way: CaseWay;
  let request: Request;
  let reviewer: string;
  let colleague: string;
  let agent: string;
  const emma = tourPerson('emma.wilson@mail.example');
  beforeAll(async () => {
    office = await Office.open({ persons: 20 });
    await office.work();
    way = new CaseWay(office);
    reviewer = await account('handler');
    colleague = await account('dpo');
    agent = await account('agent');
    request = await asked('My order was blocked and nobody can tell me why.');
  });
  afterAll(() => office?.close());

  async function account(role: StaffRole): Promise<string> {
    const wanted = { name: `A ${role}`, email: `${role}@office.example`, role, language: 'en' as const };
    const invited = await office.run((tx) => office.get(Accounts).create(tx, wanted, SYSTEM));
    return invited.account.id;
  }
  async function asked(details: string): Promise<Request> {
    const fresh = await way.submit(formFrom(emma, { rights: ['automated-decision'], details }));
    await way.prove(fresh, emma.email);
    await eventually('it waits for a colleague', async () => (await stateOf(fresh)) === 'with-person', 60_000);
    await eventually('what is held is known', async () => (await decisions(fresh)).length > 0);
    return fresh;
  }
  const right = ({ id }: Request) =>
    office.run(async (tx) => {
      const found = await office.get(RequestsRepository).rightOf(tx, id, 'automated-decision');
      if (!found) throw new Error('No review was asked');
      return found;
    });
  const stateOf = async (of: Request) => (await right(of)).state;
  const decisions = async (of: Request) => {
    const { id } = await right(of);
    return office.run((tx) => office.get(RequestsRepository).decisions(tx, id));
  };
  const act = (of: Request, work: (tx: Transaction, held: Request, review: ReviewDecision) => Promise<void>) =>
    office.run(async (tx) => work(tx, await office.get(RequestStates).hold(tx, of.id), office.get(ReviewDecision)));
  const assign = (of: Request, to: string) =>
    act(of, (tx, held, review) => review.assign(tx, held, to, { kind: 'staff', id: colleague }));
  const hear = (of: Request, view: string) =>
    act(of, (tx, held, review) => review.recordView(tx, held, view, { kind: 'staff', id: agent }));
  const decide = (of: Request, by: string, found: Partial<ReviewFound> = {}) =>
    act(of, (tx, held, review) =>
      review.decide(
        tx,
        held,
        {
          activity: 'order-assessment',
          covered: true,
          outcome: 'upheld',
          subject: 'Your order of 4 January was blocked.',
          explanation: 'Two reminders of 2024 counted, and nothing else.',
          reasons: 'Both invoices are still unpaid.',
          newDecision: null,
          ...{ change: null, inPlace: false },
          ...found,
        },
        by,
      ),
    );

  it('finds the activities that decide by computer, and those of which the register does not know it', async () => {
    const rows = await decisions(request);
    const of = (outcome: string) => new Set(rows.filter((row) => row.outcome === outcome).map((row) => row.activity));
    expect(of('granted')).toEqual(new Set(['fraud-prevention']));
    const open = ['customer-service', 'order-assessment', 'verification-services'];
    expect([...of('needs-person')]).toEqual(expect.arrayContaining(open));
    expect(of('not-applicable').size).toBe(0);
  });

  it('is for a colleague with authority alone', async () => {
    await expect(assign(request, agent)).rejects.toMatchObject({ reason: 'reviewer-without-authority' });
    await assign(request, reviewer);
    await expect(decide(request, colleague)).rejects.toMatchObject({ reason: 'not-the-reviewer' });
  });

  it('waits for the person’s own view, and for a new decision where something changes', async () => {
    await expect(decide(request, reviewer)).rejects.toMatchObject({ reason: 'view-not-recorded' });
    await hear(request, 'I paid both invoices.');
    await expect(decide(request, reviewer, { outcome: 'changed' })).rejects.toMatchObject({
      reason: 'new-decision-disagrees',
    });
    await expect(decide(request, reviewer, { newDecision: 'Accepted.' })).rejects.toMatchObject({
      reason: 'new-decision-disagrees',
    });
    const changed = { outcome: 'changed', newDecision: 'Accepted.' } as const;
    await expect(decide(request, reviewer, changed)).rejects.toMatchObject({ reason: 'no-source-told' });
  });

  it('tells the person what was applied, why it stands, and whom to complain to', async () => {
    await decide(request, reviewer);
    const letter = await office.mailTo(emma.email, /a person has looked at the decision/);
    for (const said of ['The decision stands', 'Two reminders of 2024', 'I paid both invoices.', 'still unpaid'])
      expect(letter.text).toContain(said);
    expect(letter.text).toContain('An order is accepted, flagged for a check or blocked.');
    expect(letter.text).toMatch(/supervisory authority/);
    expect(await stateOf(request)).toBe('answered');
  });

  it('is somebody else’s when it is contested', async () => {
    const before = await right(request);
    const contested = { ...before, generation: before.generation + 1 };
    const involved = await office.run((tx) => office.get(DecisionReviewRepository).decidedBefore(tx, contested));
    expect(involved).toEqual([reviewer]);
  });

  it('is answered all the same where Article 22 does not cover it, and says so', async () => {
    const other = await asked('I do not like how my call was routed.');
    await assign(other, reviewer);
    await hear(other, 'I waited long.');
    await decide(other, reviewer, { covered: false, activity: 'customer-service', outcome: 'none-found' });
    const letter = await office.mailTo(emma.email, /does not cover this case/);
    expect(letter.text).toContain('We found no decision about you');
  });

  it('has a source’s owner put the new decision in place before the person is told', async () => {
    const third = await asked('My service was suspended.');
    await assign(third, colleague);
    await hear(third, 'It was my own SIM card.');
    const change = { source: 'crm', collection: 'customers', field: 'remarks', before: null, after: 'order accepted' };
    await decide(third, colleague, { outcome: 'changed', newDecision: 'Your order is accepted.', change });
    expect(await stateOf(third)).toBe('executing');
    const { id, generation } = await right(third);
    const steps = await office.run((tx) => office.get(SourceSteps).ofRight(tx, id, generation));
    expect(steps.map(({ source, operation, by }) => [source, operation, by])).toEqual([['crm', 'rectify', 'person']]);
  });

  it('is told at once where the reviewer states that the new decision is in place', async () => {
    const fourth = await asked('My number was blocked by mistake.');
    await assign(fourth, colleague);
    await hear(fourth, 'I never called that number.');
    await decide(fourth, colleague, { outcome: 'withdrawn', newDecision: 'Your number works.', inPlace: true });
    expect(await stateOf(fourth)).toBe('answered');
  });
});
