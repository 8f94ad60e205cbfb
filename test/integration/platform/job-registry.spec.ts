import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@habeas/platform/config';
import { declareJob, HandlesJob, type JobHandler, JobWorker } from '@habeas/platform/queue';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { FatalHandler, QueueJobsModule } from '../../support/queue-jobs';

declare global {
  interface HabeasJobs {
    'spec-orphan': Record<string, never>;
  }
}
declareJob('spec-orphan');

@HandlesJob('spec-orphan')
class Orphanage implements JobHandler<'spec-orphan'> {
  async handle(): Promise<void> {}
}

@HandlesJob('spec-orphan')
class OtherOrphanage implements JobHandler<'spec-orphan'> {
  async handle(): Promise<void> {}
}

describe('the handlers of jobs', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  async function start(handlers: (new (...parameters: never[]) => object)[]): Promise<void> {
    const config = loadConfig({ DATABASE_URL: database.appUrl, HABEAS_ACCEPT_UNSAFE_DATABASE: '1' });
    class Root {}
    Module({ imports: [QueueJobsModule.forRoot(config)], providers: handlers })(Root);
    const app = await NestFactory.createApplicationContext(Root, { logger: false });
    const worker = app.get(JobWorker);
    try {
      await worker.start();
    } finally {
      await worker.stop();
      await app.close();
    }
  }

  it('are complete: a declared job without one stops the worker at boot', async () => {
    await expect(start([])).rejects.toThrow('No class handles the job spec-orphan');
  });

  it('are one each', async () => {
    await expect(start([Orphanage, OtherOrphanage])).rejects.toThrow('Two classes handle the job spec-orphan');
    await expect(start([Orphanage, FatalHandler])).rejects.toThrow('Two classes handle the job spec-fatal');
  });

  it('let the worker start otherwise', async () => {
    await expect(start([Orphanage])).resolves.toBeUndefined();
  });

  it('are declared once', () => {
    expect(() => declareJob('spec-orphan')).toThrow('declared twice');
  });
});
