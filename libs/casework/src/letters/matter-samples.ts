import type { Language } from '@habeas/domain';
import type { MatterLetterData } from './matter-letter-data';

type Samples = Pick<MatterLetterData['referral'], 'about' | 'answer' | 'contacts' | 'words'> & { message: string };

const TEXTS: Readonly<Record<Language, Samples>> = {
  fr: {
    about: 'Des appels commerciaux dont je ne veux pas',
    answer: 'Vous ne voulez plus d’appels commerciaux. Nous ne pouvons pas contrôler les autres entreprises.',
    contacts: [{ who: 'La liste « Ne m’appelez plus »', reach: 'Par téléphone au 02 882 19 75.' }],
    words: 'L’appel que vous décrivez ne venait pas de nous.',
    message: 'Bonjour, je voudrais savoir ce que vous avez sur le téléphone de mon employeur.',
  },
  nl: {
    about: 'Reclameoproepen die ik niet wil',
    answer: 'U wilt geen reclameoproepen meer. Andere bedrijven kunnen wij niet controleren.',
    contacts: [{ who: 'De lijst ‘Bel-me-niet-meer’', reach: 'Telefonisch op 02 882 19 75.' }],
    words: 'De oproep die u beschrijft, kwam niet van ons.',
    message: 'Beste, ik wil graag weten wat u hebt over de telefoon van mijn werkgever.',
  },
  de: {
    about: 'Werbeanrufe, die ich nicht möchte',
    answer: 'Sie möchten keine Werbeanrufe mehr. Andere Unternehmen können wir nicht kontrollieren.',
    contacts: [{ who: 'Die Liste „Ruf mich nicht mehr an“', reach: 'Telefonisch unter 02 882 19 75.' }],
    words: 'Der Anruf, den Sie beschreiben, kam nicht von uns.',
    message: 'Guten Tag, ich möchte wissen, was Sie über das Handy meines Arbeitgebers haben.',
  },
  en: {
    about: 'Sales calls that I do not want',
    answer: 'You want no more sales calls. We cannot control other companies.',
    contacts: [{ who: 'The do-not-call list', reach: 'By phone: 02 882 19 75.' }],
    words: 'The call that you describe did not come from us.',
    message: 'Hello, I would like to know what you have about the phone of my employer.',
  },
};

/** Realistic data for the letters about what is no right. */
export function matterSamples(language: Language, reference: string, due: string): MatterLetterData {
  const { message, ...referral } = TEXTS[language];
  const at = { reference, receivedOn: '2026-01-12' };
  const person = 'Amélie Dubois, amelie@example.org';
  return {
    referral: { ...at, ...referral },
    'hand-over': { ...at, customer: 'Brasserie de la Meuse', person, message, due },
  };
}
