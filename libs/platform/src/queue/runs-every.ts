import 'reflect-metadata';

export interface ScheduleRun {
  /** Start of the slot this run stands for, by the database's clock. */
  readonly slot: Date;
  readonly signal: AbortSignal;
}

export interface Schedule {
  name: string;
  seconds: number;
}

const SCHEDULE = Symbol('schedule');

/**
 * Runs the method once per slot of so many seconds, in one process of all. A missed slot is not made up for, so the method
 * finds what is due by query. It may take a `ScheduleRun`.
 */
export function RunsEvery(name: string, { seconds }: { seconds: number }): MethodDecorator {
  return (target, property) => {
    Reflect.defineMetadata(SCHEDULE, { name, seconds } satisfies Schedule, target, property);
  };
}

export function scheduleOf(prototype: object, method: string): Schedule | undefined {
  return Reflect.getMetadata(SCHEDULE, prototype, method) as Schedule | undefined;
}
