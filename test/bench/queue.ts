import { createTestDatabase } from '../support/database';
import { startRedis } from '../support/redis';
import { BareWay, OurWay, type Place, type Way } from './queue-ways';
import { type BenchReport, figure, ratio, timed } from './report';

export interface QueueSize {
  tasks: number;
  runs: number;
  concurrency: number;
}

const TOGETHER = 10;

interface Run {
  ms: number;
  handled: number;
}

async function measure(way: Way, tasks: number): Promise<Run> {
  const { ms, answer } = await timed(() => way.run(tasks));
  return { ms, handled: answer };
}

async function compare(place: Place, { tasks, runs }: QueueSize) {
  const ours = await OurWay.open(place);
  const bare = new BareWay(place);
  try {
    for (const way of [ours, bare]) await way.run(Math.ceil(tasks / 10));
    const our: Run[] = [];
    const its: Run[] = [];
    for (let run = 0; run < runs; run += 1) {
      our.push(await measure(ours, tasks));
      its.push(await measure(bare, tasks));
    }
    return { our, its };
  } finally {
    await ours.close();
    await bare.close();
  }
}

async function onBackend(backend: 'PostgreSQL' | 'Redis', size: QueueSize): Promise<BenchReport> {
  const { tasks, runs, concurrency } = size;
  const database = await createTestDatabase();
  const redis = backend === 'Redis' ? await startRedis() : undefined;
  try {
    const { our, its } = await compare({ database, redisUrl: redis?.url, concurrency, together: TOGETHER }, size);
    const speed = (run: { ms: number }): number => (tasks * 1000) / run.ms;
    return {
      bench: 'c',
      title: `fan-out tasks through the queue on ${backend}`,
      settings: { backend, tasks, concurrency, 'ordered together': TOGETHER, runs },
      figures: [
        figure('outbox, relay, BullMQ, claim, finish', 'per second', our.map(speed)),
        figure('bare BullMQ', 'per second', its.map(speed)),
        ratio('bare BullMQ / ours', its.map(speed), our.map(speed)),
        figure(
          'tasks handled by ours',
          'rows',
          our.map(({ handled }) => handled),
        ),
        figure(
          'tasks handled by bare BullMQ',
          'rows',
          its.map(({ handled }) => handled),
        ),
      ],
    };
  } finally {
    await redis?.stop();
    await database.drop();
  }
}

/** Tasks that do nothing, through our queue and through bare BullMQ, on both backends. */
export async function measureQueue(size: QueueSize): Promise<BenchReport[]> {
  return [await onBackend('PostgreSQL', size), await onBackend('Redis', size)];
}
