import { declareJob } from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    'export-source': { sourceTaskId: string };
    'count-source': { sourceTaskId: string };
    'run-step': { sourceStepId: string };
    /** No program can answer this: its owner must be asked. */
    'ask-person': { sourceTaskId: string };
    'ask-person-step': { sourceStepId: string };
    /** A step is done, or only a person can bring it on: refused or stuck. */
    'step-ended': { sourceStepId: string };
    /** Every source of a requested right has answered. */
    'right-collected': { requestedRightId: string; generation: number };
  }
}
/** A source may be down for days: a task goes on trying, and a person sees it from the first failure. */
declareJob('export-source', { lane: 'sources', maxAttempts: 40, leaseSeconds: 60, backoffSeconds: 5 });
declareJob('count-source', { lane: 'sources', maxAttempts: 40, leaseSeconds: 60, backoffSeconds: 5 });
declareJob('run-step', { lane: 'sources', maxAttempts: 40, leaseSeconds: 60, backoffSeconds: 5 });
declareJob('ask-person');
declareJob('ask-person-step');
declareJob('step-ended');
declareJob('right-collected');
