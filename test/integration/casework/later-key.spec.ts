import { Packages } from '@habeas/casework/delivery';
import { StaffIdentity } from '@habeas/casework/identity';
import { type Request, RequestStates } from '@habeas/casework/requests';
import { APPROVER } from '../../support/access-way';
import { CaseWay } from '../../support/case-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { canariesOf, formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(120_000);

const STAFF = { kind: 'staff', id: APPROVER } as const;
const LATER = { account: '69000777', canary: 'CANARY-990777' };

describe('a key that is proven while the answer is being composed', () => {
  let office: Office;
  let way: CaseWay;
  const marc = tourPerson('marc.leroy@courriel.example');
  const customerNumber = String(60_000_000 + marc.index * 37);
  beforeAll(async () => {
    office = await Office.open({ persons: 30 });
    await office.sources.administer(
      'call-records',
      `insert into lines (subscription_id, customer_number, label) values ('SUB-LATER', '${LATER.account}', '${LATER.canary}')`,
    );
    await office.work();
    way = new CaseWay(office);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => office?.close());

  /** As if an account had come to light only now: a directory's candidate carries a key that nobody searched with. */
  const newKey = ({ id }: Request, key: object) =>
    way.rows(`update candidate set keys = keys || $2::jsonb where request_id = $1 and source = 'crm'`, [
      id,
      JSON.stringify([key]),
    ]);

  const verifyNumber = ({ id }: Request) =>
    office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, id);
      const [number] = await tx.query<{ id: string }[]>(
        `select id from identifier where request_id = $1 and type = 'customer_number'`,
        [id],
      );
      await office.get(StaffIdentity).verifyByOtherMeans(tx, held, number?.id ?? '', 'shop', STAFF);
    });

  /** Runs `meanwhile` once, after the first package of the next request is rendered and before it is recorded. */
  function whileComposing(meanwhile: () => Promise<void>): { calls: () => number } {
    const packages = office.get(Packages);
    const sealEntries = packages.sealEntries.bind(packages);
    let calls = 0;
    jest.spyOn(packages, 'sealEntries').mockImplementation(async (keyId, input) => {
      calls += 1;
      const first = calls === 1;
      const entries = await sealEntries(keyId, input);
      if (first) await meanwhile();
      return entries;
    });
    return { calls: () => calls };
  }

  async function composing(meanwhile: (request: Request) => Promise<void>, form = formFrom(marc, { customerNumber })) {
    const request = await way.submit(form);
    const code = await way.freshCode(request, marc.email);
    const { calls } = whileComposing(() => meanwhile(request));
    await way.signIn(request, code);
    await way.untilAwaitingApproval(request.id);
    return { request, calls };
  }

  const statesSeen = async ({ id }: Request) =>
    (
      await way.rows<{ move: string }>(
        `select details->>'from' || ' ' || (details->>'to') as move from audit_entry
         where request_id = $1 and event = 'requested-right.state-changed' order by seq`,
        [id],
      )
    ).map(({ move }) => move);

  it('is searched before anything waits for approval, and the package has what it found', async () => {
    let attempts = 0;
    const { request, calls } = await composing(async (one) => {
      attempts = (await way.tasks(one.id))['call-records']?.attempts ?? 0;
      await newKey(one, { type: 'customer_number', value: LATER.account });
      await verifyNumber(one);
      expect(await way.rightState(one.id)).toBe('collecting');
    });
    expect((await way.tasks(request.id))['call-records']?.attempts).toBe(attempts + 1);
    expect(calls()).toBe(2);
    expect(await statesSeen(request)).toEqual([
      'awaiting-identity collecting',
      'collecting deciding',
      'deciding collecting',
      'collecting deciding',
      'deciding awaiting-approval',
    ]);
    await way.approve(request.id);
    expect(canariesOf(await way.open(request.id))).toEqual([marc.canary, LATER.canary].sort());
  });

  it('is not lost to a composition that was slow and ends after the newer one', async () => {
    const { request } = await composing(async (one) => {
      await newKey(one, { type: 'customer_number', value: LATER.account });
      await verifyNumber(one);
      await eventually(
        'the newer composition waits for approval',
        async () => (await way.rightState(one.id)) === 'awaiting-approval',
      );
    });
    const digest = async () =>
      (
        await way.rows<{ manifest_sha256: string }>('select manifest_sha256 from package where request_id = $1', [
          request.id,
        ])
      )[0]?.manifest_sha256;
    const waiting = await digest();
    await eventually('the slow one has ended', async () => {
      const open = await way.rows(
        `select 1 from outbox_job where name = 'right-collected' and done_at is null and stuck_at is null`,
      );
      return open.length === 0;
    });
    expect(await digest()).toBe(waiting);
    await way.approve(request.id);
    expect(canariesOf(await way.open(request.id))).toContain(LATER.canary);
  });

  it('is named in the answer even where no source can search with it', async () => {
    const { request, calls } = await composing(async (one) => {
      await way.rows(
        `insert into identifier (request_id, type, value, origin) values ($1, 'customer_number', $2, 'message')`,
        [one.id, customerNumber],
      );
      await verifyNumber(one);
    }, formFrom(marc));
    expect(calls()).toBe(2);
    await way.approve(request.id);
    expect((await way.open(request.id)).get('index.html')).toContain(customerNumber);
  });
});
