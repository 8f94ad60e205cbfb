import { isNativeError } from 'node:util/types';

/** Not now: run again after `waitMs`. Does not count as a failed attempt. `code` is a slug for people who operate. */
export class RetryLater extends Error {
  constructor(
    readonly code: string,
    readonly waitMs: number,
  ) {
    super(code);
    this.name = 'RetryLater';
  }
}

/** No further run can succeed: the job is stuck at once and a person must look. */
export class FatalJobError extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'FatalJobError';
  }
}

/** Another worker has taken the job, or it is over: what this run still wanted to write must not be written. */
export class LeaseLost extends Error {
  readonly code = 'lease-lost';
  constructor() {
    super('The lease of this job is lost');
    this.name = 'LeaseLost';
  }
}

const SLUG = /^[a-z0-9-]{1,64}$/;

/** A slug that names an error without its message, which could repeat a person's data. */
export function errorCode(error: unknown): string {
  if (!isNativeError(error)) return 'unknown-error';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const slug = code
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/_/g, '-')
    .toLowerCase();
  return SLUG.test(slug) ? slug : 'unknown-error';
}
