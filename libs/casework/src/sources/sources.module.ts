import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { CollectSource } from './collect-source';
import { CountSourceJob } from './count-source.job';
import { ExecutionPlan } from './execution-plan.entity';
import { ExecutionPlanRepository } from './execution-plan.repository';
import { ExportSourceJob } from './export-source.job';
import { FanOut } from './fan-out';
import { Finding } from './finding.entity';
import { Findings } from './findings';
import { FoundKey } from './found-key.entity';
import { KillSwitch } from './kill-switch.entity';
import { KillSwitchRepository } from './kill-switch.repository';
import { KillSwitches } from './kill-switches';
import { LookForSteps } from './look-for-steps';
import { MarkSteps } from './mark-steps';
import { openSources, type ReachSource } from './open-sources';
import { OtherHolds } from './other-holds';
import { PersonSteps } from './person-steps';
import { PersonTasks } from './person-tasks';
import { PlanApproval } from './plan-approval.entity';
import { RereadSteps } from './reread-steps';
import { RunStepJob } from './run-step.job';
import { SourceRegistry } from './source-registry';
import { SourceStep } from './source-step.entity';
import { SourceStepRepository } from './source-step.repository';
import { SourceSteps } from './source-steps';
import { SourceTask } from './source-task.entity';
import { SourceTaskRepository } from './source-task.repository';
import { SourceTasks } from './source-tasks';
import { StepAnswers } from './step-answers';
import { StepOrders } from './step-orders';
import { StepRuns } from './step-runs';
import { TaskRuns } from './task-runs';
import { TellSource } from './tell-source';
import { VerificationSteps } from './verification-steps';

/** Sources, their tasks and what they answered. */
@Global()
@Module({})
export class SourcesModule implements OnApplicationShutdown {
  constructor(private readonly registry: SourceRegistry) {}

  static forRoot(packDir: string, reach: ReachSource): DynamicModule {
    return {
      module: SourcesModule,
      imports: [
        DatabaseModule.forFeature([SourceTask, Finding, FoundKey, SourceStep, KillSwitch, ExecutionPlan, PlanApproval]),
      ],
      providers: [
        {
          provide: SourceRegistry,
          useFactory: (pack: ControllerPack) => openSources(packDir, pack, reach),
          inject: [CONTROLLER_PACK],
        },
        SourceTaskRepository,
        FanOut,
        CollectSource,
        TaskRuns,
        ExportSourceJob,
        CountSourceJob,
        SourceTasks,
        Findings,
        ExecutionPlanRepository,
        KillSwitchRepository,
        KillSwitches,
        SourceStepRepository,
        SourceSteps,
        StepOrders,
        StepRuns,
        StepAnswers,
        RereadSteps,
        MarkSteps,
        OtherHolds,
        PersonTasks,
        PersonSteps,
        TellSource,
        VerificationSteps,
        RunStepJob,
        LookForSteps,
      ],
      exports: [
        SourceRegistry,
        SourceTaskRepository,
        FanOut,
        SourceTasks,
        Findings,
        SourceSteps,
        StepOrders,
        PersonTasks,
        PersonSteps,
        KillSwitches,
        ExecutionPlanRepository,
        LookForSteps,
        VerificationSteps,
        MarkSteps,
        TellSource,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.registry.close();
  }
}
