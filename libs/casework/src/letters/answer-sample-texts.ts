import type { Language } from '@habeas/domain';

/** The words of the sample answers: names of data and systems as a pack would give them, reasons as the decision table would. */
export interface AnswerSampleTexts {
  contact: string;
  offers: string;
  calls: string;
  invoices: string;
  dispute: string;
  line: string;
  prize: string;
  invoicesReason: string;
  disputeReason: string;
  disputeEnd: string;
  lineReason: string;
  archive: string;
  archiveReason: string;
  cameras: string;
  camerasNeed: string;
  crm: string;
  name: string;
  street: string;
  birth: string;
  birthReason: string;
  remark: string;
  statement: string;
  tooLong: string;
  lifted: string;
  stillContested: string;
  refused: string;
  facts: string;
  derived: string;
  review: { subject: string; logic: string; explanation: string; view: string; reasons: string; newDecision: string };
  feed: string;
  recipients: readonly [string, string];
}

export const ANSWER_SAMPLE_TEXTS: Readonly<Record<Language, AnswerSampleTexts>> = {
  fr: {
    contact: 'Coordonnées – fichier clients',
    offers: 'Profil publicitaire – offres personnalisées',
    calls: 'Enregistrements d’appels – service clients',
    invoices: 'Factures et paiements – facturation',
    dispute: 'Échanges sur votre contestation – litiges',
    line: 'Ligne fixe du ménage – fichier clients',
    prize: 'Participation à un concours – fidélité',
    invoicesReason: 'La loi fiscale et comptable nous oblige à garder vos factures.',
    disputeReason: 'Vous contestez une facture. Nous gardons ces données comme preuve.',
    disputeEnd: '10 ans à partir de la fin du litige',
    lineReason: 'D’autres personnes utilisent aussi cette ligne. Les effacer toucherait à leurs droits.',
    archive: 'Archives des contrats',
    archiveReason: 'Une loi nous oblige à les garder.',
    cameras: 'Images des caméras',
    camerasNeed: 'Le lieu, le jour et l’heure, et à quoi on vous reconnaît.',
    crm: 'Fichier clients',
    name: 'Nom de famille',
    street: 'Rue et numéro',
    birth: 'Date de naissance',
    birthReason: 'La date que nous avons est celle du document que vous avez montré en magasin.',
    remark: 'Remarque du service clients',
    statement: 'Je n’ai pas refusé la visite du technicien : il est venu un jour plus tôt que prévu.',
    tooLong: 'Deux systèmes travaillent par lots, une fois par semaine.',
    lifted: 'Nous avons vérifié votre adresse et l’avons corrigée. La limitation n’est plus nécessaire.',
    stillContested: 'Vous avez répondu que l’adresse n’est toujours pas juste. Nous la vérifions encore.',
    refused: 'La loi nous oblige à garder ces données pendant un certain temps.',
    review: {
      subject: 'Votre commande d’un abonnement mobile du 4 janvier a été bloquée.',
      logic: 'Une commande est validée, signalée ou bloquée selon l’identification et les paiements passés.',
      explanation:
        'La commande a été bloquée parce que deux factures de 2024 portaient un rappel. Aucune autre donnée n’a compté.',
      view: 'J’ai payé ces deux factures le lendemain du rappel. C’était un problème de courrier.',
      reasons: 'Les deux factures étaient payées. Le rappel s’était croisé avec votre paiement.',
      newDecision: 'Votre commande est acceptée, sans paiement anticipé.',
    },
    derived: 'Nous avons établi ces données nous-mêmes. Elles ne peuvent pas être emportées.',
    facts: 'Vos trois dernières factures datent de cette année. Le délai légal de conservation court encore.',
    feed: 'Fichier d’adresses de Bpost',
    recipients: ['Sofico Recouvrement', 'Centre d’impression Meuse'],
  },
  nl: {
    contact: 'Contactgegevens – klantenbestand',
    offers: 'Reclameprofiel – aanbiedingen op maat',
    calls: 'Opnames van gesprekken – klantendienst',
    invoices: 'Facturen en betalingen – facturatie',
    dispute: 'Berichten over uw betwisting – geschillen',
    line: 'Vaste lijn van het gezin – klantenbestand',
    prize: 'Deelname aan een wedstrijd – trouwe klanten',
    invoicesReason: 'De fiscale en boekhoudkundige wet verplicht ons uw facturen te bewaren.',
    disputeReason: 'U betwist een factuur. Wij bewaren deze gegevens als bewijs.',
    disputeEnd: '10 jaar vanaf het einde van het geschil',
    lineReason: 'Ook andere mensen gebruiken deze lijn. Wissen zou hun rechten schaden.',
    archive: 'Contractarchief',
    archiveReason: 'Een wet verplicht ons om ze te bewaren.',
    cameras: 'Camerabeelden',
    camerasNeed: 'De plaats, de dag en het uur, en waaraan men u herkent.',
    crm: 'Klantenbestand',
    name: 'Familienaam',
    street: 'Straat en nummer',
    birth: 'Geboortedatum',
    birthReason: 'De datum die wij hebben, is die van het document dat u in de winkel hebt getoond.',
    remark: 'Opmerking van de klantendienst',
    statement: 'Ik heb het bezoek van de technicus niet geweigerd: hij kwam een dag te vroeg.',
    tooLong: 'Twee systemen werken in reeksen, één keer per week.',
    lifted: 'Wij hebben uw adres nagekeken en verbeterd. De beperking is niet meer nodig.',
    stillContested: 'U hebt geantwoord dat het adres nog niet klopt. Wij kijken het opnieuw na.',
    refused: 'De wet verplicht ons deze gegevens een tijd te bewaren.',
    review: {
      subject: 'Uw bestelling van een mobiel abonnement van 4 januari werd geblokkeerd.',
      logic:
        'Een bestelling wordt aanvaard, gemarkeerd of geblokkeerd op basis van de identificatie en vroegere betalingen.',
      explanation:
        'De bestelling werd geblokkeerd omdat voor twee facturen van 2024 een herinnering was verstuurd. Andere gegevens telden niet mee.',
      view: 'Ik heb die twee facturen de dag na de herinnering betaald. De post had vertraging.',
      reasons: 'De twee facturen waren betaald. De herinnering kruiste uw betaling.',
      newDecision: 'Uw bestelling is aanvaard, zonder voorafbetaling.',
    },
    derived: 'Wij hebben deze gegevens zelf afgeleid. Ze kunnen niet worden meegenomen.',
    facts: 'Uw laatste drie facturen zijn van dit jaar. De wettelijke bewaartermijn loopt nog.',
    feed: 'Adressenbestand van bpost',
    recipients: ['Incassobureau Schelde', 'Drukkerij Demer'],
  },
  de: {
    contact: 'Kontaktdaten – Kundendatei',
    offers: 'Werbeprofil – persönliche Angebote',
    calls: 'Gesprächsaufzeichnungen – Kundendienst',
    invoices: 'Rechnungen und Zahlungen – Abrechnung',
    dispute: 'Schriftwechsel zu Ihrem Einspruch – Streitfälle',
    line: 'Festnetzanschluss des Haushalts – Kundendatei',
    prize: 'Teilnahme an einem Gewinnspiel – Treueprogramm',
    invoicesReason: 'Das Steuer- und Buchführungsrecht verpflichtet uns, Ihre Rechnungen aufzubewahren.',
    disputeReason: 'Sie bestreiten eine Rechnung. Wir behalten diese Daten als Beweis.',
    disputeEnd: '10 Jahre ab dem Ende des Streitfalls',
    lineReason: 'Auch andere Personen nutzen diesen Anschluss. Eine Löschung würde ihre Rechte verletzen.',
    archive: 'Vertragsarchiv',
    archiveReason: 'Ein Gesetz verpflichtet uns, sie aufzubewahren.',
    cameras: 'Kameraaufnahmen',
    camerasNeed: 'Ort, Tag und Uhrzeit, und woran man Sie erkennt.',
    crm: 'Kundendatei',
    name: 'Familienname',
    street: 'Straße und Hausnummer',
    birth: 'Geburtsdatum',
    birthReason: 'Unser Datum stammt aus dem Ausweis, den Sie im Geschäft vorgelegt haben.',
    remark: 'Bemerkung des Kundendienstes',
    statement: 'Ich habe den Besuch des Technikers nicht abgelehnt: Er kam einen Tag zu früh.',
    tooLong: 'Zwei Systeme verarbeiten solche Aufträge nur einmal pro Woche.',
    lifted: 'Wir haben Ihre Adresse geprüft und berichtigt. Die Einschränkung ist nicht mehr nötig.',
    stillContested: 'Sie haben geantwortet, dass die Adresse noch nicht stimmt. Wir prüfen sie erneut.',
    refused: 'Das Gesetz verpflichtet uns, diese Daten eine Zeit lang aufzubewahren.',
    review: {
      subject: 'Ihre Bestellung eines Mobilfunkvertrags vom 4. Januar wurde gesperrt.',
      logic: 'Eine Bestellung wird nach Identifizierung und früheren Zahlungen angenommen, markiert oder gesperrt.',
      explanation:
        'Die Bestellung wurde gesperrt, weil zu zwei Rechnungen von 2024 eine Mahnung vermerkt war. Andere Daten zählten nicht.',
      view: 'Ich habe beide Rechnungen am Tag nach der Mahnung bezahlt. Die Post hatte Verspätung.',
      reasons: 'Beide Rechnungen waren bezahlt. Die Mahnung hatte sich mit Ihrer Zahlung gekreuzt.',
      newDecision: 'Ihre Bestellung ist angenommen, ohne Vorauszahlung.',
    },
    derived: 'Wir haben diese Daten selbst ermittelt. Sie können nicht mitgenommen werden.',
    facts: 'Ihre letzten drei Rechnungen sind aus diesem Jahr. Die gesetzliche Aufbewahrungsfrist läuft noch.',
    feed: 'Adressdatei von bpost',
    recipients: ['Inkassobüro Hohes Venn', 'Druckerei Eupen'],
  },
  en: {
    contact: 'Contact details – customer file',
    offers: 'Advertising profile – personal offers',
    calls: 'Call recordings – customer service',
    invoices: 'Invoices and payments – billing',
    dispute: 'Messages about your dispute – disputes',
    line: 'Fixed line of the household – customer file',
    prize: 'Entry in a prize draw – loyalty',
    invoicesReason: 'Tax and accounting law obliges us to keep your invoices.',
    disputeReason: 'You dispute an invoice. We keep these data as evidence.',
    disputeEnd: '10 years from the end of the dispute',
    lineReason: 'Other people use this line as well. Erasing it would harm their rights.',
    archive: 'Contract archive',
    archiveReason: 'A law obliges us to keep them.',
    cameras: 'Camera images',
    camerasNeed: 'The place, the day and the hour, and how you can be recognised.',
    crm: 'Customer file',
    name: 'Surname',
    street: 'Street and number',
    birth: 'Date of birth',
    birthReason: 'The date that we hold is the one on the document you showed in our shop.',
    remark: 'Remark of customer service',
    statement: 'I did not refuse the technician’s visit: he came a day early.',
    tooLong: 'Two systems handle such orders only once a week.',
    lifted: 'We have checked your address and corrected it. The restriction is no longer needed.',
    stillContested: 'You replied that the address is still not right. We are checking it again.',
    refused: 'The law obliges us to keep these data for a certain time.',
    review: {
      subject: 'Your order of a mobile subscription of 4 January was blocked.',
      logic: 'An order is accepted, flagged or blocked by identification and past payments.',
      explanation: 'The order was blocked because two invoices of 2024 carried a reminder. No other data counted.',
      view: 'I paid both invoices the day after the reminder. The post was late.',
      reasons: 'Both invoices were paid. The reminder had crossed your payment.',
      newDecision: 'Your order is accepted, without prepayment.',
    },
    derived: 'We worked these data out ourselves. They cannot be taken along.',
    facts: 'Your last three invoices are from this year. The legal retention period is still running.',
    feed: 'Address file of bpost',
    recipients: ['Meuse Debt Collection', 'Senne Printing House'],
  },
};
