import type { Language } from '@habeas/domain';
import type { OutsideLetterData } from './outside-letter-data';

interface OutsideSampleTexts {
  recipient: string;
  what: string[];
  system: string;
  owner: string;
}

const TEXTS: Readonly<Record<Language, OutsideSampleTexts>> = {
  fr: {
    recipient: 'Sofico Recouvrement',
    what: ['Coordonnées', 'Factures impayées'],
    system: 'Archives papier des magasins',
    owner: 'Gestion des magasins',
  },
  nl: {
    recipient: 'Incassobureau Schelde',
    what: ['Contactgegevens', 'Onbetaalde facturen'],
    system: 'Papieren archief van de winkels',
    owner: 'Winkelbeheer',
  },
  de: {
    recipient: 'Inkassobüro Hohes Venn',
    what: ['Kontaktdaten', 'Unbezahlte Rechnungen'],
    system: 'Papierarchiv der Geschäfte',
    owner: 'Leitung der Geschäfte',
  },
  en: {
    recipient: 'Meuse Debt Collection',
    what: ['Contact details', 'Unpaid invoices'],
    system: 'Paper archive of the shops',
    owner: 'Shop management',
  },
};

/** Realistic data for the letters to others than the person. */
export function outsideSamples(language: Language): OutsideLetterData {
  const { recipient, what, system, owner } = TEXTS[language];
  const notice = {
    reference: 'HB-2026-7K3M9Q',
    recipient,
    by: '2026-02-17',
    noticeUrl: 'https://privacy.example/notice',
  };
  const task = {
    reference: 'HB-2026-7K3M9Q',
    system,
    by: '2026-01-30',
    taskUrl: 'https://privacy.example/task',
  };
  return {
    'notice-to-recipient': { ...notice, action: 'erase', personKey: 'K-58213-0907', what },
    'notice-reminder': { ...notice, sentOn: '2026-02-03' },
    'notice-escalation': {
      reference: notice.reference,
      recipient,
      sentOn: '2026-02-03',
      deskUrl: 'https://desk.example/requests/HB-2026-7K3M9Q',
    },
    'link-code': { code: '310 877', minutes: 10, reference: 'HB-2026-7K3M9Q' },
    'human-task': { ...task, operation: 'erase' },
    'human-task-reminder': { ...task, sentOn: '2026-01-19', overdue: false },
    'human-task-escalation': { ...task, sentOn: '2026-01-19', owner, due: '2026-02-12' },
  };
}
