import { Readable } from 'node:stream';
import type { Language } from '@habeas/domain';
import { sampleHead } from '../../letters/letter-head.fixture';
import type { Row } from './data-rows';
import type { CollectionInput, PackageInput, SourceAnswer } from './package-input';

const say = (language: Language, fr: string, nl: string, de: string, en: string): string =>
  ({ fr, nl, de, en })[language];
type Say = (fr: string, nl: string, de: string, en: string) => string;

async function* iterate(rows: Iterable<Row>): AsyncGenerator<Row> {
  for (const row of rows) yield row;
}

function* calls(count: number): Generator<Row> {
  for (let index = 0; index < count; index += 1) {
    const at = new Date(Date.UTC(2026, 0, 3, 8, 12, 5) + index * 5_431_000);
    yield {
      started_at: at.toISOString(),
      kind: index % 3 === 0 ? 'SMS' : 'VOICE',
      other_party: index % 4 === 0 ? '+32 2 ••• •• ••' : '+32 470 ••• •••',
      seconds: index % 3 === 0 ? null : (index * 37) % 1900,
      cost: index % 3 === 0 ? '0.00' : (((index * 37) % 1900) * 0.0025).toFixed(4),
      cell: `BRU-${1000 + (index % 40)}`,
    };
  }
}

const contact = (t: Say) => ({
  key: 'identification_contact',
  label: t('Identité et contact', 'Identiteit en contact', 'Identität und Kontakt', 'Identity and contact'),
});
const traffic = (t: Say) => ({
  key: 'traffic',
  label: t('Appels et messages', 'Oproepen en berichten', 'Anrufe und Nachrichten', 'Calls and messages'),
});
const consents = (t: Say) => ({
  key: 'preferences',
  label: t('Choix et préférences', 'Keuzes en voorkeuren', 'Einstellungen', 'Choices and preferences'),
});
const recordings = (t: Say) => ({
  key: 'recordings',
  label: t('Appels enregistrés', 'Opgenomen gesprekken', 'Aufgezeichnete Gespräche', 'Recorded calls'),
});

function customer(t: Say): CollectionInput {
  return {
    source: 'crm',
    collection: 'customers',
    label: t('Fiche client', 'Klantenfiche', 'Kundendatenblatt', 'Customer record'),
    category: contact(t),
    activities: ['6.3.1.1'],
    fields: [
      {
        name: 'customer_number',
        label: t('Numéro de client', 'Klantnummer', 'Kundennummer', 'Customer number'),
        kind: 'text',
      },
      { name: 'name', label: t('Nom', 'Naam', 'Name', 'Name'), kind: 'text' },
      {
        name: 'birth_date',
        label: t('Date de naissance', 'Geboortedatum', 'Geburtsdatum', 'Date of birth'),
        kind: 'date',
      },
      { name: 'address', label: t('Adresse', 'Adres', 'Adresse', 'Address'), kind: 'text' },
      { name: 'phone', label: t('Téléphone', 'Telefoon', 'Telefon', 'Telephone'), kind: 'text' },
      {
        name: 'ebill',
        label: t('Facture électronique', 'Elektronische factuur', 'E-Rechnung', 'Electronic bill'),
        kind: 'boolean',
      },
      {
        name: 'segment',
        label: t('Groupe de clients', 'Klantengroep', 'Kundengruppe', 'Customer group'),
        kind: 'code',
        codes: {
          RES_M: t(
            'Particulier avec mobile',
            'Particulier met gsm',
            'Privatkunde mit Mobilfunk',
            'Residential with mobile',
          ),
        },
      },
      { name: 'created_at', label: t('Client depuis', 'Klant sinds', 'Kunde seit', 'Customer since'), kind: 'instant' },
      { name: 'note', label: t('Remarque', 'Opmerking', 'Bemerkung', 'Note'), kind: 'text' },
      {
        name: 'emergency_contact',
        label: t('Personne à prévenir', 'Contactpersoon', 'Kontaktperson', 'Contact person'),
        kind: 'text',
        withheld: {
          how: 'whole',
          reason: t(
            'ce champ désigne une autre personne (article 15, paragraphe 4, du RGPD).',
            'dit veld gaat over iemand anders (artikel 15, lid 4, van de AVG).',
            'dieses Feld betrifft eine andere Person (Artikel 15 Absatz 4 DSGVO).',
            'this field is about another person (Article 15(4) of the GDPR).',
          ),
        },
      },
    ],
  };
}

function callRecords(t: Say): CollectionInput {
  return {
    source: 'cdr',
    collection: 'calls',
    label: t('Détail des appels', 'Details van uw oproepen', 'Einzelverbindungen', 'Call details'),
    category: traffic(t),
    activities: ['6.3.1.1', '6.3.6.1'],
    fields: [
      { name: 'started_at', label: t('Début', 'Begin', 'Beginn', 'Start'), kind: 'instant' },
      {
        name: 'kind',
        label: t('Type', 'Soort', 'Art', 'Kind'),
        kind: 'code',
        codes: { VOICE: t('Appel', 'Oproep', 'Anruf', 'Call'), SMS: t('Message', 'Bericht', 'Nachricht', 'Message') },
      },
      {
        name: 'other_party',
        label: t('Autre numéro', 'Ander nummer', 'Andere Nummer', 'Other number'),
        kind: 'text',
        withheld: {
          how: 'masked',
          reason: t(
            'les numéros d’autres personnes relèvent du secret des communications.',
            'voor nummers van anderen geldt het communicatiegeheim.',
            'für Nummern anderer gilt das Fernmeldegeheimnis.',
            'numbers of other people are protected by the secrecy of communications.',
          ),
        },
      },
      { name: 'seconds', label: t('Durée', 'Duur', 'Dauer', 'Duration'), kind: 'duration' },
      { name: 'cost', label: t('Prix', 'Prijs', 'Preis', 'Price'), kind: 'amount' },
      { name: 'cell', label: t('Antenne', 'Antenne', 'Antenne', 'Antenna'), kind: 'text' },
    ],
  };
}

function choices(t: Say): CollectionInput {
  return {
    source: 'marketing',
    collection: 'consents',
    label: t('Consentements', 'Toestemmingen', 'Einwilligungen', 'Consents'),
    category: consents(t),
    activities: ['7.2.2.1'],
    fields: [
      { name: 'topic', label: t('Sujet', 'Onderwerp', 'Thema', 'Topic'), kind: 'text' },
      { name: 'granted', label: t('Accordé', 'Gegeven', 'Erteilt', 'Given'), kind: 'boolean' },
      { name: 'changed_on', label: t('Modifié le', 'Gewijzigd op', 'Geändert am', 'Changed on'), kind: 'date' },
    ],
  };
}

function recorded(t: Say): CollectionInput {
  return {
    source: 'recordings',
    collection: 'index',
    label: t('Liste des enregistrements', 'Lijst van de opnames', 'Liste der Aufnahmen', 'List of recordings'),
    category: recordings(t),
    activities: ['6.1.2'],
    fields: [
      {
        name: 'recorded_at',
        label: t('Enregistré le', 'Opgenomen op', 'Aufgenommen am', 'Recorded on'),
        kind: 'instant',
      },
      { name: 'file', label: t('Fichier', 'Bestand', 'Datei', 'File'), kind: 'file' },
    ],
  };
}

function sources(t: Say, callCount: number): SourceAnswer[] {
  const answer = (key: string, title: string, more: Partial<SourceAnswer>): SourceAnswer => ({
    key,
    title,
    state: 'found',
    reason: null,
    records: 0,
    files: 0,
    ...more,
  });
  return [
    answer('crm', t('Gestion des clients', 'Klantenbeheer', 'Kundenverwaltung', 'Customer management'), { records: 1 }),
    answer('cdr', t('Détail des communications', 'Communicatiegegevens', 'Verbindungsdaten', 'Call records'), {
      records: callCount,
    }),
    answer(
      'marketing',
      t('Marketing et choix', 'Marketing en keuzes', 'Marketing und Einstellungen', 'Marketing and choices'),
      { records: 3 },
    ),
    answer(
      'recordings',
      t(
        'Enregistrements du service clients',
        'Opnames van de klantendienst',
        'Aufnahmen des Kundendienstes',
        'Customer service recordings',
      ),
      { records: 1, files: 1 },
    ),
    answer('billing', t('Facturation', 'Facturatie', 'Abrechnung', 'Billing'), { state: 'nothing' }),
    answer('fraud', t('Enquêtes sur la fraude', 'Fraudeonderzoek', 'Betrugsermittlung', 'Fraud investigations'), {
      state: 'exempt',
      reason: t(
        'Une enquête est en cours. La loi nous interdit d’en révéler le contenu.',
        'Er loopt een onderzoek. De wet verbiedt ons de inhoud mee te delen.',
        'Eine Ermittlung läuft. Das Gesetz verbietet uns, den Inhalt mitzuteilen.',
        'An investigation is under way. The law forbids us to reveal what it contains.',
      ),
    }),
  ];
}

function activities(t: Say): PackageInput['activities'] {
  const email = 'privacy@proximus.example';
  return [
    {
      key: '6.3.1.1',
      section: '6.3.1.1',
      title: t(
        'Fournir nos produits et services',
        'Onze producten en diensten leveren',
        'Unsere Produkte und Dienste liefern',
        'Providing our products and services',
      ),
      purpose: t(
        'Vous permettre de téléphoner, d’envoyer des messages et d’utiliser internet.',
        'U laten bellen, berichten sturen en internet gebruiken.',
        'Ihnen Telefonate, Nachrichten und Internet ermöglichen.',
        'Letting you call, send messages and use the internet.',
      ),
      legalBases: [
        {
          article: t(
            'Article 6, paragraphe 1, b)',
            'Artikel 6, lid 1, b)',
            'Artikel 6 Absatz 1 Buchstabe b',
            'Article 6(1)(b)',
          ),
          text: t('le contrat avec vous', 'het contract met u', 'der Vertrag mit Ihnen', 'the contract with you'),
        },
      ],
      categories: [contact(t).label, traffic(t).label],
      recipients: [
        {
          name: 'BICS SA',
          role: t(
            'opérateur d’interconnexion',
            'interconnectie-operator',
            'Zusammenschaltungsbetreiber',
            'interconnection operator',
          ),
        },
      ],
      retention: [{ data: traffic(t).label, period: t('12 mois', '12 maanden', '12 Monate', '12 months') }],
      origin: null,
      automatedDecision: null,
      transfers: null,
      objection: { kind: 'none', routes: [] },
      withdrawalRoutes: [],
    },
    {
      key: '7.2.2.1',
      section: '7.2.2.1',
      title: t(
        'Promotion par téléphone et e-mail',
        'Promotie via telefoon en e-mail',
        'Werbung per Telefon und E-Mail',
        'Promotion by phone and e-mail',
      ),
      purpose: t(
        'Vous proposer des offres qui correspondent à votre utilisation.',
        'U een aanbod doen dat bij uw gebruik past.',
        'Ihnen Angebote machen, die zu Ihrer Nutzung passen.',
        'Making you offers that fit your use.',
      ),
      legalBases: [
        {
          article: t(
            'Article 6, paragraphe 1, f)',
            'Artikel 6, lid 1, f)',
            'Artikel 6 Absatz 1 Buchstabe f',
            'Article 6(1)(f)',
          ),
          text: t(
            'notre intérêt à faire connaître nos offres',
            'ons belang om ons aanbod te laten kennen',
            'unser Interesse, unsere Angebote bekannt zu machen',
            'our interest in making our offers known',
          ),
        },
      ],
      categories: [contact(t).label, consents(t).label],
      recipients: [],
      retention: [],
      origin: t(
        'WDM Belgium, courtier en données',
        'WDM Belgium, datahandelaar',
        'WDM Belgium, Datenhändler',
        'WDM Belgium, data broker',
      ),
      automatedDecision: null,
      transfers: t(
        'États-Unis, avec les clauses types de la Commission européenne',
        'Verenigde Staten, met de modelcontractbepalingen van de Europese Commissie',
        'Vereinigte Staaten, mit den Standardvertragsklauseln der Europäischen Kommission',
        'United States, under the standard clauses of the European Commission',
      ),
      objection: { kind: 'absolute', routes: ['MyProximus', email] },
      withdrawalRoutes: [email],
    },
  ];
}

const ROWS = (t: Say): Record<string, Row[]> => ({
  'crm.customers': [
    {
      customer_number: '604412789',
      name: 'Amélie Vandenbossche',
      birth_date: '1984-03-01',
      address: 'Rue de l’Exemple 14, boîte 3, 4000 Liège',
      phone: '+32 470 00 00 01',
      ebill: true,
      segment: 'RES_M',
      created_at: '2011-09-14T08:30:00Z',
      note: t(
        'Préfère être appelée après 17 h.',
        'Liever bellen na 17 u.',
        'Anruf lieber nach 17 Uhr.',
        'Prefers calls after 5 p.m.',
      ),
      emergency_contact: 'CANARY-OTHER-PERSON',
    },
  ],
  'marketing.consents': [
    {
      topic: t('Offres par e-mail', 'Aanbod via e-mail', 'Angebote per E-Mail', 'Offers by e-mail'),
      granted: true,
      changed_on: '2023-05-04',
    },
    {
      topic: t('Offres par SMS', 'Aanbod via sms', 'Angebote per SMS', 'Offers by text message'),
      granted: false,
      changed_on: '2024-11-30',
    },
    {
      topic: t('Géolocalisation anonyme', 'Anonieme locatie', 'Anonyme Standortdaten', 'Anonymous location'),
      granted: null,
      changed_on: null,
    },
  ],
  'recordings.index': [{ recorded_at: '2026-01-05T13:47:10Z', file: 'rec-2026-01-05.wav' }],
});

/** Half a second of silence: 8-bit mono at 8 kHz. */
function silence(): Buffer {
  const samples = Buffer.alloc(4000, 0x80);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** A realistic package of a synthetic person, in the language, with as many calls as asked. */
export function samplePackage(language: Language, callCount = 30): PackageInput {
  const t: Say = (fr, nl, de, en) => say(language, fr, nl, de, en);
  const rows = ROWS(t);
  const audio = silence();
  return {
    reference: 'HB-2026-7K3M9Q',
    language,
    zone: 'Europe/Brussels',
    head: sampleHead(language),
    subjectName: 'Amélie Vandenbossche',
    receivedOn: '2026-01-12',
    composedAt: new Date('2026-02-05T09:15:00Z'),
    expiresOn: '2026-03-11',
    verifiedIdentifiers: [
      {
        type: 'email',
        label: t('Adresse e-mail', 'E-mailadres', 'E-Mail-Adresse', 'E-mail address'),
        value: 'amelie@example.org',
      },
      {
        type: 'customer_number',
        label: t('Numéro de client', 'Klantnummer', 'Kundennummer', 'Customer number'),
        value: '604412789',
      },
    ],
    activities: activities(t),
    sources: sources(t, callCount),
    collections: [customer(t), callRecords(t), choices(t), recorded(t)],
    files: [
      {
        source: 'recordings',
        name: 'rec-2026-01-05.wav',
        mediaType: 'audio/wav',
        size: audio.length,
        label: t(
          'Appel du 5 janvier 2026',
          'Oproep van 5 januari 2026',
          'Anruf vom 5. Januar 2026',
          'Call of 5 January 2026',
        ),
        category: recordings(t),
        open: () => Promise.resolve(Readable.from([audio], { objectMode: false })),
      },
    ],
    rows: (source, collection) =>
      iterate(source === 'cdr' ? calls(callCount) : (rows[`${source}.${collection}`] ?? [])),
  };
}
