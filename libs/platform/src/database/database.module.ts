import { type DynamicModule, Global, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DatabaseConfig } from '../config';
import { dataSourceOptions, type Entities } from './data-source';
import { assertDatabaseReady } from './start-checks';
import { Transactions } from './transactions';

/** The application's connection to PostgreSQL. Import once with `forRoot`; features add their entities with `forFeature`. */
@Global()
@Module({ providers: [Transactions], exports: [Transactions] })
export class DatabaseModule implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: DatabaseConfig,
  ) {}

  static forRoot(config: DatabaseConfig, entities: Entities = []): DynamicModule {
    const options = {
      ...dataSourceOptions(config, entities),
      autoLoadEntities: true,
      retryAttempts: 5,
      retryDelay: 1000,
      verboseRetryLog: false,
    };
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot(options)],
      providers: [{ provide: DatabaseConfig, useValue: config }],
    };
  }

  /** Registers a feature's entities; its repositories can then be injected. */
  static forFeature(entities: (new () => object)[]): DynamicModule {
    return TypeOrmModule.forFeature(entities);
  }

  async onModuleInit(): Promise<void> {
    await assertDatabaseReady((sql) => this.dataSource.query(sql), this.config);
  }
}
