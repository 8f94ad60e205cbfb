import { customerNumber, freeText, type Person } from './person';
import { daysFrom } from './random';
import type { Making } from './tables';
import { WORDS } from './words';

/** What research, prospecting and advertising hold of a person: customers, former ones, and prospects bought or met. */
export function addAudience(making: Making, person: Person): void {
  const { tables, today } = making;
  if (person.index >= 20 && person.index % 2 === 1 && person.relation !== 'prospect') return;
  const member_id = `M${400_000 + person.index}`;
  tables.add('audience_members', {
    member_id,
    customer_number: customerNumber(person),
    email: person.email,
    encrypted_id: `enc-${(person.index * 7919).toString(16)}`,
    data_source: freeText(person, person.relation === 'prospect' ? 'EDM' : 'CRM'),
    created_on: daysFrom(today, -300),
    restricted: false,
  });
  if (person.relation === 'prospect') addProspect(making, person, member_id);
  if (person.relation === 'customer') addAdvertising(making, person, member_id);
  if (person.selfEmployed) addBusiness(making, person, member_id);
  const words = WORDS[person.language];
  if (person.index % 3 === 0) {
    const answer = { member_id, survey: 'Tevredenheid / Satisfaction', answered_on: daysFrom(today, -120), score: 8 };
    tables.add('survey_answers', { ...answer, answer: freeText(person, words.answer) }, 'answer_id');
  }
  const call = { member_id, call_centre: 'N-Allo', called_at: `${daysFrom(today, -80)}T17:00:00Z` };
  const outcome = person.index % 2 === 0 ? 'NO_ANSWER' : 'REFUSED';
  tables.add('telemarketing_calls', { ...call, outcome, note: freeText(person, words.note) }, 'call_id');
}

function addProspect({ tables, today }: Making, person: Person, member_id: string): void {
  const words = WORDS[person.language];
  const event = { member_id, event: 'Tour de France', consent_given_on: daysFrom(today, -200), may_contact: true };
  tables.add('event_registrations', { ...event, note: freeText(person, words.proof) }, 'registration_id');
  const list = { member_id, supplier: 'EDM', campaign: 'Flex', campaign_end: daysFrom(today, -10) };
  tables.add('supplier_lists', { ...list, note: freeText(person, words.remark) }, 'line_id');
}

function addBusiness({ tables }: Making, person: Person, member_id: string): void {
  const company = freeText(person, `${person.family} SRL/BV`);
  const contact = { member_id, supplier: 'Graydon', company, function: person.occupation, solvency: 'A' };
  tables.add('business_contacts', contact, 'contact_id');
}

function addAdvertising({ tables, today }: Making, person: Person, member_id: string): void {
  const words = WORDS[person.language];
  const computed_on = daysFrom(today, -15);
  const interest = freeText(person, words.interests);
  const site = { member_id, site_or_app: 'sport.example', interest, computed_on };
  tables.add('internet_interests', site, 'interest_id');
  const best = { member_id, computed_on, best_tariff: 'Flex', yearly_cost: '588.00' };
  tables.add('tariff_profiles', { ...best, note: freeText(person, words.segment) }, 'profile_id');
  const isProximus = person.brand === 'PXS';
  for (const purpose of isProximus ? ['PICKX', 'ADSDATA', 'WEB', 'TVCHANNELS'] : ['PICKX']) {
    const choice = { member_id, purpose, allowed: person.index % 3 !== 0, changed_on: daysFrom(today, -60) };
    tables.add('ad_choices', { ...choice, note: freeText(person, words.proof) }, 'choice_id');
  }
  for (const platform of isProximus ? ['PICKX', 'ADSDATA', 'DMP', 'TV'] : ['PICKX']) {
    const segment = freeText(person, words.segment);
    tables.add('ad_segments', { member_id, platform, segment, computed_on, ads_seen: 12 }, 'segment_id');
  }
  const because = freeText(person, words.segment);
  tables.add(
    'recommendations',
    { member_id, programme: 'Le Tour', made_on: computed_on, because },
    'recommendation_id',
  );
}
