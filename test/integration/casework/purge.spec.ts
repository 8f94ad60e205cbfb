import { addDays, addMonthsClamped, localDateOf } from '@habeas/domain';
import { KEPT_WITHOUT_PERSON, PURGED_TABLES, PurgeHolds, PurgeRequests, RemindHolds } from '@habeas/casework/deadlines';
import { PurgeRepository } from '@habeas/casework/deadlines/purge.repository';
import { OfficeWork, type Request, RequestStates } from '@habeas/casework/requests';
import { FixedClock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { FileStore } from '@habeas/platform/storage';
import { APPROVER } from '../../support/access-way';
import { CaseWay } from '../../support/case-way';
import { Office } from '../../support/office';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

const amelie = tourPerson('amelie.dubois@courriel.example');
const BY_REQUEST = `select distinct table_name from information_schema.columns
  where table_schema = 'public' and column_name in ('request_id', 'requested_right_id', 'package_id', 'source_task_id', 'plan_id')`;

describe('the purge of a request', () => {
  let office: Office;
  let way: CaseWay;
  let request: Request;
  const clock = new FixedClock(new Date());
  const ended = localDateOf(clock.now().toISOString(), 'Europe/Brussels');
  const endOfExports = addDays(ended, 90);
  const endOfFile = addMonthsClamped(ended, 60);
  const at = (day: string, hour: string) => clock.moveTo(new Date(`${day}T${hour}:00:00Z`));

  beforeAll(async () => {
    office = await Office.open({ persons: 14, clock });
    way = new CaseWay(office);
    clock.moveTo(new Date());
    await office.work();
    await withdrawnAndClosed();
    ({ request } = await way.walk(formFrom(amelie)));
    await office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, request.id);
      await office.get(OfficeWork).close(tx, held, { kind: 'staff', id: APPROVER });
    });
  });
  afterAll(() => office?.close());

  /** What was collected for a request that was never answered is no less a copy of somebody's data. */
  async function withdrawnAndClosed(): Promise<void> {
    const emma = tourPerson('emma.wilson@mail.example');
    const { id } = await way.submit(formFrom(emma));
    await way.prove(await way.request(id), emma.email);
    await way.untilAwaitingApproval(id);
    await office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, id);
      await office.get(OfficeWork).withdraw(tx, held, { kind: 'staff', id: APPROVER });
      await office.get(OfficeWork).close(tx, held, { kind: 'staff', id: APPROVER });
    });
  }

  const count = async (table: string, by: string) =>
    Number((await way.rows<{ n: string }>(`select count(*) as n from ${table} where ${by}`, []))[0]?.n);
  const entries = () =>
    count('package_entry', `package_id in (select id from package where request_id = '${request.id}')`);
  const state = async () => (await way.request(request.id)).state;

  /** Tables of the office in which a row holds the text, whatever the column. */
  async function tablesWith(text: string): Promise<string[]> {
    const tables = await way.rows<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'captured_mail'`,
      [],
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await way.rows(`select 1 from "${name}" t where t::text ilike $1 limit 1`, [`%${text}%`]);
      if (rows.length > 0) found.push(name);
    }
    return found;
  }

  it('knows every table that hangs on a request', async () => {
    const tables = (await way.rows<{ table_name: string }>(BY_REQUEST, [])).map(({ table_name: name }) => name);
    expect([...PURGED_TABLES, ...KEPT_WITHOUT_PERSON].sort()).toEqual(tables.sort());
  });

  it('leaves everything while the policy keeps it', async () => {
    at(addDays(endOfExports, -1), '21');
    await office.get(PurgeRequests).run();
    expect(await entries()).toBeGreaterThan(0);
    expect(await tablesWith(amelie.email)).not.toEqual([]);
  });

  it('deletes copies and packages first, on the day that the policy says, and nothing else', async () => {
    at(endOfExports, '05');
    await office.get(PurgeRequests).run();
    expect(await entries()).toBe(0);
    expect(await count('finding', 'true')).toBe(0);
    expect(await state()).toBe('closed');
    expect(await tablesWith(amelie.email)).toContain('message');
  });

  const about = (reviewOn: string) => ({ reason: 'Complaint before the authority', reviewOn });

  it('deletes nothing while a dispute holds it, and goes on when that is over', async () => {
    const held = (work: (holds: PurgeHolds, tx: Transaction, one: Request) => Promise<void>) =>
      office.run(async (tx) => work(office.get(PurgeHolds), tx, await office.get(RequestStates).hold(tx, request.id)));
    await held((holds, tx, one) => holds.set(tx, one, about(addDays(endOfFile, 20)), APPROVER));
    await expect(held((holds, tx, one) => holds.set(tx, one, about('2020-01-01'), APPROVER))).rejects.toThrow(
      'hold-review-past',
    );
    await expect(held((holds, tx, one) => holds.set(tx, one, about('2099-01-01'), APPROVER))).rejects.toThrow(
      'hold-review-too-late',
    );
    const reviews = () => count('message', `template = 'hold-review'`);
    at(addDays(endOfFile, 19), '05');
    await office.get(RemindHolds).run();
    expect(await reviews()).toBe(0);
    at(addDays(endOfFile, 30), '05');
    await Promise.all([office.get(RemindHolds).run(), office.get(RemindHolds).run()]);
    expect(await reviews()).toBe(1);
    await held((holds, tx, one) => holds.set(tx, one, about(addDays(endOfFile, 40)), APPROVER));
    await office.get(RemindHolds).run();
    expect(await reviews()).toBe(1);
    const { items } = await office.get(PurgeHolds).list(null);
    expect(items).toMatchObject([{ id: request.id, reviewOn: addDays(endOfFile, 40), state: 'closed' }]);
    await office.get(PurgeRequests).run();
    expect(await state()).toBe('closed');
    expect(await tablesWith(amelie.email)).toContain('message');
    await held((holds, tx, one) => holds.lift(tx, one, APPROVER));
    await expect(held((holds, tx, one) => holds.lift(tx, one, APPROVER))).rejects.toThrow('not-purge-held');
  });

  it('waits for a stop that is promised for a day or under way, and not for one whose day nobody names', async () => {
    const due = () => office.run((tx) => office.get(PurgeRepository).due(tx, addDays(endOfFile, 30), 'P5Y', 10));
    const stop = (changes: string) =>
      office.run((tx) => tx.query(`update deferred_stop set ${changes} where request_id = $1`, [request.id]));
    expect(await due()).toContain(request.id);
    await office.run((tx) =>
      tx.query(
        `insert into deferred_stop (request_id, requested_right_id, choices, state, moves_on)
         values ($1, gen_random_uuid(), '[]', 'waiting', '2099-01-01')`,
        [request.id],
      ),
    );
    expect(await due()).not.toContain(request.id);
    await stop('moves_on = null');
    expect(await due()).toContain(request.id);
    await stop(`state = 'applying'`);
    expect(await due()).not.toContain(request.id);
    await stop(`state = 'confirmed'`);
    expect(await due()).toContain(request.id);
  });

  it('keeps the file to its last day, and then leaves nothing that tells whose it was', async () => {
    const keys = await way.rows<{ id: string }>('select key_id as id from request where id = $1', [request.id]);
    at(addDays(endOfFile, -1), '21');
    await office.get(PurgeRequests).run();
    expect(await state()).toBe('closed');
    at(endOfFile, '05');
    await office.get(PurgeRequests).run();
    expect(await state()).toBe('purged');
    for (const text of [amelie.email, amelie.name, amelie.canary]) expect(await tablesWith(text)).toEqual([]);
    expect(await count('storage_key', `id = '${keys[0]?.id}' and destroyed_at is not null`)).toBe(1);
    await expect(
      office.run((tx) => office.get(FileStore).write(keys[0]?.id ?? '', Buffer.from('x'), tx)),
    ).rejects.toThrow();
  });

  it('keeps dates, rights and the audit, which still verifies', async () => {
    expect(await way.request(request.id)).toMatchObject({ receiptDate: ended, reference: request.reference });
    const events = await way.rows<{ event: string }>(
      'select event from audit_entry where request_id = $1 order by seq',
      [request.id],
    );
    expect(events.map(({ event }) => event).slice(-2)).toEqual(['request.state-changed', 'request.purged']);
    expect(events.map(({ event }) => event)).toContain('export.deleted');
  });
});
