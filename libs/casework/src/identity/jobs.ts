import { declareJob } from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    /** Looks the identifiers of a request up in the contact directories. */
    'locate-subject': { requestId: string };
    /** Sends a fresh code to the contact on file. An unknown reference orders one too, for nobody. */
    'send-code': { requestId: string };
    /** Who the person may be has changed: somebody was found or settled, or nobody is known. */
    'candidates-changed': { requestId: string };
    /** Whose rules hold for a customer who moves is known now, or is known to be unknown. */
    'move-noted': { requestId: string };
  }
}
declareJob('locate-subject', { lane: 'sources', maxAttempts: 40, backoffSeconds: 5 });
declareJob('send-code', { lane: 'mail', maxAttempts: 10 });
declareJob('candidates-changed');
declareJob('move-noted');
