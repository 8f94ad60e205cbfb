import type { CollectionInput } from './package-input';

/** One sentence in the language of the sample. */
export type Say = (fr: string, nl: string, de: string, en: string) => string;

export const contact = (t: Say) => ({
  key: 'identification_contact',
  label: t('Identité et contact', 'Identiteit en contact', 'Identität und Kontakt', 'Identity and contact'),
});
export const traffic = (t: Say) => ({
  key: 'traffic',
  label: t('Appels et messages', 'Oproepen en berichten', 'Anrufe und Nachrichten', 'Calls and messages'),
});
export const consents = (t: Say) => ({
  key: 'preferences',
  label: t('Choix et préférences', 'Keuzes en voorkeuren', 'Einstellungen', 'Choices and preferences'),
});
export const recordings = (t: Say) => ({
  key: 'recordings',
  label: t('Appels enregistrés', 'Opgenomen gesprekken', 'Aufgezeichnete Gespräche', 'Recorded calls'),
});

export function customer(t: Say): CollectionInput {
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

export function callRecords(t: Say): CollectionInput {
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

export function choices(t: Say): CollectionInput {
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

export function recorded(t: Say): CollectionInput {
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
