import { randomUUID } from 'node:crypto';
import { InvalidJobPayload, QueueStatusReader, type JobWorker } from '@habeas/platform/queue';
import { type Backend, QueueBench } from '../../support/queue-bench';
import { eventually } from '../../support/eventually';

describe.each<Backend>(['postgresql', 'redis'])('the queue on %s', (backend) => {
  let bench: QueueBench;
  let worker: JobWorker;
  beforeAll(async () => {
    bench = await QueueBench.open(backend);
    worker = await bench.startWorker();
  });
  afterAll(() => bench.close());

  it('runs a committed job once, soon after the commit', async () => {
    const subject = randomUUID();
    const id = await bench.add('spec-effect', { subject });
    await bench.untilDone(id, 2000);
    expect(await bench.effects(subject)).toEqual(['done']);
    expect(await bench.job(id)).toMatchObject({ attempts: 1, crashes: 0, lease_until: null, last_error_code: null });
  });

  it('never runs a job whose transaction rolled back', async () => {
    const subject = randomUUID();
    const rolledBack = bench.transactions.run(async (tx) => {
      await bench.outbox.add(tx, 'spec-effect', { subject });
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await bench.untilDone(await bench.add('spec-effect', { subject: randomUUID() }));
    expect(await bench.effects(subject)).toEqual([]);
  });

  it('adds one job per key, however many ask', async () => {
    const subject = randomUUID();
    const add = () => bench.add('spec-effect', { subject }, { key: subject });
    const ids = (await Promise.all([add(), add(), add(), add(), add()])).filter((id) => id !== null);
    expect(ids).toHaveLength(1);
    await bench.untilDone(ids[0] ?? null);
    expect(await add()).toBeNull();
    expect(await bench.effects(subject)).toEqual(['done']);
  });

  it('tries a failing job again, later each time, until it succeeds', async () => {
    const subject = randomUUID();
    const id = await bench.add('spec-failing', { subject, failures: 2 });
    await bench.untilDone(id);
    expect(await bench.effects(subject)).toEqual(['try', 'try', 'try']);
    expect(await bench.job(id)).toMatchObject({ attempts: 3 });
  });

  it('sets a job that always fails aside and says so once, without the error message', async () => {
    const subject = randomUUID();
    const id = await bench.add('spec-failing', { subject, failures: 99 });
    await bench.untilStuck(id);
    expect(await bench.effects(subject)).toEqual(['try', 'try', 'try', 'stuck']);
    expect(await bench.job(id)).toMatchObject({ last_error_code: 'type-error', done_at: null });
    expect(JSON.stringify(await bench.job(id))).not.toContain('secret');
  });

  it('sets a fatal job aside at once', async () => {
    const id = await bench.add('spec-fatal', { subject: randomUUID() });
    await bench.untilStuck(id);
    expect(await bench.job(id)).toMatchObject({ attempts: 1, last_error_code: 'no-such-thing' });
  });

  it('does not count a wait that the handler asks for', async () => {
    const id = await bench.add('spec-later', { subject: randomUUID() });
    await bench.untilDone(id);
    expect(await bench.job(id)).toMatchObject({ attempts: 1 });
  });

  it('does not run a delayed job early', async () => {
    const subject = randomUUID();
    const id = await bench.add('spec-effect', { subject }, { delayMs: 1500 });
    await bench.untilDone(id);
    const rows = await bench.query<{ waited: number }>(
      `select extract(epoch from e.at - j.created_at)::float as waited from effect e, outbox_job j where e.subject = $1 and j.id = $2`,
      [subject, id],
    );
    expect(rows[0]?.waited).toBeGreaterThanOrEqual(1.5);
    expect(rows[0]?.waited).toBeLessThan(4);
  });

  it.each([
    ['an address', { subject: 'jan@example.be' }],
    ['a name', { subject: 'Jan Peeters' }],
    ['a telephone number', { subject: '32475123456' }],
    ['an object', { subject: { name: 'jan' } }],
  ])('refuses a payload with %s', async (_what, payload) => {
    await expect(bench.add('spec-effect', payload as { subject: string })).rejects.toThrow(InvalidJobPayload);
  });

  it('sets a row aside whose payload was tampered with', async () => {
    const [row] = await bench.query<{ id: string }>(
      `insert into outbox_job (name, lane, payload) values ('spec-effect', 'default', '{"subject":"Jan P."}') returning id`,
    );
    await bench.untilStuck(row?.id ?? null);
    expect(await bench.job(row?.id ?? null)).toMatchObject({ last_error_code: 'invalid-job-payload' });
  });

  it('sets a job aside that nothing here handles', async () => {
    const [row] = await bench.query<{ id: string }>(
      `insert into outbox_job (name, lane, payload) values ('unheard-of', 'default', '{}') returning id`,
    );
    await bench.untilStuck(row?.id ?? null);
    expect(await bench.job(row?.id ?? null)).toMatchObject({ last_error_code: 'no-handler' });
  });

  it('keeps a lease for as long as the handler works', async () => {
    const subject = randomUUID();
    const id = await bench.add('spec-slow', { subject, ms: 5000 });
    await bench.untilDone(id);
    expect(await bench.effects(subject)).toEqual(['begun', 'done']);
  });

  it('tells what it is doing', async () => {
    const app = await bench.app();
    const beats = () => bench.query(`select 1 from outbox_job where name = 'queue-heartbeat' and done_at is not null`);
    await eventually('a heartbeat', async () => (await beats()).length > 0);
    const status = await app.get(QueueStatusReader).read();
    expect(status).toMatchObject({ backend, due: 0, oldestDueSeconds: null });
    expect(status.schedules.map(({ name, late }) => [name, late])).toEqual([
      ['queue-clean-up', false],
      ['queue-heartbeat', false],
    ]);
    expect(status.depth).toHaveProperty('sources');
    expect(worker.isWorking).toBe(true);
  });
});
