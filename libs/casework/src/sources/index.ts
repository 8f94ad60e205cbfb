import './jobs';

export { checkSources, compareSources, type SourceFinding } from './check-sources';
export { type Collection, FanOut } from './fan-out';
export { Finding } from './finding.entity';
export { Findings, type SourceFindings } from './findings';
export { type RegisteredSource, SourceRegistry } from './source-registry';
export { SourceTask } from './source-task.entity';
export { SourceTaskRepository } from './source-task.repository';
export { SourceTasks } from './source-tasks';
export { SourcesModule } from './sources.module';
