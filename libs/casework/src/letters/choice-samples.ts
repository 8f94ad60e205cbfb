import type { Language } from '@habeas/domain';
import type { AnswerLetterData, ChoicesAnswer } from './answer-letter-data';

interface ChoiceSampleTexts {
  offers: string;
  mail: string;
  web: string;
  own: string;
  profile: string;
  offByDefault: string;
  tariff: string;
  tariffReason: string;
}

const TEXTS: Readonly<Record<Language, ChoiceSampleTexts>> = {
  fr: {
    offers: 'Offres et promotions',
    mail: 'e-mail, SMS',
    web: 'Publicité ciblée sur des sites et dans des applications',
    own: 'Refusez aussi les cookies publicitaires dans chacun de vos navigateurs, sous « Paramètres des cookies ».',
    profile: 'Profil et offres sur mesure',
    offByDefault: 'Toutes les nouvelles préférences sont désactivées, sauf celles que vous activez vous-même.',
    tariff: 'Profil de consommation pour le meilleur plan tarifaire',
    tariffReason: 'La loi nous oblige à vous indiquer le meilleur plan tarifaire.',
  },
  nl: {
    offers: 'Aanbiedingen en promoties',
    mail: 'e-mail, sms',
    web: 'Gerichte reclame op websites en in apps',
    own: 'Weiger ook de reclamecookies in elk van uw browsers, via ‘Cookie-instellingen’.',
    profile: 'Profiel en aanbiedingen op maat',
    offByDefault: 'Alle nieuwe voorkeuren staan uit, behalve die welke u zelf inschakelt.',
    tariff: 'Verbruiksprofiel voor het beste tariefplan',
    tariffReason: 'De wet verplicht ons om u het beste tariefplan te tonen.',
  },
  de: {
    offers: 'Angebote und Werbeaktionen',
    mail: 'E-Mail, SMS',
    web: 'Gezielte Werbung auf Websites und in Apps',
    own: 'Lehnen Sie auch die Werbe-Cookies in jedem Ihrer Browser ab, unter „Cookie-Einstellungen“.',
    profile: 'Profil und maßgeschneiderte Angebote',
    offByDefault: 'Alle neuen Einstellungen sind ausgeschaltet, außer denen, die Sie selbst einschalten.',
    tariff: 'Verbrauchsprofil für den besten Tarif',
    tariffReason: 'Das Gesetz verpflichtet uns, Ihnen den besten Tarif zu nennen.',
  },
  en: {
    offers: 'Offers and promotions',
    mail: 'e-mail, text message',
    web: 'Targeted advertising on websites and in apps',
    own: 'Also refuse the advertising cookies in each of your browsers, under “Cookie settings”.',
    profile: 'Profile and tailored offers',
    offByDefault: 'All new preferences are off, except those that you switch on yourself.',
    tariff: 'Usage profile for the best tariff plan',
    tariffReason: 'The law obliges us to tell you the best tariff plan.',
  },
};

/** Realistic data for the answers about purposes that are switched off; no person is in it. */
export function choiceSample(language: Language, recipients: readonly [string, string]): ChoicesAnswer {
  const texts = TEXTS[language];
  return {
    reference: 'HB-2026-7K3M9Q',
    receivedOn: '2026-01-12',
    outcome: 'partial',
    stoppedOn: '2026-01-12',
    stopped: [
      { what: texts.offers, channels: texts.mail },
      { what: texts.web, channels: null },
    ],
    waiting: [{ what: texts.profile, channels: null }],
    movesOn: '2026-03-09',
    addresses: ['… 1234', 'e…@mail.example'],
    ownSteps: [texts.own],
    continued: [{ what: texts.tariff, reason: texts.tariffReason, article: 'GDPR Art. 21(1)' }],
    recipients: [...recipients],
  };
}

/** The same at the move. */
export function moveSample(
  language: Language,
  recipients: readonly [string, string],
): AnswerLetterData['stopped-at-move'] {
  const texts = TEXTS[language];
  return {
    reference: 'HB-2026-7K3M9Q',
    receivedOn: '2026-01-12',
    appliedOn: '2026-03-09',
    stopped: [
      { what: texts.offers, channels: texts.mail },
      { what: texts.profile, channels: null },
    ],
    offByDefault: texts.offByDefault,
    recipients: [...recipients],
  };
}
