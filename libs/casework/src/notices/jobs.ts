import { declareJob } from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    /** Sends the message that carries the link to a notice. */
    'send-notice-mail': { linkId: string };
    /** Tells a recipient by its own interface. `chase` counts the repeats. */
    'post-notice': { noticeId: string; chase: number };
  }
}
declareJob('send-notice-mail', { lane: 'mail' });
declareJob('post-notice', { maxAttempts: 30, backoffSeconds: 30 });
