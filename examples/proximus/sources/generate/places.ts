export type Language = 'fr' | 'nl' | 'de' | 'en';

/** A Belgian municipality with the area code of its fixed lines. */
export interface Place {
  commune: string;
  postcode: string;
  area: string;
}

interface Region {
  places: [Place, ...Place[]];
  streets: [string, ...string[]];
  given: [string, ...string[]];
  family: [string, ...string[]];
  occupations: [string, ...string[]];
}

const place = (commune: string, postcode: string, area: string): Place => ({ commune, postcode, area });

/** Names and places as each language community has them. */
export const REGIONS: Record<Language, Region> = {
  fr: {
    places: [
      place('Namur', '5000', '81'),
      place('Liège', '4000', '4'),
      place('Mons', '7000', '65'),
      place('Charleroi', '6000', '71'),
      place('Ixelles', '1050', '2'),
      place('Tournai', '7500', '69'),
      place('Wavre', '1300', '10'),
      place('Arlon', '6700', '63'),
    ],
    streets: [
      'Rue de la Station',
      'Avenue Reine Astrid',
      'Rue du Moulin',
      'Chaussée de Bruxelles',
      'Place Communale',
      'Rue des Écoles',
    ],
    given: [
      'Amélie',
      'Thomas',
      'Chloé',
      'Nicolas',
      'Léa',
      'Julien',
      'Céline',
      'Benoît',
      'Aurélie',
      'Mathieu',
      'Noémie',
      'François',
      'Fatima',
      'Éloïse',
    ],
    family: [
      'Dubois',
      'Lambert',
      'Dupont',
      'Leroy',
      'Simon',
      'Laurent',
      'Renard',
      'Gérard',
      'Noël',
      'Collard',
      'Lejeune',
      'El Amrani',
      'François',
    ],
    occupations: ['Infirmière', 'Comptable', 'Enseignant', 'Électricien', 'Employée', 'Retraité'],
  },
  nl: {
    places: [
      place('Leuven', '3000', '16'),
      place('Gent', '9000', '9'),
      place('Antwerpen', '2000', '3'),
      place('Hasselt', '3500', '11'),
      place('Brugge', '8000', '50'),
      place('Mechelen', '2800', '15'),
      place('Aalst', '9300', '53'),
      place('Kortrijk', '8500', '56'),
    ],
    streets: ['Stationsstraat', 'Kerkstraat', 'Molenweg', 'Brusselsesteenweg', 'Dorpsplein', 'Schoolstraat'],
    given: [
      'Jan',
      'Sofie',
      'Pieter',
      'Lotte',
      'Koen',
      'Els',
      'Wout',
      'Hanne',
      'Bart',
      'Femke',
      'Joris',
      'Katrien',
      'Mohamed',
      'Liesbeth',
    ],
    family: [
      'Peeters',
      'Janssens',
      'Maes',
      'De Smet',
      'Willems',
      'Claes',
      'Wouters',
      'De Clercq',
      'Vermeulen',
      'Van den Broeck',
      "D'Hondt",
      'Mertens',
    ],
    occupations: ['Verpleegkundige', 'Boekhouder', 'Leerkracht', 'Elektricien', 'Bediende', 'Gepensioneerd'],
  },
  de: {
    places: [
      place('Eupen', '4700', '87'),
      place('Sankt Vith', '4780', '80'),
      place('Kelmis', '4720', '87'),
      place('Raeren', '4730', '87'),
    ],
    streets: ['Bahnhofstraße', 'Kirchstraße', 'Aachener Straße', 'Marktplatz', 'Schulstraße'],
    given: ['Lukas', 'Anna', 'Jürgen', 'Käthe', 'Stefan', 'Heike', 'Björn', 'Monika'],
    family: ['Schröder', 'Müller', 'Schmitz', 'Jacobs', 'Heinen', 'Groß', 'Küpper'],
    occupations: ['Krankenpflegerin', 'Buchhalter', 'Lehrerin', 'Elektriker', 'Rentner'],
  },
  en: {
    places: [
      place('Bruxelles', '1000', '2'),
      place('Etterbeek', '1040', '2'),
      place('Tervuren', '3080', '2'),
      place('Waterloo', '1410', '2'),
    ],
    streets: ['Avenue Louise', 'Rue Belliard', 'Tervurenlaan', 'Chaussée de Waterloo'],
    given: ['Emma', 'James', 'Olivia', 'Liam', 'Priya', 'Conor', 'Aoife', 'Daniel'],
    family: ['Wilson', 'Murphy', "O'Brien", 'Taylor', 'Patel', 'Kowalski', 'Andersson'],
    occupations: ['Policy officer', 'Software engineer', 'Teacher', 'Translator'],
  },
};
