import { type DynamicModule, Injectable, Module } from '@nestjs/common';
import { ClockModule } from '@habeas/platform/clock';
import { type Config, ConfigModule } from '@habeas/platform/config';
import { DatabaseModule } from '@habeas/platform/database';
import { declareJob, HandlesJob, type JobHandler, QueueModule } from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    /** A task that does nothing: what remains is what the way to it costs. */
    'bench-nothing': { task: number };
  }
}
declareJob('bench-nothing', { lane: 'sources' });

/** Which tasks reached the handler, and how often. */
@Injectable()
export class Handled {
  private tasks = new Set<number>();
  private wanted = 0;
  private reached: () => void = () => undefined;
  times = 0;

  /** Resolves when `count` different tasks were handled from now on. */
  expect(count: number): Promise<void> {
    this.tasks = new Set();
    this.times = 0;
    this.wanted = count;
    return new Promise((resolve) => (this.reached = resolve));
  }

  take(task: number): void {
    this.tasks.add(task);
    this.times += 1;
    if (this.tasks.size === this.wanted) this.reached();
  }
}

@HandlesJob('bench-nothing')
export class NothingHandler implements JobHandler<'bench-nothing'> {
  constructor(private readonly handled: Handled) {}

  async handle({ task }: HabeasJobs['bench-nothing']): Promise<void> {
    this.handled.take(task);
  }
}

@Module({})
export class QueueTaskModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: QueueTaskModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(config.database),
        ClockModule,
        QueueModule.forRoot(config.queue),
      ],
      providers: [Handled, NothingHandler],
    };
  }
}
