import { SourceError, type SourceErrorCode } from '@habeas/connectors';
import type { Transaction } from '@habeas/platform/database';
import { FatalJobError, type JobRun, RetryLater } from '@habeas/platform/queue';
import type { Request, RequestsRepository } from '../requests';
import type { LocateSubject } from './locate-subject';
import { LocateSubjectJob } from './locate-subject.job';
import type { NoteMove } from './note-move';

const run = { signal: new AbortController().signal } as JobRun;
const tx = {} as Transaction;

function jobWith(code: SourceErrorCode, because: string | null = null) {
  const request = { needsPersonBecause: because } as Request;
  const requests = { lock: () => Promise.resolve(request), save: () => Promise.resolve(request) };
  const locate = () => Promise.reject(new SourceError('crm', code, 'as the spec wants it'));
  const noteMove = { note: () => Promise.resolve() };
  const job = new LocateSubjectJob(
    { locate } as unknown as LocateSubject,
    requests as unknown as RequestsRepository,
    noteMove as unknown as NoteMove,
  );
  return { job, request };
}

describe('the search in the directories', () => {
  it('is tried again while a directory is away', async () => {
    await expect(jobWith('unreachable').job.handle({ requestId: 'r' }, run)).rejects.toBeInstanceOf(RetryLater);
  });

  it('is not repeated for what no repetition mends: a colleague sees it', async () => {
    const { job, request } = jobWith('unsupported');
    await expect(job.handle({ requestId: 'r' }, run)).rejects.toBeInstanceOf(FatalJobError);
    await job.onStuck({ requestId: 'r' }, tx);
    expect(request.needsPersonBecause).toBe('work-stuck');
  });

  it('leaves what asks for attention already', async () => {
    const { job, request } = jobWith('unsupported', 'no-contact-on-file');
    await job.onStuck({ requestId: 'r' }, tx);
    expect(request.needsPersonBecause).toBe('no-contact-on-file');
  });
});
