import type { Household, Person } from './person';
import { REGIONS, type Language } from './places';
import { Random } from './random';
import { canaryOf, mobileOf, tourPersons } from './tour';

const HOSTILE: [string, ...string[]] = [
  '=HYPERLINK("http://evil.example/","click")',
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '../../etc/passwd',
  '\u202egnp.exe\u202c שלום مرحبا',
  '{{constructor.constructor("return process")()}} ${7*7} <%= 7*7 %>',
  '@SUM(1+1)*cmd|\' /C calc\'!A0 "quoted", line\nbreak\ttab',
  'x'.repeat(6000),
];

/** The tour's persons, then households and single persons until there are `count`. The same seed gives the same people. */
export function makePopulation(count: number, seed: number): Person[] {
  const random = new Random(seed);
  const people = tourPersons().slice(0, count);
  while (people.length < count) addHousehold(people, count, random);
  for (const person of people.slice(tourPersons().length)) makeSpecial(person, people, random);
  return people;
}

function addHousehold(people: Person[], count: number, random: Random): void {
  const language = random.pick<Language>(['fr', 'fr', 'fr', 'fr', 'nl', 'nl', 'nl', 'nl', 'nl', 'de', 'en']);
  const size = Math.min(random.pick([1, 1, 1, 2, 2, 3, 4, 5]), count - people.length);
  const first = people.length;
  const region = REGIONS[language];
  const place = random.pick(region.places);
  const members = Array.from({ length: size }, (_, offset) => first + offset);
  const fixedLine = `+32${place.area}${String(first + 1000).padStart(8 - place.area.length, '0')}`;
  const household: Household | undefined = size > 1 ? { id: `H-${first}`, fixedLine, members } : undefined;
  const common = {
    language,
    place,
    street: random.pick(region.streets),
    houseNumber: String(random.whole(1, 240)),
    family: random.pick(region.family),
    brand: random.chance(0.1) ? ('SCA' as const) : ('PXS' as const),
  };
  const sharesEmail = size > 1 && random.chance(0.15);
  for (const index of members) {
    const person = newPerson(index, common, random, household);
    if (sharesEmail && index !== first) person.email = people[first]?.email ?? person.email;
    people.push(person);
  }
}

type Common = Pick<Person, 'language' | 'place' | 'street' | 'houseNumber' | 'family' | 'brand'>;

function newPerson(index: number, common: Common, random: Random, household?: Household): Person {
  const region = REGIONS[common.language];
  const given = random.pick(region.given);
  return {
    ...common,
    index,
    given,
    canary: canaryOf(index),
    birthDate: `${random.whole(1940, 2006)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`,
    email: `${plain(given)}.${plain(common.family)}${index}@${random.pick(['courriel', 'post', 'mail'])}.example`,
    mobile: mobileOf(index),
    relation: 'customer',
    occupation: random.pick(region.occupations),
    selfEmployed: random.chance(0.06),
    hasDebt: false,
    migrated: false,
    household,
  };
}

/** Makes some of the people what makes a controller's life hard: former, prospect, migrated, namesake, reused number, hostile. */
function makeSpecial(person: Person, people: Person[], random: Random): void {
  const alone = person.household === undefined;
  if (alone && random.chance(0.2)) Object.assign(person, { relation: 'former', hasDebt: random.chance(0.35) });
  else if (alone && random.chance(0.2)) person.relation = 'prospect';
  else if (person.brand === 'PXS' && random.chance(0.04)) person.migrated = true;
  if (person.index % 20 === 0 && alone)
    takeNameOf(person, people, random.whole(tourPersons().length, people.length - 1));
  if (person.household && person.household.members[1] === person.index && random.chance(0.1)) {
    person.given = people[person.household.members[0] ?? 0]?.given ?? person.given; // a father and a son of one name, at one address
  }
  const previous = people[person.index - 7];
  if (
    previous &&
    previous.index >= tourPersons().length &&
    previous.relation === 'former' &&
    person.relation === 'customer'
  )
    person.mobile = previous.mobile;
  if (person.index % 50 === 16) person.hostile = HOSTILE[Math.floor(person.index / 50) % HOSTILE.length];
}

function takeNameOf(person: Person, people: Person[], from: number): void {
  const model = people.find((other) => other.index >= from && other !== person && other.language === person.language);
  if (model) Object.assign(person, { given: model.given, family: model.family, birthDate: model.birthDate });
}

const two = (value: number): string => String(value).padStart(2, '0');
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
