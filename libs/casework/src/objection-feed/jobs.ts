import { declareJob } from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    /** Tells the sources what the events of one call stop. */
    'tell-reported-stops': { batchId: string };
  }
}
/** It goes on until every source has answered: a source may be down for days, and nobody watches a report. */
declareJob('tell-reported-stops', { lane: 'sources', maxAttempts: 40, leaseSeconds: 60, backoffSeconds: 5 });
