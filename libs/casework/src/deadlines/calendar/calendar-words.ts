import type { Language } from '@habeas/domain';

/** The few words of a calendar, in the language of its reader. */
interface CalendarWords {
  title: { own: string; office: string };
  answerBy: string;
  noticeBy: string;
  extended: string;
  /** Of what is no right and has a day of its own. */
  ownDate: string;
  nearest: string;
}

export const CALENDAR_WORDS: Readonly<Record<Language, CalendarWords>> = {
  fr: {
    title: { own: 'Mes échéances légales', office: 'Échéances légales du service' },
    answerBy: 'Dernier jour pour répondre',
    noticeBy: 'Dernier jour pour annoncer une prolongation',
    extended: 'Le délai a été prolongé.',
    ownDate: 'Cette question n’est pas un droit du RGPD et a sa propre échéance.',
    nearest: 'Seules les échéances les plus proches figurent dans ce calendrier.',
  },
  nl: {
    title: { own: 'Mijn wettelijke termijnen', office: 'Wettelijke termijnen van de dienst' },
    answerBy: 'Laatste dag om te antwoorden',
    noticeBy: 'Laatste dag om een verlenging aan te kondigen',
    extended: 'De termijn is verlengd.',
    ownDate: 'Deze vraag is geen recht onder de AVG en heeft een eigen termijn.',
    nearest: 'Alleen de dichtstbijzijnde termijnen staan in deze agenda.',
  },
  de: {
    title: { own: 'Meine gesetzlichen Fristen', office: 'Gesetzliche Fristen der Stelle' },
    answerBy: 'Letzter Tag für die Antwort',
    noticeBy: 'Letzter Tag, um eine Verlängerung mitzuteilen',
    extended: 'Die Frist wurde verlängert.',
    ownDate: 'Diese Frage ist kein Recht nach der DSGVO und hat eine eigene Frist.',
    nearest: 'Dieser Kalender enthält nur die nächsten Fristen.',
  },
  en: {
    title: { own: 'My legal dates', office: 'Legal dates of the office' },
    answerBy: 'Last day to answer',
    noticeBy: 'Last day to announce an extension',
    extended: 'The time limit was extended.',
    ownDate: 'This question is no right under the GDPR and has a date of its own.',
    nearest: 'Only the nearest dates are in this calendar.',
  },
};
