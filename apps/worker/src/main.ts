import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NestLog, runProcess } from '@habeas/platform/logging';
import { JobWorker } from '@habeas/platform/queue';
import { MailIn } from './mail-in';
import { WorkerModule } from './worker.module';

void runProcess('worker', async (config, log) => {
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
});
