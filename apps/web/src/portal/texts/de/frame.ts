import type { PortalTexts } from '../portal-texts';

export const frame: Pick<PortalTexts, 'languageName' | 'service' | 'frame' | 'start' | 'errors' | 'complaint'> = {
  languageName: 'Deutsch',
  service: 'Ihre Daten, Ihre Rechte',
  frame: {
    skip: 'Zum Hauptinhalt',
    languages: 'Sprache',
    home: 'Zur Startseite',
    errorPrefix: 'Fehler: ',
    errorSummary: 'Es gibt ein Problem',
    back: 'Zurück',
    continue: 'Weiter',
    optional: '(freiwillig)',
    help: 'Brauchen Sie Hilfe?',
    helpText: 'Schreiben Sie unserem Datenschutz-Team. Ein Mensch antwortet Ihnen.',
    follow: 'Meine Anfrage verfolgen',
    accessibility: 'Barrierefreiheit',
    privacy: 'Was wir mit diesem Formular tun',
    cookies: 'Cookies',
    print: 'Diese Seite drucken oder speichern',
    moreInformation: 'Über diese Website',
  },
  start: {
    title: 'Ihre Daten anfordern oder über ihre Nutzung bestimmen',
    lead: 'Das Gesetz gibt Ihnen Rechte an Ihren personenbezogenen Daten. Hier können Sie sie nutzen, ohne Konto.',
    begin: 'Jetzt beginnen',
    duration: 'Es dauert etwa 3 Minuten.',
    facts: [
      {
        heading: 'Ein Monat',
        paragraphs: [
          'Sie erhalten unsere Antwort spätestens innerhalb eines Monats.',
          'Bei komplexen oder zahlreichen Anfragen erlaubt das Gesetz zwei weitere Monate. Wir sagen Ihnen dann im ersten Monat, warum.',
        ],
      },
      { heading: 'Kostenlos', paragraphs: ['Ihre Anfrage kostet nichts.'] },
      { heading: 'Ohne Ausweis', paragraphs: ['Sie müssen keine Kopie schicken. Meistens genügt ein Code.'] },
    ],
    rightsHeading: 'Was Sie verlangen können',
    stepsHeading: 'So geht es weiter',
    steps: [
      'Sie sagen uns, was Sie möchten. Sie erhalten sofort ein Aktenzeichen.',
      'Sie bestätigen, dass Sie es sind: mit einem Code, den wir Ihnen senden.',
      'Wir suchen Ihre Daten in allen unseren Systemen. Ein Mensch aus unserem Team prüft die Antwort.',
      'Wir sagen Ihnen Bescheid, wenn die Antwort fertig ist. Sie öffnen sie hier.',
    ],
    needHeading: 'Was Sie brauchen',
    need: [
      'Ihren Namen',
      'eine E-Mail-Adresse, unter der wir Sie erreichen',
      'Ihre Kundennummer oder Telefonnummer, falls Sie eine haben: So finden wir Sie leichter',
    ],
    other: {
      heading: 'Möchten Sie dieses Formular lieber nicht verwenden?',
      lead: 'Das müssen Sie nicht. Ein Brief oder eine E-Mail in Ihren eigenen Worten ist genauso gut.',
      mail: 'Per E-Mail',
      post: 'Per Post',
      phone: 'Per Telefon',
    },
    complaint: {
      heading: 'Sie können sich beschweren',
      text: ({ authority }) =>
        `Sind Sie mit unserem Vorgehen nicht zufrieden? Sie können sich bei der Aufsichtsbehörde beschweren: ${authority}.`,
    },
    already: {
      heading: 'Haben Sie schon eine Anfrage gestellt?',
      text: 'Halten Sie Ihr Aktenzeichen bereit. Sie können sehen, wie weit wir sind, oder unsere Antwort öffnen.',
      link: 'Meine Anfrage verfolgen',
    },
  },
  errors: {
    notFound: {
      title: 'Wir finden diese Seite nicht',
      paragraphs: [
        'Haben Sie die Adresse getippt? Dann prüfen Sie sie bitte. Sind Sie einem Link gefolgt? Dann beginnen Sie auf der Startseite.',
      ],
    },
    tooLarge: {
      title: 'Ihr Text ist zu lang',
      paragraphs: [
        'Wir haben ihn nicht erhalten. Gehen Sie zurück: Ihre Angaben sind noch da. Kürzen Sie sie, oder schreiben Sie uns eine E-Mail.',
      ],
    },
    tooMany: {
      title: 'Es gab zu viele Versuche',
      paragraphs: ['Das schützt die Daten aller. An Ihrer Anfrage und ihren Fristen ändert sich nichts.'],
    },
    foreign: {
      title: 'Bitte beginnen Sie neu auf unserer eigenen Seite',
      paragraphs: ['Dies kam von einer anderen Website. Deshalb haben wir es nicht angenommen.'],
    },
    unavailable: {
      title: 'Das funktioniert im Moment nicht',
      paragraphs: ['Bitte versuchen Sie es in einigen Minuten wieder. Was wir schon erhalten hatten, ist sicher.'],
    },
    broken: {
      title: 'Bei uns ist etwas schiefgegangen',
      paragraphs: [
        'Es liegt nicht an Ihnen. Bitte versuchen Sie es in einigen Minuten wieder. Was wir schon erhalten hatten, ist sicher.',
      ],
    },
    wait: (minutes) =>
      minutes === 1
        ? 'Bitte versuchen Sie es in einer Minute wieder.'
        : `Bitte versuchen Sie es in ${minutes} Minuten wieder.`,
    toStart: 'Zur Startseite',
  },
  complaint: {
    heading: 'Wenn Sie nicht einverstanden sind',
    text: ({ email, authority }) =>
      `Sagen Sie es gern zuerst uns: ${email}. Sie können sich auch bei der Aufsichtsbehörde beschweren: ${authority}.`,
  },
};
