import { type DynamicModule, Module } from '@nestjs/common';
import { AccountConfig } from './account.config';
import { Config } from './config';
import { DatabaseConfig } from './database.config';
import { LogConfig } from './log.config';
import { MailConfig } from './mail.config';
import { OutboundConfig } from './outbound.config';
import { PackConfig } from './pack.config';
import { QueueConfig } from './queue.config';
import { SourcesConfig } from './sources.config';
import { StorageConfig } from './storage.config';
import { TransfersConfig } from './transfers.config';
import { WebConfig } from './web.config';

/** Makes the configuration, and each of its sections by its class, injectable everywhere. */
@Module({})
export class ConfigModule {
  static forRoot(config: Config): DynamicModule {
    const providers = [
      { provide: Config, useValue: config },
      { provide: DatabaseConfig, useValue: config.database },
      { provide: QueueConfig, useValue: config.queue },
      { provide: MailConfig, useValue: config.mail },
      { provide: StorageConfig, useValue: config.storage },
      { provide: WebConfig, useValue: config.web },
      { provide: PackConfig, useValue: config.pack },
      { provide: SourcesConfig, useValue: config.sources },
      { provide: OutboundConfig, useValue: config.outbound },
      { provide: TransfersConfig, useValue: config.transfers },
      { provide: AccountConfig, useValue: config.account },
      { provide: LogConfig, useValue: config.log },
    ];
    return { module: ConfigModule, global: true, providers, exports: providers };
  }
}
