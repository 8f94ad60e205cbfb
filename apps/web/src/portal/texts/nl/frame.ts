import type { PortalTexts } from '../portal-texts';

export const frame: Pick<PortalTexts, 'languageName' | 'service' | 'frame' | 'start' | 'errors' | 'complaint'> = {
  languageName: 'Nederlands',
  service: 'Uw gegevens, uw rechten',
  frame: {
    skip: 'Naar de hoofdinhoud',
    languages: 'Taal',
    home: 'Naar de startpagina',
    errorPrefix: 'Fout: ',
    errorSummary: 'Er is een probleem',
    back: 'Terug',
    continue: 'Verder',
    optional: '(niet verplicht)',
    help: 'Hulp nodig?',
    helpText: 'Schrijf naar ons team gegevensbescherming. U krijgt antwoord van een mens.',
    follow: 'Mijn verzoek volgen',
    accessibility: 'Toegankelijkheid',
    privacy: 'Wat wij met dit formulier doen',
    cookies: 'Cookies',
    print: 'Deze pagina afdrukken of bewaren',
    moreInformation: 'Over deze website',
  },
  start: {
    title: 'Uw gegevens opvragen, of beslissen wat ermee gebeurt',
    lead: 'De wet geeft u rechten op uw persoonsgegevens. Hier kunt u ze gebruiken, zonder account.',
    begin: 'Beginnen',
    duration: 'Het duurt ongeveer 3 minuten.',
    facts: [
      {
        heading: 'Eén maand',
        paragraphs: [
          'U krijgt ons antwoord uiterlijk binnen één maand.',
          'Voor ingewikkelde of talrijke verzoeken laat de wet twee maanden extra toe. Wij zeggen u dan binnen de eerste maand waarom.',
        ],
      },
      { heading: 'Gratis', paragraphs: ['Uw verzoek kost niets.'] },
      { heading: 'Geen identiteitskaart', paragraphs: ['U hoeft geen kopie te sturen. Meestal volstaat een code.'] },
    ],
    rightsHeading: 'Wat u kunt vragen',
    stepsHeading: 'Zo verloopt het',
    steps: [
      'U zegt ons wat u wilt. U krijgt meteen een kenmerk.',
      'U bevestigt dat u het bent, met een code die wij u sturen.',
      'Wij zoeken uw gegevens in al onze systemen. Een collega controleert het antwoord.',
      'Wij laten het u weten als het antwoord klaar is. U opent het hier.',
    ],
    needHeading: 'Wat u nodig hebt',
    need: [
      'uw naam',
      'een e-mailadres waarop wij u kunnen bereiken',
      'uw klantnummer of telefoonnummer, als u er een hebt: zo vinden wij u makkelijker',
    ],
    other: {
      heading: 'Gebruikt u dit formulier liever niet?',
      lead: 'Dat hoeft niet. Een brief of e-mail in uw eigen woorden is even goed.',
      mail: 'Via e-mail',
      post: 'Per post',
      phone: 'Per telefoon',
    },
    complaint: {
      heading: 'U kunt een klacht indienen',
      text: ({ authority }) =>
        `Bent u niet tevreden met onze aanpak? U kunt een klacht indienen bij de toezichthouder: ${authority}.`,
    },
    already: {
      heading: 'Hebt u al een verzoek ingediend?',
      text: 'Hou uw kenmerk bij de hand. U kunt zien hoever wij staan, of ons antwoord openen.',
      link: 'Mijn verzoek volgen',
    },
  },
  errors: {
    notFound: {
      title: 'Wij vinden deze pagina niet',
      paragraphs: ['Hebt u het adres getypt? Kijk het dan na. Hebt u een link gevolgd? Begin dan bij de startpagina.'],
    },
    tooLarge: {
      title: 'Uw tekst is te lang',
      paragraphs: [
        'Wij hebben hem niet ontvangen. Ga terug: uw antwoorden staan er nog. Maak ze korter, of schrijf ons een e-mail.',
      ],
    },
    tooMany: {
      title: 'Er zijn te veel pogingen geweest',
      paragraphs: ['Zo beschermen wij de gegevens van iedereen. Uw verzoek en de termijnen veranderen niet.'],
    },
    foreign: {
      title: 'Begin opnieuw op onze eigen pagina',
      paragraphs: ['Dit kwam van een andere website. Daarom hebben wij het niet aanvaard.'],
    },
    unavailable: {
      title: 'Dit werkt nu even niet',
      paragraphs: ['Probeer het over enkele minuten opnieuw. Wat wij al hadden ontvangen, is veilig.'],
    },
    broken: {
      title: 'Er ging iets mis aan onze kant',
      paragraphs: [
        'Het is niet uw fout. Probeer het over enkele minuten opnieuw. Wat wij al hadden ontvangen, is veilig.',
      ],
    },
    wait: (minutes) =>
      minutes === 1 ? 'Probeer het over een minuut opnieuw.' : `Probeer het over ${minutes} minuten opnieuw.`,
    toStart: 'Naar de startpagina',
  },
  complaint: {
    heading: 'Bent u het niet eens met ons?',
    text: ({ email, authority }) =>
      `Laat het ons gerust eerst weten: ${email}. U kunt ook een klacht indienen bij de toezichthouder: ${authority}.`,
  },
};
