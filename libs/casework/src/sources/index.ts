import './jobs';

export { checkSources, compareSources, type SourceFinding } from './check-sources';
export { ExecutionPlan, type ExecutionPlanState } from './execution-plan.entity';
export { type Collection, FanOut } from './fan-out';
export { Finding } from './finding.entity';
export { Findings, type SourceCounted, type SourceFindings } from './findings';
export { PlanApproval } from './plan-approval.entity';
export { type RegisteredSource, SourceRegistry } from './source-registry';
export { SourceStep, type StepEvidence, type StepOperation } from './source-step.entity';
export { SourceTask, type TaskOperation } from './source-task.entity';
export { SourceTaskRepository } from './source-task.repository';
export { SourceTasks } from './source-tasks';
export { SourcesModule } from './sources.module';
