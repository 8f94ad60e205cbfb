import { LeaseLost } from './job-errors';
import type { ClaimedJob, JobRepository } from './job.repository';

/**
 * Renews the lease three times in its length until the returned function is called. Aborts the run when another worker
 * has the job, or when the database could not be reached for as long as the lease lasts.
 */
export function keepLease(
  jobs: JobRepository,
  job: ClaimedJob,
  leaseSeconds: number,
  controller: AbortController,
): () => void {
  let renewedAt = performance.now();
  const renew = async (): Promise<void> => {
    try {
      if (!(await jobs.renew(job, leaseSeconds))) return controller.abort(new LeaseLost());
      renewedAt = performance.now();
    } catch {
      if (performance.now() - renewedAt > leaseSeconds * 1000) controller.abort(new LeaseLost());
    }
  };
  const timer = setInterval(() => void renew(), (leaseSeconds * 1000) / 3);
  return () => clearInterval(timer);
}
