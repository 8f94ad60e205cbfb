import { customerNumber, freeText, isHolder, type Person } from './person';
import { daysFrom } from './random';
import type { Making } from './tables';
import { canaryOf } from './tour';
import { WORDS } from './words';

/** Account, devices, orders and identity check of a customer; Family Life for households, where others stand in one's circle. */
export function addOnline({ tables, today }: Making, person: Person, people: Person[]): void {
  const customer_number = customerNumber(person);
  if (customer_number === undefined || person.relation === 'former') return;
  const words = WORDS[person.language];
  const login = `LOGIN-${person.index}`;
  tables.add('accounts', {
    login,
    customer_number,
    brand: person.brand,
    opened_on: daysFrom(today, -800),
    last_sign_in: `${daysFrom(today, -(person.index % 20))}T18:30:00Z`,
    directory_choice: person.index % 2 === 0 ? 'LISTED' : 'PRIVATE',
    household_note: freeText(person, String(person.household?.members.length ?? 1)),
    restricted: false,
  });
  tables.add(
    'push_devices',
    { login, device: freeText(person, 'Android'), allowed: true, changed_on: daysFrom(today, -100) },
    'device_id',
  );
  tables.add('orders', {
    order_id: `W${700_000 + person.index}`,
    login,
    product: 'Flex',
    ordered_at: `${daysFrom(today, -30 - (person.index % 90))}T20:00:00Z`,
    state: person.index % 5 === 0 ? 'BASKET' : 'DONE',
    delivery_note: freeText(person, words.delivery),
  });
  const method = (['EID', 'ITSME', 'COPY'] as const)[person.index % 3];
  const data_read = freeText(person, `${person.given} ${person.family}, ${person.birthDate}`);
  tables.add('identity_checks', { login, method, checked_on: daysFrom(today, -800), data_read }, 'check_id');
  if (person.index % 4 === 0) {
    const site = person.brand === 'SCA' ? 'SCARLET' : 'PROXIMUS';
    const accepted = freeText(person, 'functional, analytics');
    tables.add(
      'cookie_choices',
      { login, site, accepted, chosen_at: `${daysFrom(today, -12)}T09:00:00Z` },
      'choice_id',
    );
  }
  addFamilyLife({ tables, today }, person, people, login);
}

/** A circle is what a household shares; the member's own copy names the others. */
function addFamilyLife({ tables, today }: Making, person: Person, people: Person[], login: string): void {
  const { household } = person;
  if (!household || (household.members[0] ?? 0) % 2 === 1) return;
  const others = household.members.flatMap((index) => (index === person.index ? [] : (people[index] ?? [])));
  const profile_id = 10_000 + person.index;
  tables.add('family_profiles', {
    profile_id,
    login,
    phone: person.mobile,
    role: 'ADULT',
    circle: freeText(person, household.id),
    circle_members: others
      .filter(({ relation }) => relation === 'customer')
      .map(({ given, family, canary }) => `${given} ${family} ${canary}`)
      .join(', '),
    joined_on: daysFrom(today, -200),
    location_on: true,
  });
  const text = freeText(person, WORDS[person.language].answer);
  tables.add('family_posts', { profile_id, posted_at: `${daysFrom(today, -3)}T12:00:00Z`, text }, 'post_id');
  if (!isHolder(person)) return;
  const place = freeText(person, person.place.commune);
  tables.add('family_places', { profile_id, seen_at: `${daysFrom(today, -1)}T16:00:00Z`, place }, 'place_id');
}

/** A girl of twelve in the circle of Amélie Dubois and Thomas Lambert: no customer, no account, a phone of her own. */
export function addChild({ tables, today }: Making): void {
  const profile_id = 9_001;
  const canary = canaryOf(900_001);
  tables.add('family_profiles', {
    profile_id,
    phone: '+32450900001',
    role: 'CHILD',
    circle: `H-TOUR-1 ${canary}`,
    circle_members: 'Amélie Dubois, Thomas Lambert',
    joined_on: daysFrom(today, -200),
    location_on: true,
  });
  const row = { profile_id, seen_at: `${daysFrom(today, -1)}T15:45:00Z`, place: `Namur ${canary}` };
  tables.add('family_places', row, 'place_id');
}
