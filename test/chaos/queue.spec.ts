import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Clock } from '@habeas/platform/clock';
import { runMigrations } from '@habeas/platform/database';
import { JobWorker } from '@habeas/platform/queue';
import { type Backend, QueueBench } from '../support/queue-bench';
import { eventually } from '../support/eventually';
import { insist } from '../support/wiped-queue';

describe.each<Backend>(['postgresql', 'redis'])('the queue on %s under faults', (backend) => {
  let bench: QueueBench;
  beforeAll(async () => {
    bench = await QueueBench.open(backend);
  });
  afterEach(() => bench.stopWorkers());
  afterAll(() => bench.close());

  it('runs a job again whose worker was killed in the middle, and its effect stands once', async () => {
    const subject = randomUUID();
    const victim = await bench.startWorkerProcess();
    const id = await bench.add('spec-slow', { subject, ms: 1500 });
    await eventually('it has begun', async () => (await bench.effects(subject)).includes('begun'));
    const died = once(victim, 'exit');
    victim.kill('SIGKILL');
    await died;
    await bench.startWorkerProcess();
    await bench.untilDone(id);
    expect(await bench.effects(subject)).toEqual(['begun', 'begun', 'done']);
    expect(await bench.job(id)).toMatchObject({ crashes: 1 });
  }, 60_000);

  it('lets a worker that was frozen past its lease write nothing once another has the job', async () => {
    const subject = randomUUID();
    const frozen = await bench.startWorkerProcess();
    const id = await bench.add('spec-slow', { subject, ms: 1500 });
    await eventually('it has begun', async () => (await bench.effects(subject)).includes('begun'));
    frozen.kill('SIGSTOP');
    await bench.startWorkerProcess();
    await bench.untilDone(id);
    frozen.kill('SIGCONT');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect((await bench.effects(subject)).filter((kind) => kind === 'done')).toHaveLength(1);
  }, 60_000);

  it('does what was due when the queue is wiped while it works', async () => {
    await bench.startWorkerProcess();
    const subjects = Array.from({ length: 12 }, () => randomUUID());
    const ids = await Promise.all(subjects.map((subject) => bench.add('spec-slow', { subject, ms: 400 })));
    const later = await bench.add('spec-effect', { subject: randomUUID() }, { delayMs: 3000 });
    await eventually('some have begun', async () => (await bench.effects(subjects[0] ?? '')).length > 0);
    await bench.wipe();
    for (const id of [...ids, later]) await bench.untilDone(id, 60_000);
    for (const subject of subjects) {
      expect((await bench.effects(subject)).filter((kind) => kind === 'done')).toHaveLength(1);
    }
  }, 90_000);

  it('does what was due when the queue is wiped while nobody works', async () => {
    const worker = await bench.startWorkerProcess();
    worker.kill('SIGSTOP');
    const ids = await Promise.all(Array.from({ length: 5 }, () => bench.add('spec-effect', { subject: randomUUID() })));
    await bench.query('update outbox_job set enqueued_at = clock_timestamp() where id = any($1)', [ids]);
    await bench.wipe();
    worker.kill('SIGKILL');
    await bench.startWorkerProcess();
    for (const id of ids) await bench.untilDone(id, 30_000);
  }, 60_000);

  it('writes an effect once when the same job is delivered to five workers at once', async () => {
    const workers = await Promise.all(Array.from({ length: 5 }, () => bench.startWorkerProcess()));
    const subject = randomUUID();
    const id = await bench.add('spec-slow', { subject, ms: 1000 });
    // The row says again and again that nobody was told: each relay hands it over anew.
    for (let i = 0; i < 20; i++) {
      await bench.query('update outbox_job set enqueued_at = null where id = $1', [id]);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await bench.untilDone(id);
    expect(workers).toHaveLength(5);
    expect(await bench.effects(subject)).toEqual(['begun', 'done']);
  }, 60_000);

  it('sets a job aside that kills every worker, and goes on', async () => {
    const id = await bench.add('spec-poison', { subject: randomUUID() });
    const keepAlive = async () => {
      for (let lives = 0; lives < 5; lives++) {
        const worker = await bench.startWorkerProcess();
        if (worker.exitCode === null && worker.signalCode === null)
          await Promise.race([once(worker, 'exit'), bench.untilStuck(id, 25_000)]);
        if ((await bench.job(id))?.['stuck_at']) return;
      }
    };
    await keepAlive();
    expect(await bench.job(id)).toMatchObject({ last_error_code: 'worker-crashed', crashes: 3 });
    await bench.untilDone(await bench.add('spec-effect', { subject: randomUUID() }));
  }, 120_000);

  it('refuses to start a worker whose clock is wrong', async () => {
    const start = bench.startWorkerProcess(['./test/support/clock-ahead.cjs']);
    await expect(start).rejects.toThrow(/clock differs from the database's by 3[56]\d{5} ms/);
  });

  it('stops taking jobs when the clock drifts away, and goes on when it is right again', async () => {
    const app = await bench.app();
    const worker = app.get(JobWorker);
    await worker.start({ clockCheckMs: 200 });
    const clock = jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(Date.now() - 10_000));
    await eventually('it halts', async () => !worker.isWorking);
    const id = await bench.add('spec-effect', { subject: randomUUID() });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await bench.job(id))?.['done_at']).toBeNull();
    clock.mockRestore();
    await bench.untilDone(id);
    expect(worker.isWorking).toBe(true);
  }, 60_000);

  it('gives back what a stopped worker leaves, without counting it as a failure', async () => {
    const worker = await bench.startWorker();
    const subject = randomUUID();
    const id = await bench.add('spec-patient', { subject });
    await eventually('it has begun', async () => (await bench.effects(subject)).length > 0);
    await worker.stop();
    expect(await bench.job(id)).toMatchObject({ attempts: 0, crashes: 0, done_at: null, lease_until: null });
    await bench.query('delete from outbox_job where id = $1', [id]);
  });

  it('runs periodic work in one process of many', async () => {
    await Promise.all([bench.startWorkerProcess(), bench.startWorkerProcess(), bench.startWorkerProcess()]);
    await bench.query(`update schedule_slot set slot = slot - 60, finished_at = now() where name = 'queue-heartbeat'`);
    await eventually('the slot has run', async () => {
      const rows = await bench.query(
        `select 1 from schedule_slot where name = 'queue-heartbeat' and finished_at > started_at`,
      );
      return rows.length > 0;
    });
    const beats = await bench.query(
      `select key, count(*)::int as times from outbox_job where name = 'queue-heartbeat' group by key`,
    );
    expect(beats.every(({ times }) => times === 1)).toBe(true);
  }, 60_000);
});

describe('BullMQ tables that were dropped while a worker runs', () => {
  it('come back with the next migration, and the work with them', async () => {
    const bench = await QueueBench.open('postgresql');
    try {
      await bench.startWorkerProcess();
      await bench.untilDone(await bench.add('spec-effect', { subject: randomUUID() }));
      await insist((sql) => bench.query(sql), 'drop schema bullmq cascade');
      const id = await bench.add('spec-effect', { subject: randomUUID() });
      await new Promise((resolve) => setTimeout(resolve, 2000));
      expect((await bench.job(id))?.['done_at']).toBeNull();
      await runMigrations(bench.database.ownerUrl);
      await bench.untilDone(id, 120_000);
    } finally {
      await bench.close();
    }
  }, 150_000);
});
