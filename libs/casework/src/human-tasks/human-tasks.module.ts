import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { AskPersonJob } from './ask-person.job';
import { AskPersonStepJob } from './ask-person-step.job';
import { AskStep } from './ask-step';
import { HumanTask } from './human-task.entity';
import { HumanTaskRepository } from './human-task.repository';
import { HumanTasks } from './human-tasks';
import { OutsideTask } from './outside-task';
import { RecordAnswer } from './record-answer';
import { RemindOwners } from './remind-owners';
import { SendTaskMailJob } from './send-task-mail.job';
import { TaskContent } from './task-content';
import { TaskDesk } from './task-desk';
import { TaskFindings } from './task-findings';
import { TaskList } from './task-list';
import { TaskPeople } from './task-people';
import { TaskUploads } from './task-uploads';
import { WhereToLook } from './where-to-look';

const FACE = [OutsideTask, TaskUploads, TaskDesk, TaskList, RemindOwners];

/** Sources that no program reaches: their owners are asked, and answer, without an account. */
@Global()
@Module({
  imports: [DatabaseModule.forFeature([HumanTask])],
  providers: [
    ...FACE,
    HumanTaskRepository,
    HumanTasks,
    TaskPeople,
    TaskContent,
    TaskFindings,
    RecordAnswer,
    AskStep,
    WhereToLook,
    AskPersonJob,
    AskPersonStepJob,
    SendTaskMailJob,
  ],
  exports: FACE,
})
export class HumanTasksModule {}
