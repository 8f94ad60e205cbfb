import {
  accountOf,
  accountsOf,
  customerNumber,
  freeText,
  holdsHousehold,
  isHolder,
  movesOn,
  scarletNumber,
  type Person,
} from './person';
import { daysFrom } from './random';
import type { Making } from './tables';
import { WORDS } from './words';

/** A former customer's end, before the number could go to somebody else. */
export function endOf(person: Person, today: string): string | undefined {
  if (person.ended !== undefined) return person.ended;
  return person.relation === 'former' ? daysFrom(today, -400 - (person.index % 300)) : undefined;
}

/** The subscription numbers of a person: mobile, then the fixed line of whoever holds one. */
export function subscriptionsOf(person: Person): { id: string; kind: 'MOB' | 'FIX'; msisdn: string }[] {
  if (person.relation === 'prospect') return [];
  const mobile = { id: `SUB-${person.index}-M`, kind: 'MOB' as const, msisdn: person.mobile };
  if (!person.household || !holdsHousehold(person)) return [mobile];
  return [mobile, { id: `SUB-${person.index}-F`, kind: 'FIX', msisdn: person.household.fixedLine }];
}

/** The customer file of one person; a prospect has only written once. */
export function addCrm({ tables, today }: Making, person: Person, people: Person[], madeOn: string): void {
  const customer_number = customerNumber(person);
  const since = daysFrom(today, -900 - person.index);
  const until = endOf(person, today);
  const words = WORDS[person.language];
  if (customer_number === undefined) return addTicket({ tables, today }, person, null);
  tables.add('customers', {
    customer_number,
    given_name: person.given,
    family_name: person.family,
    birth_date: person.birthDate,
    birth_place: person.place.commune,
    language: person.language.toUpperCase(),
    occupation: person.occupation,
    vat_number: person.selfEmployed ? `BE0${String(700_000_000 + person.index)}` : null,
    email: person.index % 3 === 1 ? capitalised(person.email) : person.email,
    email_since: since,
    mobile_phone: person.mobile,
    mobile_since: since,
    brand: person.brand,
    status: until ? 'EXC' : 'ACT',
    customer_since: since,
    customer_until: until,
    scarlet_customer_number: scarletNumber(person),
    moves_on: movesOn(person, madeOn),
    remarks: freeText(person, words.remark),
    restricted: false,
  });
  addAddresses({ tables, today }, person, customer_number, since);
  addAccount({ tables, today }, person, customer_number, since, until);
  for (const { id, kind, msisdn } of subscriptionsOf(person)) {
    tables.add('subscriptions', {
      subscription_id: id,
      customer_number,
      account_id: accountOf(person),
      product: `${person.brand === 'SCA' ? 'Scarlet' : 'Flex'} ${kind === 'MOB' ? 'Mobile' : 'Home'}`,
      kind,
      msisdn: msisdn.slice(1),
      sim_number: kind === 'MOB' ? `8932${String(person.index).padStart(12, '0')}` : null,
      imei: kind === 'MOB' ? `35${String(person.index).padStart(13, '0')}` : null,
      started_on: since,
      ended_on: until,
      note: freeText(person, words.remark),
    });
  }
  addTicket({ tables, today }, person, customer_number);
  if (person.index % 4 === 0 && !sharesEmail(person, people)) addTicket({ tables, today }, person, null);
  tables.add(
    'notes',
    { customer_number, written_at: at(today, -20), text: freeText(person, words.note), written_by: 'STAFF-Verlinden' },
    'note_id',
  );
  if (person.index % 9 === 0) {
    const mandate = { customer_number, representative: 'Me Claes', scope: words.ticket, valid_from: since };
    tables.add('mandates', mandate, 'mandate_id');
  }
  addHousehold({ tables, today }, person, people, customer_number, since);
  if (person.dispute) addDispute({ tables, today }, person, customer_number);
}

/** A bill that the person contests, months after the contract. */
function addDispute({ tables, today }: Making, person: Person, customer_number: string): void {
  const words = WORDS[person.language];
  tables.add('disputes', {
    dispute_id: `L${500_000 + person.index}`,
    customer_number,
    subject: words.ticket,
    description: freeText(person, words.question),
    amount: '184.50',
    opened_on: daysFrom(today, -90),
    status: 'OPEN',
  });
}

function addAddresses({ tables }: Making, person: Person, customer_number: string, since: string): void {
  const address = {
    customer_number,
    street: person.street,
    house_number: person.houseNumber,
    postcode: person.place.postcode,
    commune: person.place.commune,
    valid_from: since,
    delivery_note: freeText(person, WORDS[person.language].delivery),
  };
  for (const kind of person.selfEmployed ? ['INST', 'BILL'] : ['INST'])
    tables.add('addresses', { ...address, kind }, 'address_id');
}

function addAccount({ tables }: Making, person: Person, customer_number: string, since: string, until?: string): void {
  if (isHolder(person)) {
    tables.add('accounts', {
      account_id: accountOf(person),
      holder_number: customer_number,
      kind: person.selfEmployed ? 'SELF' : 'RES',
      opened_on: since,
      closed_on: until,
      note: freeText(person, WORDS[person.language].remark),
    });
  }
  for (const account_id of accountsOf(person)) {
    const role = isHolder(person) && account_id === accountOf(person) ? 'HOLDER' : 'USER';
    tables.add('account_members', { customer_number, account_id, role, since }, 'member_id');
  }
}

function addTicket({ tables, today }: Making, person: Person, customer_number: string | null): void {
  const words = WORDS[person.language];
  const number = tables.rows.get('tickets')?.length ?? 0;
  tables.add('tickets', {
    ticket_id: `T${1_000_000 + number}`,
    customer_number,
    contact_email: customer_number === null || person.index % 2 === 0 ? person.email : null,
    opened_at: at(today, -30 - (person.index % 200)),
    channel: (['PHONE', 'SHOP', 'CHAT', 'MAIL'] as const)[person.index % 4],
    subject: words.ticket,
    description: freeText(person, words.question),
    handled_by: 'STAFF-Moens',
    status: person.index % 5 === 0 ? 'OPEN' : 'DONE',
  });
}

function addHousehold(
  { tables }: Making,
  person: Person,
  people: Person[],
  customer_number: string,
  since: string,
): void {
  const { household } = person;
  if (!household) return;
  const note = freeText(person, WORDS[person.language].remark);
  tables.add(
    'contact_points',
    { customer_number, kind: 'HOME', phone: household.fixedLine, on_file_since: since, note },
    'contact_id',
  );
  for (const member of household.members.filter((index) => index !== person.index)) {
    const other = people[member];
    const role = member === household.members[0] ? 'HEAD' : member === household.members[1] ? 'PARTNER' : 'CHILD';
    const other_member = other && `${other.given} ${other.family} ${other.canary}`;
    tables.add('household_links', { customer_number, household_id: household.id, role, other_member }, 'link_id');
  }
}

function sharesEmail(person: Person, people: Person[]): boolean {
  return (person.household?.members ?? []).some(
    (index) => index !== person.index && people[index]?.email === person.email,
  );
}

const at = (today: string, days: number): string => `${daysFrom(today, days)}T09:15:00Z`;
const capitalised = (email: string): string => email.charAt(0).toUpperCase() + email.slice(1);
