import type { Request } from './request.entity';

/** What came up after the first reading; each stays until a colleague has dealt with it. */
const REASONS = [
  'new-message',
  'letter-bounced',
  'reopened',
  'work-stuck',
  'codes-guessed',
  'verification-failed',
  'effect-halted',
  'came-back',
  'not-as-ordered',
  'came-apart',
  'choices-unclear',
  'address-missing',
  'answer-by-word',
  'extension-void',
] as const;

const ASKS_FOR_ATTENTION: ReadonlySet<string> = new Set(REASONS);

/** That something is new about a request `r` which a colleague must look at, whatever else is going on. */
export const ASKS_ATTENTION = `r.needs_person_because in (${REASONS.map((reason) => `'${reason}'`).join(', ')})`;

/** Something is new about the request that a colleague must look at, whatever else is going on. */
export function asksForAttention({ needsPersonBecause }: Pick<Request, 'needsPersonBecause'>): boolean {
  return needsPersonBecause !== null && ASKS_FOR_ATTENTION.has(needsPersonBecause);
}
