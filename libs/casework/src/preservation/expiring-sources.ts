import type { Activity } from '../register';
import type { RegisteredSource } from '../sources';

/** A source in which rows may reach the end of their retention before the answer. */
export interface ExpiringSource {
  source: string;
  /** Its owner is asked to keep them: no program reaches the source. */
  byPerson: boolean;
  /** The shortest period that the register gives for its rows, in days; a month counts 30, a year 365. */
  shortestDays: number;
}

const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/;

function daysOf(period: string): number {
  const [, years = 0, months = 0, days = 0] = (PERIOD.exec(period) ?? []).map(Number).map((part) => part || 0);
  return years * 365 + months * 30 + days;
}

/**
 * Sources whose datasets say that their own clean-up can be held back, or whose owner does that, those that expire soonest
 * first (law.md section 6: tests of calls, signal data, footage, recordings). `activities` are the register's.
 */
export function expiringSources(
  sources: readonly Pick<RegisteredSource, 'key' | 'dataset' | 'human'>[],
  activities: readonly Pick<Activity, 'retention'>[],
): ExpiringSource[] {
  const rules = activities.flatMap(({ retention }) => retention);
  return sources
    .flatMap(({ key, dataset, human }) => {
      const byPerson = human?.operations.has('preserve') ?? false;
      const kept = dataset.collections.filter(({ preservation }) => byPerson || preservation !== undefined);
      if (kept.length === 0) return [];
      const named = new Set(kept.map(({ retention }) => retention?.data));
      const periods = rules.flatMap(({ dataKey, duration }) =>
        named.has(dataKey) && duration !== null ? [daysOf(duration)] : [],
      );
      const ownPeriods = kept.flatMap(({ keptDays }) => keptDays ?? []);
      return [{ source: key, byPerson, shortestDays: Math.min(...periods, ...ownPeriods, Number.MAX_SAFE_INTEGER) }];
    })
    .sort((a, b) => a.shortestDays - b.shortestDays || a.source.localeCompare(b.source));
}
