import type { PortalTexts } from '../portal-texts';

export const notes: Pick<PortalTexts, 'notes'> = {
  notes: {
    accessibility: {
      title: 'Accessibility',
      sections: ({ email }) => [
        {
          heading: 'Everybody must be able to use this website',
          paragraphs: [
            'We build and test it against WCAG 2.2, level AA. It works with the keyboard, without JavaScript and at 200 % zoom.',
            'We test each page with an automatic checker, with the keyboard and on a small screen.',
          ],
        },
        {
          heading: 'Does something not work for you?',
          paragraphs: [
            `Tell us: ${email}. We will help you at once in another way, and mend the fault.`,
            'You can also make your request by e-mail, by post or by phone. That is just as good.',
          ],
        },
      ],
    },
    privacy: {
      title: 'What we do with this form',
      sections: ({ controller, email, authority, keepYears }) => [
        {
          heading: 'Why we use your answers',
          paragraphs: [
            `${controller} uses them to deal with your request, and to prove that it was dealt with. The law requires both (GDPR Articles 5, 6(1)(c) and 12).`,
            'Nothing is sent before you select “Send my request”. Until then, your answers stay in your browser and pass through our server unkept. Files that you add are kept locked, and nobody looks at them. If you do not send the form, they are erased after two days.',
          ],
        },
        {
          heading: 'Who sees them, and for how long',
          paragraphs: [
            'Only the colleagues who deal with requests see them. We do not use them for advertising.',
            `We keep the record of your request for ${keepYears} years after it is closed, as proof for you and for us. Then we erase it.`,
          ],
        },
        {
          heading: 'When you will have our answer',
          paragraphs: [
            'You will have our answer within one month at the latest.',
            'For complex or numerous requests the law allows two more months. We then tell you why, within the first month.',
          ],
        },
        {
          heading: 'Your rights',
          paragraphs: [`You have the same rights over these data. Write to ${email}, or complain to ${authority}.`],
        },
      ],
    },
    cookies: {
      title: 'Cookies',
      sections: () => [
        {
          heading: 'None while you read or fill in the form',
          paragraphs: ['This website does not count, follow or profile you. It loads nothing from other companies.'],
        },
        {
          heading: 'One, after you have entered a code',
          paragraphs: [
            'The cookie “habeas-portal” keeps the door open for you while you look at your request. It contains a random number and nothing else.',
            'It ends after 20 minutes, or as soon as you leave the page safely. Because it is necessary, the law asks for no consent.',
          ],
        },
      ],
    },
  },
};
