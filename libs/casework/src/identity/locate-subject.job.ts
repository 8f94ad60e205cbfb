import { SourceError } from '@habeas/connectors';
import { HandlesJob, type JobHandler, type JobRun, RetryLater } from '@habeas/platform/queue';
import { LocateSubject } from './locate-subject';

@HandlesJob('locate-subject')
export class LocateSubjectJob implements JobHandler<'locate-subject'> {
  constructor(private readonly locateSubject: LocateSubject) {}

  async handle({ requestId }: HabeasJobs['locate-subject'], run: JobRun): Promise<void> {
    try {
      await this.locateSubject.locate(requestId, run.signal);
    } catch (error) {
      throw error instanceof SourceError ? new RetryLater(error.code, 30_000) : error;
    }
  }
}
