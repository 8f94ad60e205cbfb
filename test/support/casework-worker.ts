// A worker of the whole office for the chaos specs: node -r ./tools/swc-register.cjs test/support/casework-worker.ts
// It is loaded beside the one that works, and begins when a line on its input says so: a kill is then followed by no wait.
import 'reflect-metadata';
import { once } from 'node:events';
import { NestFactory } from '@nestjs/core';
import { CaseworkModule } from '@habeas/casework/casework.module';
import { loadConfig } from '@habeas/platform/config';
import { createLog, NestLog } from '@habeas/platform/logging';
import { JobWorker } from '@habeas/platform/queue';

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.log, 'worker');
  const app = await NestFactory.createApplicationContext(CaseworkModule.forRoot(config), { logger: new NestLog(log) });
  log.info({ loaded: true });
  await once(process.stdin, 'data');
  await app.get(JobWorker).start();
  log.info({ ready: true });
}

// Whoever started it is gone.
process.stdin.once('end', () => process.exit(0));
main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
  process.exit(1);
});
