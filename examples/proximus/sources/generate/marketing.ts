import { customerNumber, freeText, type Person } from './person';
import { daysFrom } from './random';
import type { Making } from './tables';
import { WORDS } from './words';

const RELATION = { customer: 'CUS', former: 'EXC', prospect: 'PRO' } as const;

/** Profile, segments, consents, choices and campaigns of one person. A prospect is known only here. */
export function addMarketing({ tables, today }: Making, person: Person): void {
  const profile_id = 500_000 + person.index;
  const words = WORDS[person.language];
  tables.add('profiles', {
    profile_id,
    customer_number: customerNumber(person),
    given_name: person.given,
    family_name: person.family,
    email: person.email,
    mobile_phone: person.relation === 'former' ? null : person.mobile.replace('+', '00'),
    language: person.language,
    brand: person.brand,
    relation: RELATION[person.relation],
    birth_year: Number(person.birthDate.slice(0, 4)),
    data_source: person.relation === 'prospect' ? 'Event' : 'CRM',
    created_on: daysFrom(today, -400 - (person.index % 300)),
    interests: freeText(person, words.interests),
    restricted: false,
  });
  const segment = (['FAM', 'TEC', 'PRI', 'SPO'] as const)[person.index % 4];
  const explanation = freeText(person, words.segment);
  tables.add(
    'segments',
    { profile_id, segment, score: 1 + (person.index % 10), computed_on: daysFrom(today, -15), explanation },
    'segment_id',
  );
  for (const purpose of ['NEWS', 'PROF', 'ADS']) {
    const withdrawn_at = person.index % 3 === 0 && purpose === 'ADS' ? `${daysFrom(today, -60)}T08:00:00Z` : null;
    const consent = { profile_id, purpose, given_at: `${daysFrom(today, -390)}T10:00:00Z`, withdrawn_at };
    tables.add('consents', { ...consent, proof: freeText(person, words.proof) }, 'consent_id');
  }
  for (const channel of ['MAIL', 'SMS', 'PHONE', 'POST']) {
    const choice = {
      profile_id,
      purpose: 'PROMO',
      channel,
      allowed: channel === 'MAIL',
      changed_on: daysFrom(today, -100),
    };
    tables.add('preferences', choice, 'preference_id');
  }
  for (const purpose of ['LOYAL', 'GROUP'])
    tables.add(
      'preferences',
      { profile_id, purpose, channel: null, allowed: true, changed_on: daysFrom(today, -100) },
      'preference_id',
    );
  for (const [number, campaign] of ['Rentrée / Back to school', 'Black Friday', 'Flex+'].entries()) {
    const contact = {
      profile_id,
      email: person.email,
      campaign,
      channel: 'MAIL',
      sent_at: `${daysFrom(today, -40 * (number + 1))}T07:00:00Z`,
    };
    tables.add(
      'campaign_contacts',
      { ...contact, outcome: number === 0 ? 'OPENED' : 'SENT', remark: freeText(person, campaign) },
      'contact_id',
    );
  }
  if (person.index % 3 === 0 || person.dispute) {
    const entry = {
      profile_id,
      offer: 'Proximus For You',
      participated_on: daysFrom(today, person.relation === 'former' ? -900 : -50),
      answer: freeText(person, words.answer),
    };
    tables.add('loyalty', entry, 'entry_id');
  }
}
