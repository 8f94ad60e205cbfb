import type { Language } from '@habeas/domain';
import type { RecipientClass } from '../../register';

/** Words of the access answer that belong to no single activity. */
interface AccessWords {
  after: (period: string, trigger: string) => string;
  between: (shortest: string, longest: string, trigger: string) => string;
  atOnce: (trigger: string) => string;
  recipientClass: Record<RecipientClass, string>;
  maskedThirdParty: string;
  failedSource: string;
  recording: string;
  /** Where a row came from, when it came from the person. */
  fromYou: string;
  identifiers: Record<string, string>;
}

/** In all four languages; a missing one does not compile. */
export const ACCESS_WORDS: Record<Language, AccessWords> = {
  fr: {
    after: (period, trigger) => `${period} ${trigger}`,
    between: (shortest, longest, trigger) => `de ${shortest} à ${longest} ${trigger}`,
    atOnce: (trigger) => `effacées ${trigger}`,
    recipientClass: {
      processor: 'sous-traitant ou fournisseur',
      'joint-controller': 'responsable conjoint',
      group: 'société du groupe',
      controller: 'autre responsable du traitement',
      authority: 'autorité publique',
    },
    maskedThirdParty:
      'Cette donnée concerne une autre personne. Nous la masquons pour protéger ses droits (RGPD, art. 15, § 4).',
    failedSource: 'Ce système n’a pas pu répondre.',
    recording: 'Enregistrement',
    fromYou: 'Vous-même',
    identifiers: {
      email: 'Adresse e-mail',
      phone_number: 'Numéro de téléphone',
      customer_number: 'Numéro de client',
      account_id: 'Compte en ligne',
    },
  },
  nl: {
    after: (period, trigger) => `${period} ${trigger}`,
    between: (shortest, longest, trigger) => `${shortest} tot ${longest} ${trigger}`,
    atOnce: (trigger) => `gewist ${trigger}`,
    recipientClass: {
      processor: 'verwerker of leverancier',
      'joint-controller': 'gezamenlijke verwerkingsverantwoordelijke',
      group: 'bedrijf van de groep',
      controller: 'andere verwerkingsverantwoordelijke',
      authority: 'overheidsinstantie',
    },
    maskedThirdParty:
      'Dit gegeven gaat over iemand anders. We maskeren het om de rechten van die persoon te beschermen (AVG, art. 15, lid 4).',
    failedSource: 'Dit systeem kon niet antwoorden.',
    recording: 'Opname',
    fromYou: 'Uzelf',
    identifiers: {
      email: 'E-mailadres',
      phone_number: 'Telefoonnummer',
      customer_number: 'Klantnummer',
      account_id: 'Onlineaccount',
    },
  },
  de: {
    after: (period, trigger) => `${period} ${trigger}`,
    between: (shortest, longest, trigger) => `${shortest} bis ${longest} ${trigger}`,
    atOnce: (trigger) => `gelöscht, ${trigger}`,
    recipientClass: {
      processor: 'Auftragsverarbeiter oder Lieferant',
      'joint-controller': 'gemeinsam Verantwortlicher',
      group: 'Unternehmen der Gruppe',
      controller: 'anderer Verantwortlicher',
      authority: 'Behörde',
    },
    maskedThirdParty:
      'Diese Angabe betrifft eine andere Person. Wir verdecken sie, um deren Rechte zu schützen (DSGVO, Art. 15 Abs. 4).',
    failedSource: 'Dieses System konnte nicht antworten.',
    recording: 'Aufzeichnung',
    fromYou: 'Sie selbst',
    identifiers: {
      email: 'E-Mail-Adresse',
      phone_number: 'Telefonnummer',
      customer_number: 'Kundennummer',
      account_id: 'Online-Konto',
    },
  },
  en: {
    after: (period, trigger) => `${period} ${trigger}`,
    between: (shortest, longest, trigger) => `${shortest} to ${longest} ${trigger}`,
    atOnce: (trigger) => `erased ${trigger}`,
    recipientClass: {
      processor: 'processor or supplier',
      'joint-controller': 'joint controller',
      group: 'company of the group',
      controller: 'another controller',
      authority: 'public authority',
    },
    maskedThirdParty: 'This is about somebody else. We mask it to protect that person’s rights (GDPR, Art. 15(4)).',
    failedSource: 'This system could not answer.',
    recording: 'Recording',
    fromYou: 'You',
    identifiers: {
      email: 'E-mail address',
      phone_number: 'Phone number',
      customer_number: 'Customer number',
      account_id: 'Online account',
    },
  },
};
