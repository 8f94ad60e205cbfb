declare global {
  /**
   * The payload of every job, by the job's name. A feature adds its own beside its `declareJob`:
   * `declare global { interface HabeasJobs { 'export-source': { sourceTaskId: string } } }`
   */
  interface HabeasJobs {
    /** Ordered each minute by the platform itself: proves the way from a row to its handler. */
    'queue-heartbeat': { minute: number };
  }
}

export type JobName = keyof HabeasJobs & string;
export type JobPayload<N extends JobName> = HabeasJobs[N];

/** Queues that do not wait for one another: a slow source holds up neither the mail nor the rest. */
export const LANES = ['default', 'sources', 'mail'] as const;
export type Lane = (typeof LANES)[number];

export interface JobOptions {
  lane: Lane;
  /** Failed runs after which the job is stuck and a person must look. A `RetryLater` does not count. */
  maxAttempts: number;
  /** Seconds without a heartbeat after which another worker may take the job. */
  leaseSeconds: number;
  /** Wait before the second run; it doubles with each failure, up to a quarter of an hour. */
  backoffSeconds: number;
}

const DEFAULTS: JobOptions = { lane: 'default', maxAttempts: 8, leaseSeconds: 60, backoffSeconds: 2 };
const declared = new Map<string, JobOptions>();

/** Says that a job of this name exists. Stands beside its payload type; boot fails unless exactly one handler answers to it. */
export function declareJob(name: JobName, options: Partial<JobOptions> = {}): void {
  if (declared.has(name)) throw new Error(`The job ${name as string} is declared twice`);
  declared.set(name, { ...DEFAULTS, ...options });
}

export function declaredJobs(): ReadonlyMap<string, JobOptions> {
  return declared;
}

/** @throws Error when nothing declared the job */
export function jobOptions(name: string): JobOptions {
  const options = declared.get(name);
  if (!options) throw new Error(`The job ${name} is not declared: call declareJob beside its payload type`);
  return options;
}
