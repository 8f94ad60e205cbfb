import path from 'node:path';
import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { identityFields, openConnector, readSources, type SourceReach } from '@habeas/connectors';
import { DatabaseModule } from '@habeas/platform/database';
import { CollectSource } from './collect-source';
import { ExportSourceJob } from './export-source.job';
import { FanOut } from './fan-out';
import { Finding } from './finding.entity';
import { Findings } from './findings';
import { FoundKey } from './found-key.entity';
import { SourceRegistry } from './source-registry';
import { SourceTask } from './source-task.entity';
import { SourceTaskRepository } from './source-task.repository';
import { SourceTasks } from './source-tasks';

/** How this installation reaches the source of that key and database. */
export type ReachSource = (source: { key: string; database: string; files?: string }) => SourceReach;

/** Reads the pack's `sources/sources.yaml` and opens a connector for each. Throws DatasetError with every fault. */
export function openSources(packDir: string, reach: ReachSource): SourceRegistry {
  const definitions = readSources(path.join(packDir, 'sources', 'sources.yaml'));
  return new SourceRegistry(
    definitions.map((definition) => ({
      key: definition.key,
      dataset: definition.dataset,
      connector: openConnector(definition, reach(definition)),
      accepts: new Set(definition.dataset.collections.flatMap(identityFields).map((field) => field.identity)),
    })),
  );
}

/** Sources, their tasks and what they answered. */
@Global()
@Module({})
export class SourcesModule implements OnApplicationShutdown {
  constructor(private readonly registry: SourceRegistry) {}

  static forRoot(packDir: string, reach: ReachSource): DynamicModule {
    return {
      module: SourcesModule,
      imports: [DatabaseModule.forFeature([SourceTask, Finding, FoundKey])],
      providers: [
        { provide: SourceRegistry, useFactory: () => openSources(packDir, reach) },
        SourceTaskRepository,
        FanOut,
        CollectSource,
        ExportSourceJob,
        SourceTasks,
        Findings,
      ],
      exports: [SourceRegistry, SourceTaskRepository, FanOut, SourceTasks, Findings],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.registry.close();
  }
}
