import type { PortalTexts } from '../portal-texts';

export const notes: Pick<PortalTexts, 'notes'> = {
  notes: {
    accessibility: {
      title: 'Toegankelijkheid',
      sections: ({ email }) => [
        {
          heading: 'Iedereen moet deze website kunnen gebruiken',
          paragraphs: [
            'Wij bouwen en testen ze volgens WCAG 2.2, niveau AA. Ze werkt met het toetsenbord, zonder JavaScript en met 200 % zoom.',
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
            'Er wordt niets verstuurd voordat u “Mijn verzoek versturen” kiest. Tot dan toont onze server uw antwoorden zonder ze te bewaren. Bestanden die u toevoegt, bewaren wij achter slot en niemand bekijkt ze. Verstuurt u het formulier niet, dan worden ze na twee dagen gewist.',
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
          heading: 'Wanneer u ons antwoord krijgt',
          paragraphs: [
            'U krijgt ons antwoord uiterlijk binnen één maand.',
            'Voor ingewikkelde of talrijke verzoeken laat de wet twee maanden extra toe. Wij zeggen u dan binnen de eerste maand waarom.',
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
};
