// A worker of the whole office for the chaos specs: node -r ./tools/swc-register.cjs test/support/casework-worker.ts
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { CaseworkModule } from '@habeas/casework/casework.module';
import { loadConfig } from '@habeas/platform/config';
import { createLog, NestLog } from '@habeas/platform/logging';
import { JobWorker } from '@habeas/platform/queue';

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.log, 'worker');
  const app = await NestFactory.createApplicationContext(CaseworkModule.forRoot(config), { logger: new NestLog(log) });
  await app.get(JobWorker).start();
  log.info({ ready: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
  process.exit(1);
});
