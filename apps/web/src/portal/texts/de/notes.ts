import type { PortalTexts } from '../portal-texts';

export const notes: Pick<PortalTexts, 'notes'> = {
  notes: {
    accessibility: {
      title: 'Barrierefreiheit',
      sections: ({ email }) => [
        {
          heading: 'Alle Menschen müssen diese Website nutzen können',
          paragraphs: [
            'Wir bauen und testen sie nach WCAG 2.2, Stufe AA. Sie funktioniert mit der Tastatur, ohne JavaScript und bei 200 % Zoom.',
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
            'Nichts wird gesendet, bevor Sie „Meine Anfrage senden“ wählen. Bis dahin zeigt unser Server Ihre Angaben an, ohne sie aufzubewahren. Dateien, die Sie beifügen, verwahren wir verschlossen, und niemand sieht sie an. Senden Sie das Formular nicht ab, werden sie nach zwei Tagen gelöscht.',
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
          heading: 'Wann Sie unsere Antwort erhalten',
          paragraphs: [
            'Sie erhalten unsere Antwort spätestens innerhalb eines Monats.',
            'Bei komplexen oder zahlreichen Anfragen erlaubt das Gesetz zwei weitere Monate. Wir sagen Ihnen dann im ersten Monat, warum.',
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
};
