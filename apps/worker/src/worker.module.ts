import { type DynamicModule, Module } from '@nestjs/common';
import { CaseworkModule } from '@habeas/casework/casework.module';
import type { Config } from '@habeas/platform/config';
import { MailIn } from './mail-in';

/** The background process: jobs, schedules, and the mail that comes in. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [CaseworkModule.forRoot(config)], providers: [MailIn] };
  }
}
