import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { QueueBench } from '../support/queue-bench';
import { eventually } from '../support/eventually';

/** What is promised of a wiped queue (invariant I2). */
const BACK_WITHIN_MS = 120_000;
const WAITING = 'select id from outbox_job where done_at is null and enqueued_at is not null';
const RUNNING = 'select id from outbox_job where done_at is null and lease_until is not null';

// The other specs hurry the queue; here it waits as long as it does in an office that has set nothing.
describe('a wiped queue with every setting at its default', () => {
  let bench: QueueBench;
  beforeAll(async () => {
    bench = await QueueBench.open('redis', {});
  });
  afterAll(() => bench.close());

  it('has everything due done within two minutes, also what ran in a worker that died with it', async () => {
    const victim = await bench.startWorkerProcess();
    const subjects = Array.from({ length: 24 }, () => randomUUID());
    const ids = await Promise.all(subjects.map((subject) => bench.add('spec-slow', { subject, ms: 1500 })));
    const later = await bench.add('spec-effect', { subject: randomUUID() }, { delayMs: 5000 });
    await eventually('some run and the others wait in the queue', async () => {
      const [running, waiting] = [await bench.query(RUNNING), await bench.query(WAITING)];
      return running.length > 0 && waiting.length > 0 && running.length + waiting.length >= 8;
    });
    const died = once(victim, 'exit');
    victim.kill('SIGKILL');
    await died;
    await bench.wipe();
    const wiped = performance.now();
    expect((await bench.query(RUNNING)).length).toBeGreaterThan(0);
    expect((await bench.query(WAITING)).length).toBeGreaterThan(0);
    await bench.startWorkerProcess();
    for (const id of [...ids, later]) await bench.untilDone(id, wiped + BACK_WITHIN_MS - performance.now());
    for (const subject of subjects) {
      expect((await bench.effects(subject)).filter((kind) => kind === 'done')).toHaveLength(1);
    }
  }, 180_000);
});
