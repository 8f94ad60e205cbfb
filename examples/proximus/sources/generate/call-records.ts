import { endOf, subscriptionsOf } from './crm';
import { customerNumber, freeText, type Person } from './person';
import { daysFrom, type Random } from './random';
import type { Making } from './tables';

/** Lines with their calls, texts and data sessions. Whoever calls in is another synthetic person. */
export function addCallRecords({ tables, today }: Making, person: Person, people: Person[], random: Random): void {
  const end = endOf(person, today);
  for (const { id: subscription_id, kind, msisdn } of subscriptionsOf(person)) {
    tables.add('lines', {
      subscription_id,
      customer_number: customerNumber(person),
      msisdn: msisdn.slice(1),
      active_from: daysFrom(today, -900 - person.index),
      active_to: end,
      label: freeText(person, kind === 'MOB' ? 'GSM' : 'Home'),
      restricted: false,
    });
    const last = end ?? today;
    const other = (): string => random.pick([people[random.whole(0, people.length - 1)] ?? person, person]).mobile;
    const moment = (): string => `${daysFrom(last, -random.whole(1, 90))}T${hour(random)}:${minute(random)}:07Z`;
    for (let count = 0; count < 16; count += 1) {
      tables.add('calls', aCall(subscription_id, person, count, other(), moment(), random), 'call_id');
    }
    if (kind === 'FIX') continue;
    for (let count = 0; count < 8; count += 1) {
      const direction = count % 2 === 0 ? 'OUT' : 'IN';
      tables.add('messages', { subscription_id, direction, other_party: other(), sent_at: moment() }, 'message_id');
      const started_at = moment();
      const bytes = { bytes_up: random.whole(1e3, 1e7), bytes_down: random.whole(1e4, 5e9) };
      const session = { subscription_id, started_at, ended_at: started_at.replace(':07Z', ':59Z'), ...bytes };
      tables.add(
        'data_sessions',
        { ...session, ip_address: `100.64.${person.index % 250}.${count + 1}`, cell: person.place.commune },
        'session_id',
      );
    }
  }
}

function aCall(
  subscription_id: string,
  person: Person,
  count: number,
  other_party: string,
  started_at: string,
  random: Random,
) {
  return {
    subscription_id,
    direction: count % 2 === 0 ? 'OUT' : 'IN',
    other_party,
    started_at,
    duration_s: random.whole(3, 3600),
    cell: `${person.place.commune} ${(person.index % 7) + 1}`,
    charged: '0.0000',
    rating_note: count === 0 ? freeText(person, 'Tarif/Tarief') : null,
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
const hour = (random: Random): string => two(random.whole(6, 23));
const minute = (random: Random): string => two(random.whole(0, 59));
