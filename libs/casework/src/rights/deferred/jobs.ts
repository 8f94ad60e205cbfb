import { declareJob } from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    /** Asks the directories when those concerned move, and applies what waited for it. */
    'follow-move': { deferredStopId: string };
  }
}
declareJob('follow-move', { lane: 'sources', maxAttempts: 40, backoffSeconds: 30 });
