import type { Household, Person } from './person';
import { REGIONS, type Language } from './places';

interface Known extends Partial<Person> {
  given: string;
  family: string;
  language: Language;
  commune: string;
  email: string;
  birthDate: string;
}

/** The persons of the tour: their names, addresses and numbers never change. Their index is their place in this list. */
const KNOWN: Known[] = [
  {
    given: 'Amélie',
    family: 'Dubois',
    language: 'fr',
    commune: 'Namur',
    email: 'amelie.dubois@courriel.example',
    birthDate: '1985-06-21',
  },
  {
    given: 'Thomas',
    family: 'Lambert',
    language: 'fr',
    commune: 'Namur',
    email: 'thomas.lambert@courriel.example',
    birthDate: '1983-02-09',
  },
  {
    given: 'Jan',
    family: 'Peeters',
    language: 'nl',
    commune: 'Leuven',
    email: 'jan.peeters@post.example',
    birthDate: '1980-03-14',
  },
  {
    given: 'Jan',
    family: 'Peeters',
    language: 'nl',
    commune: 'Gent',
    email: 'jan.peeters.gent@post.example',
    birthDate: '1980-03-14',
  },
  {
    given: 'Lukas',
    family: 'Schröder',
    language: 'de',
    commune: 'Eupen',
    email: 'lukas.schroeder@briefkasten.example',
    birthDate: '1991-11-30',
  },
  {
    given: 'Emma',
    family: 'Wilson',
    language: 'en',
    commune: 'Etterbeek',
    email: 'emma.wilson@mail.example',
    birthDate: '1994-08-03',
  },
  {
    given: 'Sofie',
    family: 'De Smet',
    language: 'nl',
    commune: 'Aalst',
    email: 'sofie.desmet@post.example',
    birthDate: '1989-01-17',
    brand: 'SCA',
  },
  {
    given: 'Marc',
    family: 'Leroy',
    language: 'fr',
    commune: 'Liège',
    email: 'marc.leroy@courriel.example',
    birthDate: '1972-05-05',
    relation: 'former',
    hasDebt: true,
  },
  {
    given: 'Lotte',
    family: 'Willems',
    language: 'nl',
    commune: 'Hasselt',
    email: 'lotte.willems@post.example',
    birthDate: '1998-12-12',
    relation: 'prospect',
  },
  {
    given: 'Nathalie',
    family: 'Simon',
    language: 'fr',
    commune: 'Mons',
    email: 'famille.moreau-simon@courriel.example',
    birthDate: '1978-09-23',
  },
  {
    given: 'Philippe',
    family: 'Moreau',
    language: 'fr',
    commune: 'Mons',
    email: 'famille.moreau-simon@courriel.example',
    birthDate: '1976-04-02',
  },
  {
    given: 'Youssef',
    family: 'El Amrani',
    language: 'fr',
    commune: 'Ixelles',
    email: 'youssef.elamrani@bureau.example',
    birthDate: '1987-07-07',
    selfEmployed: true,
    mobile: '+32450000007', // the number that Marc Leroy gave up
  },
  {
    given: 'Els',
    family: 'Vermeulen',
    language: 'nl',
    commune: 'Mechelen',
    email: 'els.vermeulen@post.example',
    birthDate: '1969-10-28',
    migrated: true,
  },
  {
    given: 'Catherine',
    family: 'Maes',
    language: 'nl',
    commune: 'Brugge',
    email: 'catherine.maes@post.example',
    birthDate: '1982-02-25',
    relation: 'former',
    ownAccount: true,
    hasDebt: true,
    dispute: true,
  },
  {
    given: 'Bart',
    family: 'Claes',
    language: 'nl',
    commune: 'Brugge',
    email: 'bart.claes@post.example',
    birthDate: '1979-11-08',
    guardian: 'Me Renard', // buys nothing without his guardian
  },
  {
    given: 'Bernard',
    family: 'Collard',
    language: 'fr',
    commune: 'Arlon',
    email: 'bernard.collard@courriel.example',
    birthDate: '1951-05-30',
    relation: 'former',
    ended: '2014-03-31', // more than ten years ago: the longest period is over
  },
];

const HOUSEHOLDS: Household[] = [
  { id: 'H-TOUR-1', fixedLine: '+3281000001', members: [0, 1] },
  { id: 'H-TOUR-2', fixedLine: '+3265000002', members: [9, 10] },
  { id: 'H-TOUR-3', fixedLine: '+3250000003', members: [14, 13] },
];

/** The fixed persons, complete. */
export function tourPersons(): Person[] {
  return KNOWN.map(({ commune, ...known }, index) => {
    const region = REGIONS[known.language];
    const household = HOUSEHOLDS.find((candidate) => candidate.members.includes(index));
    return {
      index,
      canary: canaryOf(index),
      place: region.places.find((candidate) => candidate.commune === commune) ?? region.places[0],
      street: region.streets[0],
      houseNumber: String(1 + (household?.members[0] ?? index)),
      mobile: mobileOf(index),
      brand: 'PXS',
      relation: 'customer',
      occupation: region.occupations[0],
      selfEmployed: false,
      hasDebt: false,
      migrated: false,
      ...known,
      household,
    };
  });
}

export function canaryOf(index: number): string {
  return `CANARY-${String(index).padStart(6, '0')}`;
}

/** Belgium gives no numbers beginning with 0450. */
export function mobileOf(index: number): string {
  return `+32450${String(index).padStart(6, '0')}`;
}
