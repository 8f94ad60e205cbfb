import { declareJob } from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    /** The time to undo is over: the right's own module orders the steps of its plan. */
    'execute-plan': { planId: string };
  }
}
declareJob('execute-plan');
