import type { IsoDate } from './civil-date';
import type { SubjectFacts } from './decision';

/** Events that the engine itself knows; a register names the same keys in its triggers. */
export const CONTRACT_END = 'contract-end';
export const DISPUTE_END = 'dispute-end';
export const ALL_SETTLED = 'all-settled';
const CONSENT_END = 'consent-end';
const DEBTS_SETTLED = 'debts-settled';

/** What still lasts today, whatever earlier day is known: a customer with a new contract has one that ended, too. */
function lasts(facts: SubjectFacts, event: string): boolean {
  if (event === CONTRACT_END) return facts.relation === 'customer';
  if (event === DISPUTE_END) return facts.disputeOpen;
  return event === ALL_SETTLED && facts.openBalance;
}

/** The day of an event in the person's relation, also a day to come; null: has not happened; undefined: not known. */
export function eventOf(facts: SubjectFacts, event: string): IsoDate | null | undefined {
  const day = facts.events[event];
  // The request itself ends the consents that are still given.
  if (event === CONSENT_END && day == null && Object.values(facts.consents).includes('given')) return facts.today;
  if (event === DEBTS_SETTLED && day == null) return facts.openBalance ? null : facts.today;
  const isPast = typeof day !== 'string' || day <= facts.today;
  return lasts(facts, event) && isPast ? null : day;
}

/** True while a contract binds, so that what it needs is needed (Art. 6(1)(b)); also when notice was given for a later day. */
export function contractRuns(facts: SubjectFacts): boolean {
  return facts.relation === 'customer';
}
