// Jobs for the queue's own specs. The effects table stands for whatever a real job would change.
import { type DynamicModule, Module } from '@nestjs/common';
import { ClockModule } from '@habeas/platform/clock';
import { type Config, ConfigModule } from '@habeas/platform/config';
import { DatabaseModule, type Transaction, Transactions } from '@habeas/platform/database';
import {
  declareJob,
  FatalJobError,
  HandlesJob,
  type JobHandler,
  type JobRun,
  QueueModule,
  RetryLater,
} from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    'spec-effect': { subject: string };
    'spec-failing': { subject: string; failures: number };
    'spec-fatal': { subject: string };
    'spec-later': { subject: string };
    'spec-slow': { subject: string; ms: number };
    'spec-patient': { subject: string };
    'spec-poison': { subject: string };
  }
}

declareJob('spec-effect');
declareJob('spec-failing', { maxAttempts: 3, backoffSeconds: 0.1 });
declareJob('spec-fatal');
declareJob('spec-later');
declareJob('spec-slow', { lane: 'sources', leaseSeconds: 2 });
declareJob('spec-patient');
declareJob('spec-poison', { leaseSeconds: 1 });

export const EFFECTS = `
  create table effect (subject text not null, kind text not null, at timestamptz not null default clock_timestamp());
  grant all on effect to habeas_app`;

export const writeEffect = (tx: Transaction, subject: string, kind: string): Promise<unknown> =>
  tx.query('insert into effect (subject, kind) values ($1, $2)', [subject, kind]);

@HandlesJob('spec-effect')
export class EffectHandler implements JobHandler<'spec-effect'> {
  constructor(private readonly transactions: Transactions) {}

  async handle({ subject }: { subject: string }, run: JobRun): Promise<void> {
    await this.transactions.run(async (tx) => {
      await run.fence(tx);
      await writeEffect(tx, subject, 'done');
    });
  }
}

@HandlesJob('spec-failing')
export class FailingHandler implements JobHandler<'spec-failing'> {
  constructor(private readonly transactions: Transactions) {}

  async handle({ subject, failures }: HabeasJobs['spec-failing'], run: JobRun): Promise<void> {
    await this.transactions.run((tx) => writeEffect(tx, subject, 'try'));
    if (run.attempt <= failures) throw new TypeError(`secret of ${subject}`);
  }

  async onStuck({ subject }: HabeasJobs['spec-failing'], tx: Transaction): Promise<void> {
    await writeEffect(tx, subject, 'stuck');
  }
}

@HandlesJob('spec-fatal')
export class FatalHandler implements JobHandler<'spec-fatal'> {
  async handle(): Promise<void> {
    throw new FatalJobError('no-such-thing');
  }
}

@HandlesJob('spec-later')
export class LaterHandler implements JobHandler<'spec-later'> {
  private first = true;

  async handle(_payload: HabeasJobs['spec-later'], run: JobRun): Promise<void> {
    if (run.attempt !== 1) throw new FatalJobError('attempt-was-counted');
    if (!this.first) return;
    this.first = false;
    throw new RetryLater('source-is-away', 200);
  }
}

@HandlesJob('spec-slow')
export class SlowHandler implements JobHandler<'spec-slow'> {
  constructor(private readonly transactions: Transactions) {}

  async handle({ subject, ms }: HabeasJobs['spec-slow'], run: JobRun): Promise<void> {
    await this.transactions.run((tx) => writeEffect(tx, subject, 'begun'));
    await new Promise((resolve) => setTimeout(resolve, ms));
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      await writeEffect(tx, subject, 'done');
    });
  }
}

/** Works until it is told to stop. */
@HandlesJob('spec-patient')
export class PatientHandler implements JobHandler<'spec-patient'> {
  constructor(private readonly transactions: Transactions) {}

  async handle({ subject }: HabeasJobs['spec-patient'], run: JobRun): Promise<void> {
    await this.transactions.run((tx) => writeEffect(tx, subject, 'begun'));
    await new Promise<void>((_resolve, reject) => {
      run.signal.addEventListener('abort', () => reject(new Error('told to stop')));
    });
  }
}

@HandlesJob('spec-poison')
export class PoisonHandler implements JobHandler<'spec-poison'> {
  async handle(): Promise<void> {
    process.kill(process.pid, 'SIGKILL');
  }
}

const HANDLERS = [
  EffectHandler,
  FailingHandler,
  FatalHandler,
  LaterHandler,
  SlowHandler,
  PatientHandler,
  PoisonHandler,
];

@Module({})
export class QueueJobsModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: QueueJobsModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(config.database),
        ClockModule,
        QueueModule.forRoot(config.queue),
      ],
      providers: HANDLERS,
      exports: HANDLERS,
    };
  }
}
