// A worker process for the chaos specs: node -r ./tools/swc-register.cjs test/support/queue-worker.ts
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@habeas/platform/config';
import { JobWorker } from '@habeas/platform/queue';
import { QueueJobsModule } from './queue-jobs';

async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(QueueJobsModule.forRoot(loadConfig()), { logger: ['error'] });
  const worker = app.get(JobWorker);
  await worker.start({ clockCheckMs: 1000 });
  process.stdout.write('working\n');
  process.once('SIGTERM', () => void worker.stop().then(() => app.close()));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
  process.exit(1);
});
