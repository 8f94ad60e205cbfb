import { Temporal } from 'temporal-polyfill';
import { addDays, type IsoDate } from './civil-date';
import type { DecisionActivity, DecisionRetention, HeldData, SubjectFacts } from './decision';
import { eventOf } from './relation';

/** What the periods of an activity do to a set of rows on a day. */
export type Keeping =
  | { readonly state: 'none' }
  | { readonly state: 'over' }
  | { readonly state: 'unknown'; readonly rule: DecisionRetention }
  | RunningPeriod;

/** A period that has not ended. */
export interface RunningPeriod {
  readonly state: 'running';
  readonly rule: DecisionRetention;
  /** First day on which nothing keeps the data; null: no date yet, it hangs on the rule's event. */
  readonly until: IsoDate | null;
  /** Only rows of this day or later are kept; null: all are. */
  readonly keepFrom: IsoDate | null;
}

/**
 * The first day on which a period no longer keeps what happened on `day`. The day itself is not counted and the period ends with
 * the last hour of its last day (R1182 Art. 3): P1M from 10 January keeps until the end of 10 February, so 11 February is free.
 * @param duration ISO 8601 period; null or P0D: free from the day itself
 */
export function freeFrom(day: IsoDate, duration: string | null): IsoDate {
  if (duration === null || Temporal.Duration.from(duration).blank) return day;
  return addDays(Temporal.PlainDate.from(day).add(duration, { overflow: 'constrain' }).toString(), 1);
}

/**
 * The earliest day whose rows a period still keeps on `today`; rows of earlier days are free.
 * Danger: subtracting months does not undo adding them at month ends, so the day is searched near the subtracted one.
 */
export function keepFromOf(today: IsoDate, duration: string): IsoDate {
  let day = addDays(Temporal.PlainDate.from(today).subtract(duration).toString(), -4);
  while (freeFrom(day, duration) <= today) day = addDays(day, 1);
  return day;
}

/** The rules of an activity that speak of these data: those for their data key, or else all that are for data in general. */
export function rulesFor(activity: DecisionActivity, dataKey: string | null): readonly DecisionRetention[] {
  const named = activity.retention.filter((rule) => rule.dataKey === dataKey);
  return named.length > 0 ? named : activity.retention.filter((rule) => !rule.namedOnly);
}

function ofRows(rule: DecisionRetention, held: HeldData, today: IsoDate): Keeping {
  const { duration } = rule;
  const days = (held.perDay ?? []).flatMap(({ day, records }) => (records > 0 ? [day] : []));
  if (duration === null || days.length === 0 || days.every((day) => day === null)) return { state: 'unknown', rule };
  const keepFrom = keepFromOf(today, duration);
  const kept = days.filter((day) => day === null || day >= keepFrom);
  const [latest] = kept.map((day) => day ?? '9999-12-31').sort((a, b) => b.localeCompare(a));
  if (latest === undefined) return { state: 'over' };
  // A row without its own day stays, and no date can be told for it.
  const until = kept.includes(null) ? null : freeFrom(latest, duration);
  return { state: 'running', rule, until, keepFrom };
}

function keepingOf(rule: DecisionRetention, held: HeldData | null, facts: SubjectFacts): Keeping {
  const ended = rule.endsAt === undefined ? null : eventOf(facts, rule.endsAt);
  if (typeof ended === 'string' && ended <= facts.today) return { state: 'over' };
  const happened = eventOf(facts, rule.event ?? rule.startsAt);
  if (rule.perRow && held?.perDay && happened !== null) return ofRows(rule, held, facts.today);
  if (happened === undefined) return { state: 'unknown', rule };
  if (happened === null) return { state: 'running', rule, until: null, keepFrom: null };
  const until = freeFrom(happened, rule.duration);
  return until <= facts.today ? { state: 'over' } : { state: 'running', rule, until, keepFrom: null };
}

const isRunning = (keeping: Keeping): keeping is RunningPeriod => keeping.state === 'running';
const length = ({ rule }: RunningPeriod) =>
  Temporal.Duration.from(rule.duration ?? 'P0D').total({ unit: 'days', relativeTo: '2024-01-01' });

/** The longer of two running periods: the one without a date, then the later date; among those without a date the longer period. */
function longer(one: RunningPeriod, other: RunningPeriod): RunningPeriod {
  const keepFrom =
    one.keepFrom === null || other.keepFrom === null
      ? null
      : one.keepFrom < other.keepFrom
        ? one.keepFrom
        : other.keepFrom;
  const first = [one, other].sort((a, b) => {
    if (a.until === null && b.until === null) return length(b) - length(a);
    return (b.until ?? '9999-12-31').localeCompare(a.until ?? '9999-12-31');
  })[0];
  return { ...(first ?? one), keepFrom };
}

/**
 * What several rules together do to the same rows: the longest wins. A rule whose event is not known leaves the whole unknown,
 * unless another keeps every row anyway.
 * @param held the rows; null when only the rules themselves are asked about
 */
export function keptBy(rules: readonly DecisionRetention[], held: HeldData | null, facts: SubjectFacts): Keeping {
  const all = rules.map((rule) => keepingOf(rule, held, facts));
  if (all.length === 0) return { state: 'none' };
  const [first, ...others] = all.filter(isRunning);
  const running = first ? others.reduce(longer, first) : null;
  if (running?.keepFrom === null) return running;
  return all.find(({ state }) => state === 'unknown') ?? running ?? { state: 'over' };
}
