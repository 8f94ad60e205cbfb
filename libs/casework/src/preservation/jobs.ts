import { declareJob } from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    /** Another message belongs to an open request: it may speak of what would expire. */
    'message-joined': { requestId: string };
  }
}
declareJob('message-joined');
