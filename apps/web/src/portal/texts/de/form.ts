import type { PortalTexts } from '../portal-texts';

export const form: Pick<PortalTexts, 'form' | 'problems' | 'done'> = {
  form: {
    titles: {
      brand: 'Um welches Unternehmen geht es?',
      rights: 'Was möchten Sie?',
      stops: 'Was sollen wir beenden?',
      destination: 'Wohin sollen Ihre Daten gehen?',
      person: 'Für wen fragen Sie?',
      representative: 'Wie heißen Sie selbst?',
      contact: 'Wie können wir Sie finden und erreichen?',
      details: 'Sollen wir auf etwas Bestimmtes achten?',
      files: 'Möchten Sie Dateien beifügen?',
      check: 'Prüfen Sie Ihre Angaben',
    },
    brandHint: 'Es spielt keine Rolle, ob Sie noch Kunde sind oder es nie waren.',
    rightsHint: 'Wählen Sie alles, was zutrifft.',
    rights: {
      access: {
        label: 'Eine Kopie meiner Daten erhalten',
        hint: 'Alle Daten, die wir über Sie haben (Artikel 15 DSGVO). Wir erklären auch, warum wir sie haben, wer sie erhält und wie lange wir sie aufbewahren.',
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
    stops: {
      lead: 'Sie müssen keinen Grund angeben. Wir tun es sofort.',
      legend: 'Kreuzen Sie an, was aufhören soll',
      hint: 'Wenn Sie nichts ankreuzen, schreiben Sie es auf einer der nächsten Seiten in Ihren eigenen Worten.',
      channelsLegend: 'Nur auf bestimmten Wegen?',
      channelsHint: 'Kreuzen Sie nichts an, um alles auf allen Wegen zu beenden.',
      channels: {
        email: 'E-Mail',
        phone: 'Telefon',
        sms: 'SMS',
        post: 'Briefpost',
        push: 'Benachrichtigungen der App',
        web: 'Websites',
        tv: 'Fernsehen',
      },
      only: (channel) => `Nur: ${channel}`,
      asWritten: 'Wie Sie es weiter unten schreiben',
      usesLegend: 'Und andere Nutzungen?',
      usesHint:
        'Das ist keine Werbung. Ein Mensch wägt Ihre Gründe gegen unsere ab und gibt Ihnen eine begründete Antwort. Sobald wir wissen, wer Sie sind, verwenden wir Ihre Daten dafür bis zur Antwort nicht.',
      usesNone:
        'Eine Nutzung steht nicht in der Liste? Dann kennt das Gesetz keinen Widerspruch dagegen, zum Beispiel weil sie für Ihren Vertrag nötig ist oder ein Gesetz uns dazu verpflichtet. Sie können es trotzdem weiter unten schreiben: Wir sagen Ihnen dann, warum.',
    },
    destination: {
      lead: 'Sie erhalten die Datei immer selbst. Wenn Sie möchten, senden wir sie auch direkt an ein anderes Unternehmen.',
      legend: 'Die Datei senden',
      toMe: 'Nur an mich',
      straight: (name) => `An mich, und direkt an ${name}`,
      straightHint: 'Mit diesem Unternehmen haben wir eine gesicherte Verbindung.',
      other: 'An mich, und an eine andere Organisation',
      otherHint:
        'Mit ihr haben wir keine direkte Verbindung. Jemand aus unserem Team prüft, was möglich ist, und schreibt Ihnen.',
      otherName: 'Name der Organisation',
      consentLegend: 'Wenn die Datei auch an jemand anderen geht',
      consentHint:
        'Kreuzen Sie das nur an, wenn Sie oben ein anderes Unternehmen oder eine andere Organisation gewählt haben.',
      consent:
        'Ja, senden Sie meine Daten direkt an die Organisation, die ich gewählt habe. Ab dann ist sie dafür verantwortlich, was sie damit tut.',
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
      later:
        'Haben Sie eine Vollmacht oder einen anderen Nachweis, dass Sie für diese Person handeln dürfen? Dann können Sie ihn weiter unten beifügen. Sonst schreiben wir Ihnen, wenn wir einen brauchen.',
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
      decision:
        'Um welche Entscheidung geht es, und von wann ist sie? Sie dürfen auch sagen, was Sie davon halten und was zählen sollte: Wer sie prüft, liest Ihre Worte.',
      label: 'In Ihren eigenen Worten',
      hint: 'Zum Beispiel ein Zeitraum, ein Anschluss, ein Geschäft oder ein Brief. Sie müssen keinen Grund nennen.',
      free: 'Wenn Sie das Feld leer lassen, suchen wir überall.',
      needed: 'Manche Daten finden wir nur mit Ihrer Hilfe:',
      neededItems: [
        'Bilder unserer Kameras: Datum, Ort und Uhrzeit, auf eine Stunde genau.',
        'Gesprächsaufzeichnungen: Datum des Gesprächs und Rufnummer.',
      ],
      limit: (most) => `Sie können bis zu ${most} Zeichen schreiben.`,
      correctionHeading: 'Was sollen wir berichtigen?',
      correctionLead:
        'Sie müssen jetzt keinen Nachweis senden. Wir verlangen nur einen, wenn er nötig ist, und erklären dann warum.',
      wrongData: 'Was falsch ist oder fehlt',
      wrongDataHint: 'Zum Beispiel: Mein Nachname auf der Rechnung ist „Schroder“',
      rightData: 'Was richtig ist',
      rightDataHint: 'Zum Beispiel: Schröder. Schreiben Sie es genau so, wie es sein soll, mit allen Zeichen',
      objectionHeading: 'Was in Ihrer Situation spricht dagegen?',
      objectionLead:
        'Hier wägt das Gesetz Ihre Situation gegen unsere Gründe ab. Ein paar einfache Sätze genügen. Wir müssen beweisen, dass wir gute Gründe haben, weiterzumachen.',
      objectionReasons: 'Ihre Gründe',
      objectionReasonsHint:
        'Zum Beispiel Ihre Gesundheit, Ihr Beruf, Ihre Familie oder etwas, das Sie erlebt haben. Schreiben Sie nur, was Sie uns sagen möchten.',
    },
    files: {
      lead: 'Sie müssen es nicht. Eine Datei kann uns helfen: ein Brief von uns, ein Vertrag oder der Nachweis, dass Sie für jemand anderen handeln dürfen.',
      added: 'Dateien, die Sie beigefügt haben',
      remove: 'Entfernen',
      label: 'Dateien auswählen',
      hint: (megabytes) => `PDF, JPEG oder PNG. Bis ${megabytes} MB je Datei.`,
      most: (most) => `Insgesamt ${most} Dateien.`,
      add: 'Beifügen',
      full: (most) =>
        `Sie haben ${most} Dateien beigefügt, mehr sind nicht möglich. Andere können Sie uns später per E-Mail senden.`,
    },
    check: {
      lead: 'Sie können noch alles ändern.',
      change: 'Ändern',
      nothing: 'Keine Angabe',
      rows: {
        brand: 'Unternehmen',
        rights: 'Was Sie möchten',
        stops: 'Was aufhören soll',
        destination: 'Wohin die Daten gehen',
        person: 'Für wen',
        representative: 'Ihr Name',
        files: 'Dateien',
        name: 'Name',
        email: 'E-Mail-Adresse',
        phone: 'Telefonnummer',
        customerNumber: 'Kundennummer',
        details: 'Ihre eigenen Worte',
        wrongData: 'Was falsch ist oder fehlt',
        rightData: 'Was richtig ist',
        objectionReasons: 'Ihre Gründe',
      },
      send: 'Meine Anfrage senden',
      declare: 'Ihre Anfrage beginnt erst, wenn Sie sie senden.',
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
    phoneForm: () => 'Geben Sie eine Nummer wie 0470 12 34 56 oder +32 470 12 34 56 ein, oder lassen Sie das Feld leer',
    phoneLong: (most) => `Geben Sie eine Telefonnummer mit höchstens ${most} Zeichen ein`,
    customerNumberForm: () =>
      'Geben Sie die Kundennummer so ein, wie sie auf einer Rechnung steht, oder lassen Sie das Feld leer',
    customerNumberLong: (most) => `Geben Sie eine Kundennummer mit höchstens ${most} Zeichen ein`,
    detailsLong: (most) =>
      `Kürzen Sie Ihren Text auf höchstens ${most} Zeichen. Sie können uns später mehr per E-Mail senden.`,
    wrongDataLong: (most) => `Sagen Sie in höchstens ${most} Zeichen, was falsch ist`,
    rightDataLong: (most) => `Sagen Sie in höchstens ${most} Zeichen, was richtig ist`,
    sendToMissing: () => 'Wählen Sie, wohin Ihre Daten gehen sollen',
    sendToNameMissing: () => 'Geben Sie den Namen der Organisation ein, oder wählen Sie „Nur an mich“',
    sendToNameLong: (most) => `Kürzen Sie den Namen der Organisation auf höchstens ${most} Zeichen`,
    sendConsentMissing: () =>
      'Kreuzen Sie das Feld an, wenn wir Ihre Daten an die Organisation senden dürfen, oder wählen Sie „Nur an mich“',
    objectionReasonsLong: (most) => `Nennen Sie Ihre Gründe in höchstens ${most} Zeichen`,
    fileKind: () =>
      'Eine Datei ist kein PDF, JPEG oder PNG. Speichern Sie sie in einer dieser Formen, oder fotografieren Sie sie',
    fileSize: (most) =>
      `Eine Datei ist größer als ${most} MB. Wählen Sie eine kleinere, oder senden Sie sie später per E-Mail`,
    filesMany: (most) =>
      `Sie können höchstens ${most} Dateien beifügen. Entfernen Sie zuerst eine, oder senden Sie die anderen später per E-Mail`,
    filesSoon: () =>
      'Von Ihrem Anschluss kamen zu viele Dateien. Warten Sie zehn Minuten und wählen Sie die Datei noch einmal',
    filesGone: () =>
      'Eine Datei ist nicht mehr da, weil das Formular lange offen war oder schon gesendet wurde. Wählen Sie sie noch einmal',
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
};
