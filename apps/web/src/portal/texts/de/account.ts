import type { PortalTexts } from '../portal-texts';

export const account: PortalTexts['account'] = {
  offer: (name) => `Mit ${name} anmelden`,
  offerLead: 'Sind Sie Kunde? Mit Ihrem Konto brauchen Sie keinen Code.',
  title: (name) => `Mit ${name} anmelden`,
  lead: (name) => [
    `Sie gelangen zur Anmeldeseite von ${name}. Ihr Passwort sehen wir nie.`,
    'Von dort erfahren wir nur Ihre Kundennummer. So wissen wir, dass die Anfrage von Ihnen ist. Wir behalten sie nur in Ihrer Anfrage.',
  ],
  go: (name) => `Zu ${name}`,
  otherWay: 'Sie können auch mit einem Code bestätigen:',
  signedInTitle: 'Sie sind angemeldet',
  signedIn: (name) =>
    `Sie sind für 20 Minuten mit ${name} angemeldet. Geben Sie das Aktenzeichen Ihrer Anfrage ein, um sie zu bestätigen.`,
  confirm: 'Diese Anfrage bestätigen',
  newHeading: 'Noch keine Anfrage?',
  newLead: 'Wir tragen Ihre Kundennummer ein. Bestätigen Sie am Ende mit Ihrem Konto.',
  newRequest: 'Eine Anfrage stellen',
  failed: 'Die Anmeldung ist nicht gelungen. Versuchen Sie es noch einmal, oder bestätigen Sie mit einem Code.',
  notYours:
    'Mit diesem Konto können wir diese Anfrage nicht bestätigen. Prüfen Sie das Aktenzeichen, oder bestätigen Sie mit einem Code.',
  later:
    'Das ist gerade nicht möglich. Versuchen Sie es in einigen Minuten noch einmal, oder bestätigen Sie mit einem Code.',
  cookie:
    'Das Cookie „habeas-account“ bleibt 20 Minuten, wenn Sie sich mit Ihrem Konto anmelden. Es enthält eine Zufallszahl und sonst nichts.',
};
