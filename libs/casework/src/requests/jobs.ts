import { declareJob } from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    /** Identity is settled: the right's own module plans what to ask of which source. */
    'plan-right': { requestedRightId: string };
  }
}
declareJob('plan-right');
