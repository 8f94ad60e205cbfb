import { subscriptionsOf } from './crm';
import { customerNumber, freeText, type Person } from './person';
import { daysFrom } from './random';
import type { Making } from './tables';
import { WORDS } from './words';

/** What the network and the law keep of the lines in use; a line that ended over a year ago is in none of it. */
export function addNetwork({ tables, today }: Making, person: Person): void {
  if (person.relation !== 'customer') return;
  const words = WORDS[person.language];
  const name = `${person.given} ${person.family}`;
  const address = `${person.street} ${person.houseNumber}, ${person.place.postcode} ${person.place.commune}`;
  for (const { id: subscription_id, kind, msisdn } of subscriptionsOf(person)) {
    const note = freeText(person, kind === 'MOB' ? 'GSM' : 'Home');
    tables.add('subscribers', {
      subscription_id,
      customer_number: customerNumber(person),
      msisdn: msisdn.slice(1),
      active_from: daysFrom(today, -900 - person.index),
      label: note,
      restricted: false,
    });
    const identity = { subscription_id, name, identity_document: 'eID', recorded_on: daysFrom(today, -900), note };
    tables.add('retained_identities', identity, 'record_id');
    const number = { subscription_id, name, address, product_type: kind === 'MOB' ? 'Mobile' : 'Fixed', note };
    tables.add('number_database', number, 'entry_id');
    const measured_at = `${daysFrom(today, -20)}T02:00:00Z`;
    const device = kind === 'MOB' ? 'SIM' : 'b-box';
    tables.add('line_diagnostics', { subscription_id, measured_at, device, quality: 87, note }, 'measurement_id');
    if (kind === 'MOB') addMobile({ tables, today }, person, subscription_id, note);
    if (kind === 'FIX' || person.index % 2 === 0) {
      const listed = { subscription_id, listed_name: name, listed_address: address, listed: true };
      const occupation = person.selfEmployed ? person.occupation : null;
      const shown = { occupation, occupation_listed: occupation !== null };
      const entry = { ...listed, ...shown, changed_on: daysFrom(today, -700), note: freeText(person, words.remark) };
      tables.add('directory_listings', entry, 'listing_id');
    }
  }
}

function addMobile({ tables, today }: Making, person: Person, subscription_id: string, note: string): void {
  for (let day = 1; day <= 3; day += 1) {
    const cell = freeText(person, `${person.place.commune} ${day}`);
    tables.add('signal_points', { subscription_id, sent_at: `${daysFrom(today, -day)}T08:00:00Z`, cell }, 'signal_id');
  }
  const filtered = person.index % 10 === 3;
  tables.add('location_filter', { subscription_id, filtered, changed_on: daysFrom(today, -500), note });
  tables.add('message_filter', { subscription_id, filtering: true, changed_on: daysFrom(today, -500) });
  if (person.index % 5 !== 4) return;
  const kind = person.index % 2 === 0 ? 'SMISHING' : 'ATTACK';
  tables.add(
    'security_events',
    { subscription_id, seen_at: `${daysFrom(today, -9)}T04:00:00Z`, kind, note },
    'event_id',
  );
}
