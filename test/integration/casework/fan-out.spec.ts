import { rmSync } from 'node:fs';
import path from 'node:path';
import { StaffIdentity } from '@habeas/casework/identity';
import { AnswerAccess } from '@habeas/casework/rights/access';
import { RequestStates } from '@habeas/casework/requests';
import { SourceTasks } from '@habeas/casework/sources';
import { APPROVER } from '../../support/access-way';
import { CaseWay } from '../../support/case-way';
import { eventually } from '../../support/eventually';
import { administer } from '../../support/model-sources';
import { Office } from '../../support/office';
import { canariesOf, formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(120_000);

const STAFF = { kind: 'staff', id: APPROVER } as const;

describe('asking every source', () => {
  let office: Office;
  let way: CaseWay;
  beforeAll(async () => {
    office = await Office.open({ persons: 30 });
    await office.work();
    way = new CaseWay(office);
  });
  afterEach(async () => {
    for (const source of Object.keys(office.sources.urls)) await openSource(source);
  });
  afterAll(() => office?.close());

  const databaseOf = (source: string): string => new URL(office.sources.urls[source] ?? '').pathname.slice(1);

  async function closeSource(source: string): Promise<void> {
    await administer('postgres', `alter database "${databaseOf(source)}" allow_connections false`);
    await administer(
      'postgres',
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${databaseOf(source)}'`,
    );
  }

  const openSource = (source: string) =>
    administer('postgres', `alter database "${databaseOf(source)}" allow_connections true`);

  async function untilTask(requestId: string, source: string, state: string) {
    return eventually(
      `${source} is ${state}`,
      async () => {
        const task = (await way.tasks(requestId))[source];
        return task?.state === state ? task : undefined;
      },
      30_000,
    );
  }

  async function untilOthersAnswered(requestId: string, but: string): Promise<void> {
    await eventually('the others have answered', async () => {
      const others = Object.values(await way.tasks(requestId)).filter(({ source }) => source !== but);
      return others.length > 0 && others.every(({ state }) => ['found', 'nothing', 'exempt'].includes(state));
    });
  }

  /** Waits of minutes are no part of what is shown here: the next try is due now. */
  const hurry = () =>
    way.rows(
      `update outbox_job set due_at = now() where name = 'export-source' and done_at is null and lease_until is null`,
    );

  const dataOf = (entries: ReadonlyMap<string, string>): Map<string, string> =>
    new Map(
      [...entries].filter(
        ([path]) => (path.startsWith('data/') && path !== 'data/schema.json') || path.endsWith('.wav'),
      ),
    );

  it('shows a source that is down, finishes the others, and completes when it is back', async () => {
    const emma = tourPerson('emma.wilson@mail.example');
    const request = await way.submit(formFrom(emma));
    const code = await way.freshCode(request, emma.email);
    await closeSource('billing');
    await way.signIn(request, code);
    const failing = await untilTask(request.id, 'billing', 'error');
    expect(failing).toMatchObject({
      errorCode: expect.stringMatching(/^[a-z-]+$/) as string,
      attempts: 1,
      finishedAt: null,
    });
    expect(failing.nextTryAt?.getTime()).toBeGreaterThan(Date.now() - 10_000);
    await untilOthersAnswered(request.id, 'billing');
    expect(await way.rightState(request.id)).toBe('collecting');
    await expect(way.approve(request.id)).rejects.toThrow('nothing-awaits-approval');
    await openSource('billing');
    await hurry();
    await way.untilAwaitingApproval(request.id);
    expect((await way.tasks(request.id))['billing']).toMatchObject({ state: 'found', errorCode: null });
    await way.approve(request.id);
    expect(canariesOf(await way.open(request.id))).toEqual([emma.canary]);
  });

  /** A request with a source that has failed often enough for a person to look at it. */
  async function stuckRequest(source: string) {
    const jan = tourPerson('jan.peeters@post.example');
    // Words of its own: the same again would be answered with the first.
    const request = await way.submit(formFrom(jan, { details: `Ook uit ${source}.` }));
    const code = await way.freshCode(request, jan.email);
    await closeSource(source);
    await way.signIn(request, code);
    await untilTask(request.id, source, 'error');
    await way.rows('update source_task set attempts = 19 where request_id = $1 and source = $2', [request.id, source]);
    await hurry();
    const stuck = await untilTask(request.id, source, 'stuck');
    expect(stuck).toMatchObject({
      errorCode: expect.stringMatching(/^[a-z-]+$/) as string,
      attempts: 20,
      nextTryAt: null,
    });
    await untilOthersAnswered(request.id, source);
    expect(await way.rightState(request.id)).toBe('collecting');
    return { request, stuck };
  }

  it('waits for a colleague when a source stays down, who asks it again', async () => {
    const { request, stuck } = await stuckRequest('call-records');
    await openSource('call-records');
    const retried = await office.run((tx) => office.get(SourceTasks).retry(tx, request.id, stuck.id, STAFF));
    expect(retried).toBe(true);
    await way.untilAwaitingApproval(request.id);
    expect((await way.tasks(request.id))['call-records']?.state).toBe('found');
    expect(await office.run((tx) => office.get(SourceTasks).retry(tx, request.id, stuck.id, STAFF))).toBe(false);
  });

  it('waits for a colleague when a source stays down, who takes it out of the answer and says why', async () => {
    const { request, stuck } = await stuckRequest('billing');
    const reason = 'De facturatie is verwoest door brand & <water>.';
    const exempt = (requestId: string) =>
      office.run((tx) => office.get(SourceTasks).exempt(tx, requestId, stuck.id, reason, STAFF));
    expect(await exempt(APPROVER)).toBe(false); // another request's task is not for the taking
    expect(await exempt(request.id)).toBe(true);
    await openSource('billing');
    await way.untilAwaitingApproval(request.id);
    await way.approve(request.id);
    const entries = await way.open(request.id);
    const index = Buffer.from(entries.get('index.html') ?? '', 'latin1').toString('utf8');
    expect(index).toContain('De facturatie is verwoest door brand &amp; &lt;water&gt;.');
    expect([...entries.keys()].some((path) => path.startsWith('data/billing'))).toBe(false);
    const answer = await office.mailTo(
      'jan.peeters@post.example',
      new RegExp(`${request.reference}[\\s\\S]*Facturatie|Facturatie[\\s\\S]*${request.reference}`, 'i'),
    );
    expect(answer.text).toContain(request.reference);
  });

  it('asks again what answered before later keys were found, and gives the same data as without the failure', async () => {
    const lukas = tourPerson('lukas.schroeder@briefkasten.example'); // his recording stands under his number alone
    const { entries: undisturbed } = await way.walk(formFrom(lukas));
    const request = await way.submit(formFrom(lukas));
    const code = await way.freshCode(request, lukas.email);
    await way.rows(
      `update candidate set keys = (select jsonb_agg(key) from jsonb_array_elements(keys) key where key->>'type' = 'customer_number')
       where request_id = $1`,
      [request.id],
    );
    const away = ['crm', 'marketing', 'call-records'];
    for (const source of away) await closeSource(source);
    await way.signIn(request, code);
    const before = await untilTask(request.id, 'call-recordings', 'nothing');
    for (const source of away) await untilTask(request.id, source, 'error');
    for (const source of away) await openSource(source);
    await hurry();
    await way.untilAwaitingApproval(request.id);
    const after = (await way.tasks(request.id))['call-recordings'];
    expect(after).toMatchObject({ state: 'found', files: 1 });
    expect(after?.attempts).toBeGreaterThan(before.attempts);
    await way.approve(request.id);
    const entries = await way.open(request.id);
    expect([...dataOf(entries).keys()]).toEqual([...dataOf(undisturbed).keys()]);
    expect(dataOf(entries)).toEqual(dataOf(undisturbed));
  });

  it('says of each source in the package what it answered', async () => {
    const lotte = tourPerson('lotte.willems@post.example');
    const { request, entries } = await way.walk(formFrom(lotte));
    const tasks = await way.tasks(request.id);
    expect(tasks['marketing']?.state).toBe('found');
    expect(tasks['billing']?.state).toBe('nothing');
    const index = Buffer.from(entries.get('index.html') ?? '', 'latin1').toString('utf8');
    for (const source of Object.keys(tasks))
      expect(index).toContain(office.get(SourceTasks).title(source, 'nl').replaceAll("'", '&#39;'));
  });

  it('searches an identifier that is verified after the package was composed, and composes it again', async () => {
    const marc = tourPerson('marc.leroy@courriel.example');
    const request = await way.submit(formFrom(marc, { customerNumber: String(60_000_000 + marc.index * 37) }));
    await way.prove(request, marc.email);
    await way.untilAwaitingApproval(request.id);
    // As if the account had come to light only now: the directory's candidate carries a key that was not searched with.
    await way.rows(
      `update candidate set keys = keys || '[{"type": "phone_number", "value": "+32450000777"}]' where request_id = $1 and source = 'crm'`,
      [request.id],
    );
    const before = await way.tasks(request.id);
    await office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, request.id);
      const [number] = await tx.query<{ id: string }[]>(
        `select id from identifier where request_id = $1 and type = 'customer_number'`,
        [request.id],
      );
      await office.get(StaffIdentity).verifyByOtherMeans(tx, held, number?.id ?? '', 'shop', STAFF);
    });
    expect(await way.rightState(request.id)).toBe('collecting');
    await way.untilAwaitingApproval(request.id);
    const after = await way.tasks(request.id);
    expect(after['call-records']?.attempts).toBe((before['call-records']?.attempts ?? 0) + 1);
  });

  it('gives an answer that cannot be composed to a colleague, who has it collected again', async () => {
    const sofie = tourPerson('sofie.desmet@post.example');
    const request = await way.submit(formFrom(sofie));
    const code = await way.freshCode(request, sofie.email);
    await closeSource('tv');
    await way.signIn(request, code);
    await untilTask(request.id, 'tv', 'error');
    await untilOthersAnswered(request.id, 'tv');
    const [sealed] = await way.rows<{ path: string }>(
      `select s.path from finding f join source_task t on t.id = f.source_task_id join stored_file s on s.id = f.file_id
       where t.request_id = $1 and t.source = 'crm' limit 1`,
      [request.id],
    );
    rmSync(path.join(office.config.storage.filesDir, sealed?.path ?? ''));
    await openSource('tv');
    await hurry();
    const composing = `name = 'right-collected' and done_at is null and payload->>'requestedRightId' in
      (select id::text from requested_right where request_id = '${request.id}')`;
    await eventually('composing has failed', async () => {
      const [job] = await way.rows<{ last_error_code: string | null }>(
        `select last_error_code from outbox_job where ${composing}`,
      );
      return job?.last_error_code === 'file-damaged';
    });
    await way.rows(`update outbox_job set attempts = 7, due_at = now() where ${composing}`);
    await eventually('a colleague has it', async () => (await way.rightState(request.id)) === 'with-person');
    await office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, request.id);
      await office.get(AnswerAccess).collectAgain(tx, held, { kind: 'staff', id: APPROVER });
    });
    await way.untilAwaitingApproval(request.id);
    await way.approve(request.id);
    expect(canariesOf(await way.open(request.id))).toEqual([sofie.canary]);
  });
});
