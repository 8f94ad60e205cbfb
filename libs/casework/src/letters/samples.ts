import type { Language } from '@habeas/domain';
import { answerSamples } from './answer-samples';
import type { LetterData } from './letter-data';
import { matterSamples } from './matter-samples';
import { staffSamples } from './staff-samples';
import { outsideSamples } from './outside-samples';

/** The sentences of the samples that a person of the office would have written. */
interface SampleTexts {
  doubt: string;
  steps: string[];
  question: string;
  why: string;
  explanation: string;
  exempt: string;
  broughtIn: string;
  elsewhere: string;
  heldBack: string;
  searched: string[];
  revoked: string;
  missing: string;
}

const TEXTS: Readonly<Record<Language, SampleTexts>> = {
  fr: {
    doubt: 'Votre message vient d’une adresse que nous ne connaissons pas.',
    steps: ['Ouvrez la page ci-dessous.', 'Entrez le code que nous envoyons au numéro de téléphone de votre contrat.'],
    question: 'Pour quelle période souhaitez-vous recevoir la liste de vos appels ?',
    why: 'Vous êtes client depuis longtemps. Une période plus courte donne un dossier plus lisible. Vous pouvez aussi répondre : tout.',
    explanation: 'Nous devons écouter vos enregistrements un par un pour protéger les autres personnes qui parlent.',
    exempt: 'Fichier des enquêtes sur la fraude',
    broughtIn: 'Une partie de ces données nous est parvenue par le client dont vous utilisez la ligne.',
    elsewhere:
      'Doktr répond lui-même des données de son service : sa politique de confidentialité dit comment le joindre.',
    heldBack:
      'Images des caméras de surveillance – Fichier : non communiqué. Cette donnée parle aussi d’autres personnes. Nous protégeons leurs droits (RGPD, art. 15, § 4).',
    searched: ['une adresse e-mail', 'un numéro de téléphone mobile'],
    revoked: 'Le dossier ne contenait pas toutes vos données. Un système n’avait pas répondu complètement.',
    missing: 'La confirmation par un code, envoyé à une adresse ou à un numéro que nous connaissons.',
  },
  nl: {
    doubt: 'Uw bericht komt van een adres dat wij niet kennen.',
    steps: ['Open de pagina hieronder.', 'Vul de code in die wij sturen naar het telefoonnummer van uw contract.'],
    question: 'Voor welke periode wilt u de lijst van uw oproepen?',
    why: 'U bent al lang klant. Met een kortere periode wordt het dossier beter leesbaar. U kunt ook antwoorden: alles.',
    explanation: 'Wij moeten uw opnames één voor één beluisteren, om de andere sprekers te beschermen.',
    exempt: 'Bestand van fraudeonderzoeken',
    broughtIn: 'Een deel van deze gegevens kregen wij via de klant van wie u de lijn gebruikt.',
    elsewhere:
      'Doktr staat zelf in voor de gegevens van zijn dienst: in zijn privacybeleid leest u hoe u Doktr bereikt.',
    heldBack:
      'Beelden van bewakingscamera’s – Bestand: niet meegedeeld. Dit gegeven gaat ook over andere personen. Wij beschermen hun rechten (AVG, art. 15, lid 4).',
    searched: ['een e-mailadres', 'een gsm-nummer'],
    revoked: 'In het dossier stonden niet al uw gegevens. Eén systeem had niet volledig geantwoord.',
    missing: 'De bevestiging met een code, gestuurd naar een adres of nummer dat wij kennen.',
  },
  de: {
    doubt: 'Ihre Nachricht kommt von einer Adresse, die wir nicht kennen.',
    steps: [
      'Öffnen Sie die Seite unten.',
      'Geben Sie den Code ein, den wir an die Telefonnummer Ihres Vertrags senden.',
    ],
    question: 'Für welchen Zeitraum möchten Sie die Liste Ihrer Anrufe erhalten?',
    why: 'Sie sind seit Langem Kunde. Ein kürzerer Zeitraum macht die Akte besser lesbar. Sie können auch antworten: alles.',
    explanation: 'Wir müssen Ihre Aufnahmen einzeln anhören, um die anderen Sprecher zu schützen.',
    exempt: 'Datei der Betrugsermittlungen',
    broughtIn: 'Ein Teil dieser Daten kam über den Kunden zu uns, dessen Anschluss Sie nutzen.',
    elsewhere:
      'Doktr ist selbst für die Daten seines Dienstes verantwortlich: Wie Sie Doktr erreichen, steht in dessen Datenschutzerklärung.',
    heldBack:
      'Bilder der Überwachungskameras – Datei: nicht mitgeteilt. Diese Angabe betrifft auch andere Personen. Wir schützen deren Rechte (DSGVO, Art. 15 Abs. 4).',
    searched: ['eine E-Mail-Adresse', 'eine Mobilnummer'],
    revoked: 'In der Akte fehlten Daten. Ein System hatte nicht vollständig geantwortet.',
    missing: 'Die Bestätigung mit einem Code, gesendet an eine Adresse oder Nummer, die wir kennen.',
  },
  en: {
    doubt: 'Your message comes from an address that we do not know.',
    steps: ['Open the page below.', 'Enter the code that we send to the telephone number of your contract.'],
    question: 'For which period would you like the list of your calls?',
    why: 'You have been a customer for a long time. A shorter period makes the file easier to read. You can also answer: everything.',
    explanation: 'We must listen to your recordings one by one, to protect the other people who speak.',
    exempt: 'File of fraud investigations',
    broughtIn: 'Some of these data came to us through the customer whose line you use.',
    elsewhere: 'Doktr answers itself for the data of its service: its privacy policy says how to reach it.',
    heldBack:
      'Images from security cameras – File: not given. This also tells about other people. We protect their rights (GDPR, Art. 15(4)).',
    searched: ['an e-mail address', 'a mobile number'],
    revoked: 'The file did not contain all your data. One system had not answered completely.',
    missing: 'Confirmation by a code, sent to an address or number that we know.',
  },
};

const reference = 'HB-2026-7K3M9Q';
const dates = { receivedOn: '2026-01-12', due: '2026-02-12' };

function questions(language: Language): Pick<LetterData, 'identity-wanted' | 'clarification'> {
  const texts = TEXTS[language];
  return {
    'identity-wanted': {
      reference,
      doubt: texts.doubt,
      steps: texts.steps,
      by: '2026-01-27',
      due: dates.due,
      confirmUrl: `https://privacy.example/${language}/identity`,
    },
    clarification: {
      reference,
      question: texts.question,
      why: texts.why,
      by: '2026-01-27',
      due: dates.due,
      answerUrl: `https://privacy.example/${language}/answer`,
    },
  };
}

const OUTCOME: LetterData['representative-outcome'] = {
  ...{ reference, receivedOn: dates.receivedOn, answeredOn: '2026-02-09', dataHere: false },
  ...{ granted: ['access'], partly: ['erasure'], refused: ['rectification'] },
};

/** Realistic data for every letter, as the desk shows them in a preview; no person is in it. */
export function letterSamples(language: Language): LetterData {
  const texts = TEXTS[language];
  return {
    ...questions(language),
    ...answerSamples(language),
    ...outsideSamples(language),
    acknowledgement: {
      reference,
      ...dates,
      rights: ['access', 'objection'],
      confirmUrl: `https://privacy.example/${language}/identity`,
      needsIdentity: true,
      preserves: true,
    },
    'identity-code': { code: '482 913', minutes: 15, reference },
    'sign-in-code': { code: '705 264', minutes: 15, reference },
    'extension-notice': {
      reference,
      receivedOn: dates.receivedOn,
      rights: ['access'],
      reasons: ['volume', 'third-party-data'],
      explanation: texts.explanation,
      newDate: '2026-04-13',
      oldDate: dates.due,
    },
    'access-answer': {
      ...{ reference, receivedOn: dates.receivedOn, expiresOn: '2026-03-11' },
      portalUrl: `https://privacy.example/${language}/packages`,
      ...{ sourcesFound: 4, sourcesNothing: 1, sourcesExempt: [texts.exempt] },
      broughtIn: texts.broughtIn,
      elsewhere: [{ who: 'Doktr', reach: texts.elsewhere }],
      heldBack: [texts.heldBack],
    },
    'nothing-held': { reference, receivedOn: dates.receivedOn, searched: texts.searched, sourcesSearched: 5 },
    'package-revoked': { reference, reason: texts.revoked, newPackageFollows: true },
    'not-identified': { reference, receivedOn: dates.receivedOn, askedOn: '2026-01-13', missing: texts.missing },
    'withdrawal-confirmed': { reference, withdrawnOn: '2026-01-20', rights: ['erasure'] },
    'request-joined': {
      reference,
      receivedOn: '2026-01-14',
      firstReference: 'HB-2026-4F8T2W',
      firstReceivedOn: dates.receivedOn,
      due: dates.due,
      rights: ['access'],
      goingOn: ['rectification'],
      portalUrl: `https://privacy.example/${language}/open`,
    },
    ...{ 'representative-outcome': OUTCOME, 'received-not-understood': { reference, ...dates } },
    'staff-reminder': {
      ...{ reference, due: dates.due, matter: null },
      daysLeft: 3,
      overdue: false,
      deskUrl: 'https://desk.example/requests/HB-2026-7K3M9Q',
    },
    ...{ ...matterSamples(language, reference, dates.due), ...staffSamples(language, reference, dates.due) },
    'request-closed': { reference, closedOn: '2026-02-10', rights: ['access'], deletedOn: '2031-02-10' },
  };
}
