import { CorrectReading, type RecordedMandate, StaffMandates } from '@habeas/casework/identity';
import { MessageRepository, type Request, RequestStates } from '@habeas/casework/requests';
import { APPROVER } from '../../support/access-way';
import { CaseWay } from '../../support/case-way';
import { Office } from '../../support/office';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(120_000);

const MINUTE = 60_000;

describe('somebody who acts for another', () => {
  let office: Office;
  let way: CaseWay;
  const clock = new ShiftedClock();
  beforeAll(async () => {
    office = await Office.open({ persons: 20, clock });
    await workUnwatched(office);
    way = new CaseWay(office);
  });
  afterAll(() => office?.close());

  const emma = tourPerson('emma.wilson@mail.example');
  const HOLDER = 'claes@elders.example';
  const actor = { kind: 'staff', id: APPROVER } as const;
  const TERMS: RecordedMandate = {
    ...{
      kind: 'mandate-holder',
      holder: 'Luc Claes',
      document: null,
      rights: ['access'],
      limits: null,
      dataTo: null,
    },
    ...{ validFrom: null, validUntil: null, verified: true },
  };
  const record = (id: string, change: Partial<RecordedMandate> | null) =>
    office.run(async (tx) => {
      const request = await office.get(RequestStates).hold(tx, id);
      await office.get(StaffMandates).record(tx, request, change && { ...TERMS, ...change }, actor);
    });
  const asked = async (details: string) => {
    clock.advance(61 * MINUTE);
    const customerNumber = String(60_000_000 + emma.index * 37);
    const onBehalfOf = 'lawyer: Luc Claes';
    const request = await way.submit(formFrom(emma, { email: HOLDER, customerNumber, onBehalfOf, details }));
    await office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, request.id);
      await office.get(CorrectReading).correct(tx, held, {}, APPROVER);
    });
    return request;
  };
  const lettersOf = ({ id }: Request) => office.run((tx) => office.get(MessageRepository).ofRequest(tx, id));

  it('waits for a mandate that is verified, covers the right and holds; then the person gets the data, and they the outcome', async () => {
    const request = await asked('Pour une amie.');
    expect(await way.prove(request, emma.email)).not.toBeNull();
    expect(await way.rightState(request.id)).toBe('awaiting-identity');
    for (const lacking of [{ verified: false }, { rights: ['erasure' as const] }, { validUntil: '2020-01-01' }]) {
      await record(request.id, lacking);
      expect(await way.rightState(request.id)).toBe('awaiting-identity');
    }
    expect(await way.tasks(request.id)).toEqual({});
    await record(request.id, {});
    await way.untilAwaitingApproval(request.id);
    await way.approve(request.id);
    const letters = await lettersOf(request);
    expect(letters.find(({ template }) => template === 'access-answer')?.toAddress).toBe(emma.email);
    const told = letters.filter(({ template }) => template === 'representative-outcome');
    expect(told.map(({ toAddress }) => toAddress)).toEqual([HOLDER]);
    expect(told[0]?.text).toContain(request.reference);
    expect(told[0]?.text).not.toMatch(/Wilson|CANARY|courriel|mail\.example/);
  });

  it('gets the data where the mandate says so, at the address that it names', async () => {
    const request = await asked('Pour une amie, chez moi.');
    await way.prove(request, emma.email);
    await record(request.id, { dataTo: 'dossiers@elders.example' });
    await way.untilAwaitingApproval(request.id);
    await way.approve(request.id);
    const answer = (await lettersOf(request)).find(({ template }) => template === 'access-answer');
    expect(answer?.toAddress).toBe('dossiers@elders.example');
    const codes = await way.freshCode(request, 'dossiers@elders.example');
    expect(await way.signIn(request, codes)).not.toBeNull();
  });

  it('may turn out to be nobody, and is believed in nothing that cannot be', async () => {
    const request = await asked('Pour moi-même, en fait.');
    await way.prove(request, emma.email);
    await expect(record(request.id, { verified: false, dataTo: HOLDER })).rejects.toThrow('mandate-not-verified');
    await expect(record(request.id, { rights: [] })).rejects.toThrow('mandate-without-right');
    const backwards = { validFrom: '2026-02-01', validUntil: '2026-01-01' };
    await expect(record(request.id, backwards)).rejects.toThrow('mandate-ends-before-it-begins');
    const document = { receiptId: request.id, position: 0 };
    await expect(record(request.id, { document })).rejects.toThrow('mandate-document-unknown');
    await record(request.id, null);
    expect(await way.rightState(request.id)).not.toBe('awaiting-identity');
  });
});
