import { declareJob } from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    /** Identity is settled: the right's own module plans what to ask of which source. */
    'plan-right': { requestedRightId: string };
    /** Something changed about a request that others of the same person may be joined to: these are looked at. */
    'review-joined': { requestId: string };
  }
}
declareJob('plan-right');
declareJob('review-joined');
