import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@habeas/platform/config';
import { createLog, NestLog } from '@habeas/platform/logging';
import { JobWorker } from '@habeas/platform/queue';
import { MailIn } from './mail-in';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.log, 'worker');
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  const worker = app.get(JobWorker);
  await worker.start();
  const smtpPort = await app.get(MailIn).start();
  log.info({ smtpPort, listening: true });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void worker
        .stop()
        .then(() => app.close())
        .then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
