import { Readable } from 'node:stream';
import type { Language } from '@habeas/domain';
import type { Row } from './data-rows';
import { sampleActivities } from './package-activities.fixture';
import { callRecords, choices, customer, recorded, recordings, type Say } from './package-collections.fixture';
import type { PackageInput, SourceAnswer } from './package-input';

const say = (language: Language, fr: string, nl: string, de: string, en: string): string =>
  ({ fr, nl, de, en })[language];

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

function head(t: Say): PackageInput['head'] {
  const city = t('Bruxelles', 'Brussel', 'Brüssel', 'Brussels');
  return {
    brand: { name: 'Proximus', colour: '#5c2d91' },
    controller: {
      name: 'Proximus SA/NV',
      address: ['Boulevard du Roi Albert II 27', `1030 ${city}`],
      email: 'privacy@proximus.example',
    },
    authority: {
      name: t(
        'Autorité de protection des données (APD)',
        'Gegevensbeschermingsautoriteit (GBA)',
        'Datenschutzbehörde (DSB)',
        'Belgian Data Protection Authority (APD/GBA)',
      ),
      address: ['Rue de la Presse 35', `1000 ${city}`],
      website: 'https://www.autoriteprotectiondonnees.be',
    },
    customer: {
      mailbox: 'privacy@proximus.example',
      selfService: 'MyProximus',
      policy: { name: 'Privacy', version: '2026-01', address: 'www.proximus.example/privacy' },
    },
    courtRemedy: t(
      'Vous pouvez également saisir le président du tribunal de première instance.',
      'U kunt ook naar de voorzitter van de rechtbank van eerste aanleg stappen.',
      'Sie können sich auch an den Präsidenten des Gerichts Erster Instanz wenden.',
      'You can also bring the matter before the president of the court of first instance.',
    ),
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

function heldBackCaller(t: Say): PackageInput['heldBack'][number] {
  return {
    source: 'network',
    collection: 'calls',
    field: 'caller',
    outcome: 'leave-out',
    ground: 'communications-secrecy',
    records: 3,
    sentence: t(
      'Appels – Appelant : non communiqué (RGPD, art. 15, § 4)',
      'Oproepen – Beller: niet meegedeeld (AVG, art. 15, lid 4)',
      'Anrufe – Anrufer: nicht mitgeteilt (DSGVO, Art. 15 Abs. 4)',
      'Calls – Caller: not given (GDPR, Art. 15(4))',
    ),
  };
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
    head: head(t),
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
    activities: sampleActivities(t),
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
    heldBack: [heldBackCaller(t)],
    rows: (source, collection) =>
      iterate(source === 'cdr' ? calls(callCount) : (rows[`${source}.${collection}`] ?? [])),
  };
}
