import { canonicalValue, type SearchKey } from '@habeas/connectors';
import type { ContactChannel, ObjectionSender } from '../register';

/** That somebody wants no more messages of a channel, as a sender reports it. */
export interface ReportedEvent {
  id: string;
  saidAt: Date;
  channel: ContactChannel;
  brand: string;
  identifier: SearchKey;
  /** The identifier in its one spelling. */
  canonical: string;
}

/** Why an event is not taken: a slug for the sender, which says what to put right. */
export type EventFault =
  | 'not-an-event'
  | 'unknown-field'
  | 'id-not-uuid'
  | 'instant-unreadable'
  | 'instant-in-future'
  | 'channel-not-yours'
  | 'brand-not-yours'
  | 'identifier-not-yours'
  | 'identifier-unreadable'
  | 'other-content';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
const FIELDS: ReadonlySet<string> = new Set(['id', 'at', 'channel', 'brand', 'identifier']);
const LONGEST_VALUE = 200;
const CLOCKS_DIFFER_MS = 5 * 60_000;

const isObject = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** The name of an event where it has a good one, so that even one that is refused can be spoken of. */
export function eventIdOf(given: unknown): string | null {
  return isObject(given) && typeof given['id'] === 'string' && UUID.test(given['id']) ? given['id'] : null;
}

/**
 * Reads one event of a sender and believes nothing of it.
 * @param country where numbers without a country code are from, ISO 3166-1 in lower case
 * @returns the event, or why it is none
 */
export function readEvent(
  given: unknown,
  sender: ObjectionSender,
  country: string,
  now: Date,
): { event: ReportedEvent } | { fault: EventFault } {
  if (!isObject(given)) return { fault: 'not-an-event' };
  if (Object.keys(given).some((field) => !FIELDS.has(field))) return { fault: 'unknown-field' };
  const id = eventIdOf(given);
  if (id === null) return { fault: 'id-not-uuid' };
  const saidAt = instantOf(given['at']);
  if (!saidAt) return { fault: 'instant-unreadable' };
  if (saidAt.getTime() > now.getTime() + CLOCKS_DIFFER_MS) return { fault: 'instant-in-future' };
  const channel = sender.channels.find((one) => one === given['channel']);
  if (!channel) return { fault: 'channel-not-yours' };
  const brand = sender.brands.find((one) => one === given['brand']);
  if (brand === undefined) return { fault: 'brand-not-yours' };
  const read = identifierOf(given['identifier'], sender, country);
  return 'fault' in read ? read : { event: { id, saidAt, channel, brand, ...read } };
}

function instantOf(given: unknown): Date | null {
  if (typeof given !== 'string' || !INSTANT.test(given)) return null;
  const instant = new Date(given);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

function identifierOf(
  given: unknown,
  sender: ObjectionSender,
  country: string,
): Pick<ReportedEvent, 'identifier' | 'canonical'> | { fault: EventFault } {
  if (!isObject(given) || Object.keys(given).some((field) => field !== 'type' && field !== 'value'))
    return { fault: 'identifier-unreadable' };
  const type = sender.identifiers.find((one) => one === given['type']);
  if (type === undefined) return { fault: 'identifier-not-yours' };
  const value = given['value'];
  if (typeof value !== 'string' || value.length > LONGEST_VALUE) return { fault: 'identifier-unreadable' };
  const canonical = canonicalValue(type, value, country);
  return canonical === undefined ? { fault: 'identifier-unreadable' } : { identifier: { type, value }, canonical };
}
