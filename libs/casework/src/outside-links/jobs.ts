import { declareJob } from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    /** Sends a fresh code to the mailbox of a link. */
    'send-link-code': { linkId: string };
  }
}
declareJob('send-link-code', { lane: 'mail', maxAttempts: 10 });
