// A process of its own, because a worker starts only where every declared job has a handler, and here is none but the bench's.
// node -r ./tools/swc-register.cjs test/bench/queue-process.ts SIZE
import 'reflect-metadata';
import { measureQueue, type QueueSize } from './queue';

measureQueue(JSON.parse(process.argv[2] ?? '{}') as QueueSize).then(
  (reports) => process.stdout.write(JSON.stringify(reports), () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : 'failed'}\n`);
    process.exit(1);
  },
);
