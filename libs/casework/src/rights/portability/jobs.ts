import { declareJob } from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    /** Sends a person's file to the organisation of their choice. */
    'push-transfer': { transferId: string };
  }
}
// Two days of tries: a receiver may be down over a weekend, and the month goes on.
declareJob('push-transfer', { lane: 'sources', maxAttempts: 200, backoffSeconds: 30 });
