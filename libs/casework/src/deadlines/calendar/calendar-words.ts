import type { Language } from '@habeas/domain';

/** The few words of a calendar, in the language of its reader. */
interface CalendarWords {
  title: { own: string; office: string };
  answerBy: string;
  noticeBy: string;
  extended: string;
  nearest: string;
}

export const CALENDAR_WORDS: Readonly<Record<Language, CalendarWords>> = {
  fr: {
    title: { own: 'Mes échéances légales', office: 'Échéances légales du service' },
    answerBy: 'Dernier jour pour répondre',
    noticeBy: 'Dernier jour pour annoncer une prolongation',
    extended: 'Le délai a été prolongé.',
    nearest: 'Seules les échéances les plus proches figurent dans ce calendrier.',
  },
  nl: {
    title: { own: 'Mijn wettelijke termijnen', office: 'Wettelijke termijnen van de dienst' },
    answerBy: 'Laatste dag om te antwoorden',
    noticeBy: 'Laatste dag om een verlenging aan te kondigen',
    extended: 'De termijn is verlengd.',
    nearest: 'Alleen de dichtstbijzijnde termijnen staan in deze agenda.',
  },
  de: {
    title: { own: 'Meine gesetzlichen Fristen', office: 'Gesetzliche Fristen der Stelle' },
    answerBy: 'Letzter Tag für die Antwort',
    noticeBy: 'Letzter Tag, um eine Verlängerung mitzuteilen',
    extended: 'Die Frist wurde verlängert.',
    nearest: 'Dieser Kalender enthält nur die nächsten Fristen.',
  },
  en: {
    title: { own: 'My legal dates', office: 'Legal dates of the office' },
    answerBy: 'Last day to answer',
    noticeBy: 'Last day to announce an extension',
    extended: 'The time limit was extended.',
    nearest: 'Only the nearest dates are in this calendar.',
  },
};
