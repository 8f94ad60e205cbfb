import type { PortalTexts } from './portal-texts';

export const nl: PortalTexts = {
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
      { heading: 'Eén maand', paragraphs: ['U krijgt ons antwoord uiterlijk binnen één maand.'] },
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
  form: {
    titles: {
      brand: 'Over welk bedrijf gaat uw verzoek?',
      rights: 'Wat wilt u?',
      person: 'Voor wie vraagt u dit?',
      representative: 'Wat is uw eigen naam?',
      contact: 'Hoe kunnen wij u vinden en bereiken?',
      details: 'Moeten wij op iets in het bijzonder letten?',
      check: 'Kijk uw antwoorden na',
    },
    brandHint: 'Het maakt niet uit of u nog klant bent, of dat nooit was.',
    rightsHint: 'Kies alles wat past.',
    rights: {
      access: {
        label: 'Een kopie van mijn gegevens krijgen',
        hint: 'Alle gegevens die wij over u hebben, met uitleg: waarom wij ze hebben, wie ze krijgt en hoe lang wij ze bewaren (artikel 15 AVG).',
      },
      rectification: {
        label: 'Mijn gegevens laten verbeteren',
        hint: 'Er klopt iets niet over u, of er ontbreekt iets (artikel 16).',
      },
      erasure: {
        label: 'Mijn gegevens laten wissen',
        hint: 'Als de wet ons niet verplicht om ze te bewaren (artikel 17).',
      },
      restriction: {
        label: 'Het gebruik van mijn gegevens tijdelijk stilleggen',
        hint: 'Bijvoorbeeld terwijl wij nagaan of ze juist zijn (artikel 18).',
      },
      portability: {
        label: 'Mijn gegevens meenemen',
        hint: 'De gegevens die u ons gaf, in een vorm die een ander bedrijf kan lezen (artikel 20).',
      },
      objection: {
        label: 'Een gebruik van mijn gegevens laten stoppen',
        hint: 'Reclame stopt zonder dat u een reden geeft. Vertel ons voor de rest over uw situatie (artikel 21).',
      },
      'consent-withdrawal': {
        label: 'Mijn toestemming intrekken',
        hint: 'U zei eerder ja en bent van mening veranderd (artikel 7).',
      },
      'automated-decision': {
        label: 'Een beslissing door een mens laten herbekijken',
        hint: 'Een computer nam een beslissing over u, bijvoorbeeld over uw krediet (artikel 22).',
      },
    },
    personHint: 'Vraagt u dit voor iemand anders? Dan laten wij u later weten wat wij van u nodig hebben.',
    askers: {
      self: { label: 'Voor mezelf' },
      child: { label: 'Voor mijn kind', hint: 'Of voor iemand van wie u voogd of bewindvoerder bent' },
      mandate: { label: 'Voor iemand die het mij heeft gevraagd' },
      lawyer: {
        label: 'Voor mijn cliënt',
        hint: 'U bent advocaat of werkt voor een organisatie die mensen vertegenwoordigt',
      },
      deceased: { label: 'Over iemand die overleden is' },
    },
    representative: {
      label: 'Uw voornaam en naam',
      later: 'Stuur nu nog geen bewijs. Hebben wij er een nodig, dan schrijven wij u waarom.',
    },
    contact: {
      lead: 'Wij gebruiken dit alleen om uw verzoek te behandelen.',
      leadForOther:
        'Vertel ons over de persoon voor wie u dit vraagt. Wij gebruiken dit alleen om het verzoek te behandelen.',
      name: 'Voornaam en naam',
      nameOfOther: 'Voornaam en naam van deze persoon',
      email: 'E-mailadres',
      emailHint: 'Kennen wij u onder een bepaald adres? Gebruik dan dat adres.',
      yourEmail: 'Uw eigen e-mailadres',
      phone: 'Telefoonnummer',
      phoneOfOther: 'Telefoonnummer van deze persoon',
      phoneHint: 'Bijvoorbeeld 0470 12 34 56',
      customerNumber: 'Klantnummer',
      customerNumberHint: 'U vindt het op een factuur. Kent u het niet? Laat dit dan leeg.',
    },
    details: {
      label: 'In uw eigen woorden',
      hint: 'Bijvoorbeeld een periode, een telefoonlijn, een winkel of een brief. U hoeft geen reden te geven.',
      free: 'Laat u dit leeg, dan zoeken wij overal.',
      limit: (most) => `U kunt tot ${most} tekens schrijven.`,
    },
    check: {
      lead: 'U kunt alles nog wijzigen.',
      change: 'Wijzigen',
      nothing: 'Niet ingevuld',
      rows: {
        brand: 'Bedrijf',
        rights: 'Wat u wilt',
        person: 'Voor wie',
        representative: 'Uw naam',
        name: 'Naam',
        email: 'E-mailadres',
        phone: 'Telefoonnummer',
        customerNumber: 'Klantnummer',
        details: 'Uw eigen woorden',
      },
      send: 'Mijn verzoek versturen',
      declare: 'Wij hebben nog niets ontvangen. Uw verzoek begint wanneer u het verstuurt.',
    },
    notSent: 'Wij konden uw verzoek niet ontvangen. Uw antwoorden staan er nog. Wacht enkele minuten en verstuur ze opnieuw.',
  },
  problems: {
    brandMissing: () => 'Kies een bedrijf',
    rightsMissing: () => 'Kies minstens één ding dat u wilt',
    askerMissing: () => 'Kies voor wie u dit vraagt',
    representativeMissing: () => 'Vul uw eigen naam in',
    nameMissing: () => 'Vul de voornaam en de naam in',
    nameNoLetters: () => 'Vul een naam met letters in',
    nameLong: (most) => `Kort de naam in tot hoogstens ${most} tekens`,
    emailMissing: () => 'Vul een e-mailadres in waarop wij u kunnen bereiken',
    emailForm: () => 'Vul een e-mailadres in zoals naam@example.com',
    emailLong: (most) => `Vul een e-mailadres van hoogstens ${most} tekens in`,
    phoneForm: () => 'Vul een nummer in zoals 0470 12 34 56 of +32 470 12 34 56, of laat het leeg',
    phoneLong: (most) => `Vul een telefoonnummer van hoogstens ${most} tekens in`,
    customerNumberForm: () => 'Vul het klantnummer in zoals het op een factuur staat, of laat het leeg',
    customerNumberLong: (most) => `Vul een klantnummer van hoogstens ${most} tekens in`,
    detailsLong: (most) => `Kort uw tekst in tot hoogstens ${most} tekens. U kunt ons later meer sturen via e-mail.`,
  },
  done: {
    title: 'Wij hebben uw verzoek goed ontvangen',
    reference: 'Uw kenmerk',
    received: 'Ontvangen op',
    due: 'Ons antwoord komt uiterlijk op',
    keep: 'Bewaar het kenmerk. U hebt het nodig om uw verzoek te volgen en ons antwoord te openen.',
    nextHeading: 'Wat er nu gebeurt',
    next: [
      'Wij sturen u een e-mail die dit allemaal bevestigt.',
      'Bevestig dat u het bent, met een code. Dan beginnen wij uw gegevens te zoeken.',
      'Wij laten het u weten zodra het antwoord klaar is.',
    ],
    nextForOther: [
      'Wij sturen u een e-mail die dit allemaal bevestigt.',
      'Een collega leest uw verzoek. Wij schrijven u als u moet bewijzen dat u voor deze persoon mag optreden.',
      'Wij laten het u weten zodra het antwoord klaar is.',
    ],
    confirm: 'Nu mijn identiteit bevestigen',
    confirmWhy: 'Dit beschermt u: niemand anders kan uw gegevens krijgen.',
    noId: 'Stuur ons geen kopie van uw identiteitskaart.',
    contact: ({ email }) => `Hebt u een vraag? Schrijf naar ${email} en vermeld uw kenmerk.`,
  },
  signIn: {
    titles: { confirm: 'Bevestig dat u het bent', open: 'Uw verzoek volgen of ons antwoord openen' },
    lead: {
      confirm: 'Wij sturen een code naar een adres of nummer dat wij al kennen. Zo krijgt niemand anders uw gegevens.',
      open: 'Voor uw veiligheid sturen wij u telkens een nieuwe code.',
    },
    reference: 'Kenmerk van uw verzoek',
    referenceHint: 'Het ziet eruit als HB-7K3M-9QXW-2FTD. U vindt het in onze berichten.',
    askCode: 'Stuur mij een code',
    codeTitle: 'Vul de code in',
    codeOnItsWay: 'Als dit kenmerk klopt en wij al een contactgegeven van u hebben, is er een code onderweg.',
    codeFacts: (minutes) => `De code heeft 6 cijfers. Ze is ${minutes} minuten geldig en werkt één keer.`,
    code: 'Code',
    codeHint: '6 cijfers',
    enter: { confirm: 'Bevestigen', open: 'Verder' },
    again: 'Stuur mij een nieuwe code',
    noCode: {
      summary: 'Ik heb geen code gekregen',
      paragraphs: ({ email }) => [
        'Wacht enkele minuten en kijk in uw map met ongewenste e-mail.',
        'Wij sturen codes alleen naar een contactgegeven dat wij al kenden vóór uw verzoek. Misschien is dat een adres dat u niet meer gebruikt.',
        `Nog altijd geen code? Schrijf naar ${email} en vermeld uw kenmerk. Wij vinden een andere manier.`,
      ],
    },
    wrongReference: 'Vul het kenmerk in zoals het in ons bericht staat, bijvoorbeeld HB-7K3M-9QXW-2FTD',
    wrongCode: 'Deze code klopt niet, of is niet meer geldig. Kijk ze na, of vraag een nieuwe.',
  },
  status: {
    title: 'Uw verzoek',
    stages: { done: 'Klaar', current: 'Bezig', upcoming: 'Komt nog' },
    steps: {
      received: 'Verzoek ontvangen',
      identity: 'Identiteit bevestigd',
      collecting: 'Gegevens gevonden in onze systemen',
      checking: 'Antwoord gecontroleerd door een mens',
      answered: 'Antwoord gegeven',
    },
    nowHeading: 'Hoever wij staan',
    now: {
      reading: 'Een collega leest uw verzoek. U hoeft niets te doen.',
      identity: 'Wij wachten op de bevestiging van uw identiteit. Heeft een collega meer nodig, dan krijgt u een bericht.',
      collecting: 'Wij zoeken uw gegevens in al onze systemen. U hoeft niets te doen.',
      checking: 'Een collega controleert het antwoord. U hoeft niets te doen.',
      answered: 'Wij hebben uw verzoek beantwoord.',
      ended: 'Dit verzoek is afgesloten. Ons laatste bericht legt uit waarom.',
    },
    waitingForYou: 'Wij wachten op u',
    progress: 'Stappen',
    rights: 'Wat u hebt gevraagd',
    rightStates: {
      asked: 'Ontvangen',
      'awaiting-identity': 'Wacht op uw bevestiging',
      collecting: 'Bezig',
      deciding: 'Wordt gecontroleerd',
      'awaiting-approval': 'Wordt gecontroleerd',
      approved: 'Wordt voorbereid',
      executing: 'Bezig',
      answered: 'Beantwoord',
      'with-person': 'Een collega bekijkt dit',
      refused: 'Geweigerd: onze brief zegt waarom',
      'not-identified': 'Wij konden u niet identificeren: onze brief zegt wat u kunt doen',
      withdrawn: 'Door u ingetrokken',
      'not-asked': 'Niet gevraagd',
    },
    datesHeading: 'Data',
    received: 'Ontvangen op',
    due: 'Ons antwoord komt uiterlijk op',
    extended: 'Wij hebben meer tijd nodig dan anders. Onze brief legt uit waarom.',
    signOut: 'Deze pagina veilig verlaten',
    session: 'Voor uw veiligheid sluit deze pagina 20 minuten nadat u de code hebt ingevuld.',
    signedOut: {
      title: 'U hebt de pagina veilig verlaten',
      paragraphs: ['Niemand kan uw verzoek hier openen zonder een nieuwe code.'],
    },
    ended: {
      title: 'Vraag een nieuwe code',
      paragraphs: ['Voor uw veiligheid sluit deze pagina na 20 minuten. Er is niets verloren.'],
    },
    again: 'Mijn verzoek opnieuw openen',
  },
  package: {
    heading: 'Uw gegevens zijn klaar',
    lead: 'Wij hebben al uw gegevens voor u in één bestand gezet.',
    inside: 'Wat erin zit',
    contents: [
      'uw gegevens, één pagina per onderwerp, in gewone taal',
      'waarom wij ze hebben, wie ze krijgt en hoe lang wij ze bewaren',
      'elk systeem waarin wij hebben gezocht, en wat wij daar vonden',
      'dezelfde gegevens voor een computer',
    ],
    size: 'Grootte vóór compressie',
    formats: 'Formaten',
    formatsText:
      'Pagina’s om te lezen en af te drukken (HTML), tabellen (CSV) en gegevens voor computers (JSON), samen in één ZIP-bestand',
    expires: 'Beschikbaar tot',
    checksum: 'Controlegetal van de inhoud (SHA-256)',
    checksumHint: 'Met dit getal kan een specialist nagaan dat er niets in het bestand is veranderd.',
    open: 'Uw gegevens openen',
    how: 'Zo opent u het bestand',
    steps: [
      'Kies “Uw gegevens openen”. Uw toestel bewaart een ZIP-bestand.',
      'Open het ZIP-bestand en pak het uit. Op een telefoon tikt u erop in de lijst met downloads.',
      'Open de pagina “index.html”. U hebt geen internetverbinding nodig.',
    ],
    shared: 'Deelt u dit toestel met anderen? Wis het bestand dan als u klaar bent.',
    expired: 'De tijd om uw bestand te openen is voorbij. Daarom hebben wij het gesloten.',
    revoked: 'Wij hebben het bestand teruggetrokken. Ons bericht legt uit waarom.',
    goneTitle: 'Uw bestand kan niet meer worden geopend',
    ask: ({ email }) => `Hebt u het nog nodig? Schrijf naar ${email} en vermeld uw kenmerk. Het blijft gratis.`,
  },
  complaint: {
    heading: 'Bent u het niet eens met ons?',
    text: ({ email, authority }) =>
      `Laat het ons gerust eerst weten: ${email}. U kunt ook een klacht indienen bij de toezichthouder: ${authority}.`,
  },
  notes: {
    accessibility: {
      title: 'Toegankelijkheid',
      sections: ({ email }) => [
        {
          heading: 'Iedereen moet deze website kunnen gebruiken',
          paragraphs: [
            'Wij bouwen en testen ze volgens WCAG 2.2, niveau AA. Ze werkt met het toetsenbord, met een schermlezer, zonder JavaScript en met 200 % zoom.',
            'Wij testen elke pagina met een automatisch hulpmiddel, met het toetsenbord en op een klein scherm.',
          ],
        },
        {
          heading: 'Werkt er iets niet voor u?',
          paragraphs: [
            `Laat het ons weten: ${email}. Wij helpen u meteen op een andere manier en lossen de fout op.`,
            'U kunt uw verzoek ook indienen via e-mail, per post of per telefoon. Dat is even goed.',
          ],
        },
      ],
    },
    privacy: {
      title: 'Wat wij met dit formulier doen',
      sections: ({ controller, email, authority, keepYears }) => [
        {
          heading: 'Waarom wij uw antwoorden gebruiken',
          paragraphs: [
            `${controller} gebruikt ze om uw verzoek te behandelen, en om te bewijzen dat het is behandeld. De wet vraagt beide (artikelen 5, 6.1.c en 12 AVG).`,
            'Er wordt niets verstuurd voordat u “Mijn verzoek versturen” kiest. Tot dan toont onze server uw antwoorden zonder ze te bewaren.',
          ],
        },
        {
          heading: 'Wie ze ziet, en hoe lang',
          paragraphs: [
            'Alleen de collega’s die verzoeken behandelen, zien ze. Wij gebruiken ze niet voor reclame.',
            `Wij bewaren het dossier van uw verzoek ${keepYears} jaar na de afsluiting, als bewijs voor u en voor ons. Daarna wissen wij het.`,
          ],
        },
        {
          heading: 'Uw rechten',
          paragraphs: [
            `U hebt dezelfde rechten op deze gegevens. Schrijf naar ${email}, of dien een klacht in bij de toezichthouder: ${authority}.`,
          ],
        },
      ],
    },
    cookies: {
      title: 'Cookies',
      sections: () => [
        {
          heading: 'Geen, terwijl u leest of het formulier invult',
          paragraphs: [
            'Deze website telt en volgt u niet en maakt geen profiel van u. Ze laadt niets van andere bedrijven.',
          ],
        },
        {
          heading: 'Eén, nadat u een code hebt ingevuld',
          paragraphs: [
            'De cookie “habeas-portal” houdt de deur voor u open terwijl u uw verzoek bekijkt. Ze bevat een willekeurig getal en niets anders.',
            'Ze eindigt na 20 minuten, of zodra u de pagina veilig verlaat. Omdat ze nodig is, vraagt de wet geen toestemming.',
          ],
        },
      ],
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
      paragraphs: ['Zo beschermen wij de gegevens van iedereen. Uw verzoek en de data ervan veranderen niet.'],
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
};
