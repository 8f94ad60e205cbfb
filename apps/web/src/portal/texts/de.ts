import type { PortalTexts } from './portal-texts';

export const de: PortalTexts = {
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
      { heading: 'Ein Monat', paragraphs: ['Sie erhalten unsere Antwort spätestens innerhalb eines Monats.'] },
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
  form: {
    titles: {
      brand: 'Um welches Unternehmen geht es?',
      rights: 'Was möchten Sie?',
      person: 'Für wen fragen Sie?',
      representative: 'Wie heißen Sie selbst?',
      contact: 'Wie können wir Sie finden und erreichen?',
      details: 'Sollen wir auf etwas Bestimmtes achten?',
      check: 'Prüfen Sie Ihre Angaben',
    },
    brandHint: 'Es spielt keine Rolle, ob Sie noch Kunde sind oder es nie waren.',
    rightsHint: 'Wählen Sie alles, was zutrifft.',
    rights: {
      access: {
        label: 'Eine Kopie meiner Daten erhalten',
        hint: 'Alle Daten, die wir über Sie haben, mit Erklärungen: warum wir sie haben, wer sie erhält und wie lange wir sie aufbewahren (Artikel 15 DSGVO).',
      },
      rectification: {
        label: 'Meine Daten berichtigen lassen',
        hint: 'Etwas über Sie ist falsch oder unvollständig (Artikel 16).',
      },
      erasure: {
        label: 'Meine Daten löschen lassen',
        hint: 'Soweit uns das Gesetz nicht verpflichtet, sie aufzubewahren (Artikel 17).',
      },
      restriction: {
        label: 'Die Nutzung meiner Daten vorübergehend sperren',
        hint: 'Zum Beispiel, während wir prüfen, ob sie richtig sind (Artikel 18).',
      },
      portability: {
        label: 'Meine Daten mitnehmen',
        hint: 'Die Daten, die Sie uns gegeben haben, in einer Form, die ein anderes Unternehmen lesen kann (Artikel 20).',
      },
      objection: {
        label: 'Eine Nutzung meiner Daten beenden',
        hint: 'Werbung endet ohne Angabe von Gründen. Bei anderen Nutzungen schildern Sie uns bitte Ihre Lage (Artikel 21).',
      },
      'consent-withdrawal': {
        label: 'Meine Einwilligung widerrufen',
        hint: 'Sie haben früher Ja gesagt und es sich anders überlegt (Artikel 7).',
      },
      'automated-decision': {
        label: 'Eine Entscheidung von einem Menschen prüfen lassen',
        hint: 'Ein Computer hat über Sie entschieden, zum Beispiel über Ihren Kredit (Artikel 22).',
      },
    },
    personHint: 'Wenn Sie für jemand anderen fragen, sagen wir Ihnen später, was wir dazu brauchen.',
    askers: {
      self: { label: 'Für mich selbst' },
      child: { label: 'Für mein Kind', hint: 'Oder für eine Person, deren Vormund oder Betreuer Sie sind' },
      mandate: { label: 'Für jemanden, der mich darum gebeten hat' },
      lawyer: {
        label: 'Für meine Mandantin oder meinen Mandanten',
        hint: 'Sie sind Anwältin oder Anwalt, oder Sie arbeiten für eine Organisation, die Menschen vertritt',
      },
      deceased: { label: 'Über eine verstorbene Person' },
    },
    representative: {
      label: 'Ihr Vorname und Nachname',
      later: 'Bitte senden Sie jetzt keinen Nachweis. Brauchen wir einen, schreiben wir Ihnen und erklären, warum.',
    },
    contact: {
      lead: 'Wir verwenden dies nur, um Ihre Anfrage zu bearbeiten.',
      leadForOther:
        'Nennen Sie uns die Person, für die Sie fragen. Wir verwenden dies nur, um die Anfrage zu bearbeiten.',
      name: 'Vorname und Nachname',
      nameOfOther: 'Vorname und Nachname dieser Person',
      email: 'E-Mail-Adresse',
      emailHint: 'Kennen wir Sie unter einer bestimmten Adresse? Dann verwenden Sie bitte diese.',
      yourEmail: 'Ihre eigene E-Mail-Adresse',
      phone: 'Telefonnummer',
      phoneOfOther: 'Telefonnummer dieser Person',
      phoneHint: 'Zum Beispiel 0470 12 34 56',
      customerNumber: 'Kundennummer',
      customerNumberHint: 'Sie steht auf einer Rechnung. Wenn Sie sie nicht kennen, lassen Sie das Feld leer.',
    },
    details: {
      label: 'In Ihren eigenen Worten',
      hint: 'Zum Beispiel ein Zeitraum, ein Anschluss, ein Geschäft oder ein Brief. Sie müssen keinen Grund nennen.',
      free: 'Wenn Sie das Feld leer lassen, suchen wir überall.',
      limit: (most) => `Sie können bis zu ${most} Zeichen schreiben.`,
    },
    check: {
      lead: 'Sie können noch alles ändern.',
      change: 'Ändern',
      nothing: 'Keine Angabe',
      rows: {
        brand: 'Unternehmen',
        rights: 'Was Sie möchten',
        person: 'Für wen',
        representative: 'Ihr Name',
        name: 'Name',
        email: 'E-Mail-Adresse',
        phone: 'Telefonnummer',
        customerNumber: 'Kundennummer',
        details: 'Ihre eigenen Worte',
      },
      send: 'Meine Anfrage senden',
      declare: 'Wir haben noch nichts erhalten. Ihre Anfrage beginnt, wenn Sie sie senden.',
    },
    notSent:
      'Wir konnten Ihre Anfrage nicht entgegennehmen. Ihre Angaben stehen noch hier. Warten Sie einige Minuten und senden Sie sie noch einmal.',
  },
  problems: {
    brandMissing: () => 'Wählen Sie ein Unternehmen',
    rightsMissing: () => 'Wählen Sie mindestens eine Sache, die Sie möchten',
    askerMissing: () => 'Wählen Sie, für wen Sie fragen',
    representativeMissing: () => 'Geben Sie Ihren eigenen Namen ein',
    nameMissing: () => 'Geben Sie den Vornamen und den Nachnamen ein',
    nameNoLetters: () => 'Geben Sie einen Namen mit Buchstaben ein',
    nameLong: (most) => `Kürzen Sie den Namen auf höchstens ${most} Zeichen`,
    emailMissing: () => 'Geben Sie eine E-Mail-Adresse ein, unter der wir Sie erreichen',
    emailForm: () => 'Geben Sie eine E-Mail-Adresse wie name@example.com ein',
    emailLong: (most) => `Geben Sie eine E-Mail-Adresse mit höchstens ${most} Zeichen ein`,
    phoneForm: () =>
      'Geben Sie eine Nummer wie 0470 12 34 56 oder +32 470 12 34 56 ein, oder lassen Sie das Feld leer',
    phoneLong: (most) => `Geben Sie eine Telefonnummer mit höchstens ${most} Zeichen ein`,
    customerNumberForm: () =>
      'Geben Sie die Kundennummer so ein, wie sie auf einer Rechnung steht, oder lassen Sie das Feld leer',
    customerNumberLong: (most) => `Geben Sie eine Kundennummer mit höchstens ${most} Zeichen ein`,
    detailsLong: (most) =>
      `Kürzen Sie Ihren Text auf höchstens ${most} Zeichen. Sie können uns später mehr per E-Mail senden.`,
  },
  done: {
    title: 'Wir haben Ihre Anfrage erhalten',
    reference: 'Ihr Aktenzeichen',
    received: 'Eingegangen am',
    due: 'Unsere Antwort kommt spätestens am',
    keep: 'Bewahren Sie das Aktenzeichen auf. Sie brauchen es, um Ihre Anfrage zu verfolgen und unsere Antwort zu öffnen.',
    nextHeading: 'Wie es weitergeht',
    next: [
      'Wir senden Ihnen eine E-Mail, die alles bestätigt.',
      'Bestätigen Sie mit einem Code, dass Sie es sind. Dann beginnen wir, Ihre Daten zu suchen.',
      'Wir sagen Ihnen Bescheid, sobald die Antwort fertig ist.',
    ],
    nextForOther: [
      'Wir senden Ihnen eine E-Mail, die alles bestätigt.',
      'Ein Mensch aus unserem Team liest Ihre Anfrage. Brauchen wir einen Nachweis, dass Sie für diese Person handeln dürfen, schreiben wir Ihnen.',
      'Wir sagen Ihnen Bescheid, sobald die Antwort fertig ist.',
    ],
    confirm: 'Jetzt meine Identität bestätigen',
    confirmWhy: 'Das schützt Sie: Niemand anders kann Ihre Daten erhalten.',
    noId: 'Bitte senden Sie uns keine Kopie Ihres Personalausweises.',
    contact: ({ email }) => `Haben Sie eine Frage? Schreiben Sie an ${email} und nennen Sie Ihr Aktenzeichen.`,
  },
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
      collecting: 'Daten in unseren Systemen gefunden',
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
    lead: 'Wir haben alle Ihre Daten in einer Datei für Sie zusammengestellt.',
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
  complaint: {
    heading: 'Wenn Sie nicht einverstanden sind',
    text: ({ email, authority }) =>
      `Sagen Sie es gern zuerst uns: ${email}. Sie können sich auch bei der Aufsichtsbehörde beschweren: ${authority}.`,
  },
  notes: {
    accessibility: {
      title: 'Barrierefreiheit',
      sections: ({ email }) => [
        {
          heading: 'Alle Menschen müssen diese Website nutzen können',
          paragraphs: [
            'Wir bauen und testen sie nach WCAG 2.2, Stufe AA. Sie funktioniert mit der Tastatur, mit einem Screenreader, ohne JavaScript und bei 200 % Zoom.',
            'Wir testen jede Seite mit einem automatischen Werkzeug, mit der Tastatur und auf einem kleinen Bildschirm.',
          ],
        },
        {
          heading: 'Funktioniert etwas bei Ihnen nicht?',
          paragraphs: [
            `Sagen Sie es uns: ${email}. Wir helfen Ihnen sofort auf einem anderen Weg und beheben den Fehler.`,
            'Sie können Ihre Anfrage auch per E-Mail, per Post oder per Telefon stellen. Das ist genauso gut.',
          ],
        },
      ],
    },
    privacy: {
      title: 'Was wir mit diesem Formular tun',
      sections: ({ controller, email, authority, keepYears }) => [
        {
          heading: 'Warum wir Ihre Angaben verwenden',
          paragraphs: [
            `${controller} verwendet sie, um Ihre Anfrage zu bearbeiten und die Bearbeitung nachzuweisen. Das Gesetz verlangt beides (Artikel 5, 6 Absatz 1 Buchstabe c und 12 DSGVO).`,
            'Nichts wird gesendet, bevor Sie „Meine Anfrage senden“ wählen. Bis dahin zeigt unser Server Ihre Angaben an, ohne sie aufzubewahren.',
          ],
        },
        {
          heading: 'Wer sie sieht und wie lange',
          paragraphs: [
            'Nur die Menschen, die Anfragen bearbeiten, sehen sie. Wir verwenden sie nicht für Werbung.',
            `Wir bewahren den Vorgang nach dem Abschluss ${keepYears} Jahre auf, als Nachweis für Sie und für uns. Danach löschen wir ihn.`,
          ],
        },
        {
          heading: 'Ihre Rechte',
          paragraphs: [
            `An diesen Daten haben Sie dieselben Rechte. Schreiben Sie an ${email}, oder beschweren Sie sich bei der Aufsichtsbehörde: ${authority}.`,
          ],
        },
      ],
    },
    cookies: {
      title: 'Cookies',
      sections: () => [
        {
          heading: 'Keine, solange Sie lesen oder das Formular ausfüllen',
          paragraphs: [
            'Diese Website zählt und verfolgt Sie nicht und erstellt kein Profil. Sie lädt nichts von anderen Unternehmen.',
          ],
        },
        {
          heading: 'Eines, nachdem Sie einen Code eingegeben haben',
          paragraphs: [
            'Das Cookie „habeas-portal“ hält Ihnen die Tür offen, während Sie Ihre Anfrage ansehen. Es enthält eine Zufallszahl und sonst nichts.',
            'Es endet nach 20 Minuten, oder sobald Sie die Seite sicher verlassen. Weil es notwendig ist, verlangt das Gesetz keine Einwilligung.',
          ],
        },
      ],
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
      paragraphs: ['Das schützt die Daten aller. Ihre Anfrage und ihre Termine ändern sich nicht.'],
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
};
