import { daysLeft, localDateOf, standingTowards } from '@habeas/domain';
import type { Request, Standing } from '@habeas/casework/requests';

/** How a request stands towards its strict date, in a key and a number that the desk puts into words. */
export function standingOf(request: Request, today: string): Standing {
  if (['not-a-request', 'purged', 'joined'].includes(request.state)) return { key: 'no-clock', days: 0 };
  if (request.answeredAt) {
    const days = daysLeft(localDateOf(request.answeredAt.toISOString(), request.zone), request.answerBy);
    return { key: days < 0 ? 'answered-late' : 'answered-in-time', days: Math.abs(days) };
  }
  if (request.state === 'withdrawn' || request.state === 'closed') return { key: 'no-clock', days: 0 };
  return towards(today, request.answerBy);
}

/** How today stands towards a date. */
export function towards(today: string, date: string): Standing {
  const { state, daysLeft: days } = standingTowards(today, date);
  return { key: state, days: Math.abs(days) };
}
