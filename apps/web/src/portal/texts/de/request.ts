import type { PortalTexts } from '../portal-texts';

export const request: Pick<PortalTexts, 'signIn' | 'status' | 'package'> = {
  signIn: {
    titles: { confirm: 'Bestätigen Sie, dass Sie es sind', open: 'Ihre Anfrage verfolgen oder unsere Antwort öffnen' },
    lead: {
      confirm:
        'Wir senden einen Code an eine Adresse oder Nummer, die wir schon kennen. So erhält niemand anders Ihre Daten.',
      open: 'Zu Ihrer Sicherheit senden wir Ihnen jedes Mal einen neuen Code.',
    },
    reference: 'Aktenzeichen Ihrer Anfrage',
    referenceHint: 'Es sieht aus wie HB-7K3M-9QXW-2FTD. Sie finden es in unseren Nachrichten.',
    askCode: 'Code an mich senden',
    codeTitle: 'Geben Sie den Code ein',
    codeOnItsWay:
      'Wenn dieses Aktenzeichen stimmt und wir schon Kontaktdaten von Ihnen haben, ist ein Code dorthin unterwegs.',
    codeFacts: (minutes) => `Der Code hat 6 Ziffern. Er gilt ${minutes} Minuten und nur einmal.`,
    code: 'Code',
    codeHint: '6 Ziffern',
    enter: { confirm: 'Bestätigen', open: 'Weiter' },
    again: 'Neuen Code an mich senden',
    noCode: {
      summary: 'Ich habe keinen Code erhalten',
      paragraphs: ({ email }) => [
        'Warten Sie einige Minuten und sehen Sie in Ihrem Spam-Ordner nach.',
        'Wir senden Codes nur an Kontaktdaten, die wir schon vor Ihrer Anfrage kannten. Vielleicht ist es eine Adresse, die Sie nicht mehr nutzen.',
        `Immer noch kein Code? Schreiben Sie an ${email} und nennen Sie Ihr Aktenzeichen. Wir finden einen anderen Weg.`,
      ],
    },
    wrongReference:
      'Geben Sie das Aktenzeichen so ein, wie es in unserer Nachricht steht, zum Beispiel HB-7K3M-9QXW-2FTD',
    wrongCode: 'Dieser Code stimmt nicht oder gilt nicht mehr. Prüfen Sie ihn oder fordern Sie einen neuen an.',
  },
  status: {
    title: 'Ihre Anfrage',
    stages: { done: 'Erledigt', current: 'Läuft', upcoming: 'Kommt noch' },
    steps: {
      received: 'Anfrage eingegangen',
      identity: 'Identität bestätigt',
      collecting: 'Unsere Systeme durchsucht',
      checking: 'Antwort von einem Menschen geprüft',
      answered: 'Antwort gegeben',
    },
    nowHeading: 'Wie weit wir sind',
    now: {
      reading: 'Ein Mensch aus unserem Team liest Ihre Anfrage. Sie müssen nichts tun.',
      identity:
        'Wir warten auf die Bestätigung Ihrer Identität. Brauchen wir noch etwas von Ihnen, erhalten Sie eine Nachricht.',
      collecting: 'Wir suchen Ihre Daten in allen unseren Systemen. Sie müssen nichts tun.',
      checking: 'Ein Mensch aus unserem Team prüft die Antwort. Sie müssen nichts tun.',
      answered: 'Wir haben Ihre Anfrage beantwortet.',
      ended: 'Diese Anfrage ist abgeschlossen. Unsere letzte Nachricht erklärt, warum.',
    },
    waitingForYou: 'Wir warten auf Sie',
    progress: 'Schritte',
    rights: 'Was Sie verlangt haben',
    rightStates: {
      asked: 'Eingegangen',
      'awaiting-identity': 'Wartet auf Ihre Bestätigung',
      collecting: 'Läuft',
      deciding: 'Wird geprüft',
      'awaiting-approval': 'Wird geprüft',
      approved: 'Wird vorbereitet',
      executing: 'Läuft',
      answered: 'Beantwortet',
      'with-person': 'Jemand aus unserem Team prüft es',
      refused: 'Abgelehnt: Unser Brief sagt, warum',
      'not-identified': 'Wir konnten Sie nicht identifizieren: Unser Brief sagt, was Sie tun können',
      withdrawn: 'Von Ihnen zurückgenommen',
      'not-asked': 'Nicht verlangt',
    },
    datesHeading: 'Termine',
    received: 'Eingegangen am',
    due: 'Unsere Antwort kommt spätestens am',
    extended: 'Wir brauchen mehr Zeit als sonst. Unser Brief erklärt, warum.',
    signOut: 'Diese Seite sicher verlassen',
    session: 'Zu Ihrer Sicherheit schließt sich diese Seite 20 Minuten nach der Eingabe des Codes.',
    signedOut: {
      title: 'Sie haben die Seite sicher verlassen',
      paragraphs: ['Ohne einen neuen Code kann hier niemand Ihre Anfrage öffnen.'],
    },
    ended: {
      title: 'Bitte fordern Sie einen neuen Code an',
      paragraphs: ['Zu Ihrer Sicherheit schließt sich diese Seite nach 20 Minuten. Nichts ist verloren.'],
    },
    again: 'Meine Anfrage wieder öffnen',
  },
  package: {
    heading: 'Ihre Daten sind fertig',
    lead: 'Unsere Antwort steht in einer Datei. Sie sagt auch, wo wir gesucht haben und was nicht darin ist.',
    inside: 'Was darin ist',
    contents: [
      'Ihre Daten, eine Seite je Thema, in einfachen Worten',
      'warum wir sie haben, wer sie erhält und wie lange wir sie aufbewahren',
      'jedes System, in dem wir gesucht haben, und was wir dort gefunden haben',
      'dieselben Daten für einen Computer',
    ],
    size: 'Größe vor der Komprimierung',
    formats: 'Formate',
    formatsText:
      'Seiten zum Lesen und Drucken (HTML), Tabellen (CSV) und Daten für Computer (JSON), zusammen in einer ZIP-Datei',
    expires: 'Verfügbar bis',
    checksum: 'Prüfsumme des Inhalts (SHA-256)',
    checksumHint: 'Mit dieser Zahl kann eine Fachperson prüfen, dass nichts in der Datei verändert wurde.',
    open: 'Ihre Daten öffnen',
    how: 'So öffnen Sie die Datei',
    steps: [
      'Wählen Sie „Ihre Daten öffnen“. Ihr Gerät speichert eine ZIP-Datei.',
      'Öffnen Sie die ZIP-Datei und entpacken Sie sie. Auf einem Telefon tippen Sie sie in der Liste der Downloads an.',
      'Öffnen Sie die Seite „index.html“. Sie brauchen keine Internetverbindung.',
    ],
    shared: 'Teilen Sie dieses Gerät mit anderen? Dann löschen Sie die Datei, wenn Sie fertig sind.',
    expired: 'Die Zeit zum Öffnen Ihrer Datei ist vorbei. Deshalb haben wir sie geschlossen.',
    revoked: 'Wir haben die Datei zurückgezogen. Unsere Nachricht erklärt, warum.',
    goneTitle: 'Ihre Datei lässt sich nicht mehr öffnen',
    ask: ({ email }) =>
      `Brauchen Sie sie noch? Schreiben Sie an ${email} und nennen Sie Ihr Aktenzeichen. Es bleibt kostenlos.`,
  },
};
