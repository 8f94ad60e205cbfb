import { SourceError } from '@habeas/connectors';
import type { Transaction } from '@habeas/platform/database';
import { FatalJobError, HandlesJob, type JobHandler, type JobRun, RetryLater } from '@habeas/platform/queue';
import { RequestsRepository } from '../requests';
import { LocateSubject } from './locate-subject';
import { NoteMove } from './note-move';

@HandlesJob('locate-subject')
export class LocateSubjectJob implements JobHandler<'locate-subject'> {
  constructor(
    private readonly locateSubject: LocateSubject,
    private readonly requests: RequestsRepository,
    private readonly noteMove: NoteMove,
  ) {}

  async handle({ requestId }: HabeasJobs['locate-subject'], run: JobRun): Promise<void> {
    try {
      await this.locateSubject.locate(requestId, run.signal);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      throw error.retryable ? new RetryLater(error.code, 30_000) : new FatalJobError(error.code);
    }
  }

  /** A directory that cannot be asked is no reason to wait for ever: a colleague sees that nobody was found in it. */
  async onStuck({ requestId }: HabeasJobs['locate-subject'], tx: Transaction): Promise<void> {
    const request = await this.requests.lock(tx, requestId);
    if (!request) return;
    // What waits for the day of a move waits no longer: nobody knows it.
    await this.noteMove.note(tx, request);
    if (request.needsPersonBecause !== null) return;
    request.needsPersonBecause = 'work-stuck';
    await this.requests.save(tx, request);
  }
}
