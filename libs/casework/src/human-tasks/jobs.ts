import { declareJob } from '@habeas/platform/queue';

declare global {
  interface HabeasJobs {
    /** Sends the message that carries the link to a task. */
    'send-task-mail': { linkId: string };
  }
}
declareJob('send-task-mail', { lane: 'mail' });
