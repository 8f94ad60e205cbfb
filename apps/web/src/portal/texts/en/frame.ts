import type { PortalTexts } from '../portal-texts';

export const frame: Pick<PortalTexts, 'languageName' | 'service' | 'frame' | 'start' | 'errors' | 'complaint'> = {
  languageName: 'English',
  service: 'Your data, your rights',
  frame: {
    skip: 'Skip to main content',
    languages: 'Language',
    home: 'To the start page',
    errorPrefix: 'Error: ',
    errorSummary: 'There is a problem',
    back: 'Back',
    continue: 'Continue',
    optional: '(optional)',
    help: 'Do you need help?',
    helpText: 'Write to our data protection team. A person will answer you.',
    follow: 'Follow my request',
    accessibility: 'Accessibility',
    privacy: 'What we do with this form',
    cookies: 'Cookies',
    print: 'Print or save this page',
    moreInformation: 'About this website',
  },
  start: {
    title: 'Ask for your data, or change what happens to them',
    lead: 'The law gives you rights over your personal data. Here you can use them, without an account.',
    begin: 'Start now',
    duration: 'It takes about 3 minutes.',
    facts: [
      {
        heading: 'One month',
        paragraphs: [
          'You will have our answer within one month at the latest.',
          'For complex or numerous requests the law allows two more months. We then tell you why, within the first month.',
        ],
      },
      { heading: 'Free', paragraphs: ['Your request costs nothing.'] },
      { heading: 'No identity card', paragraphs: ['You do not need to send a copy. A code is enough in most cases.'] },
    ],
    rightsHeading: 'What you can ask',
    stepsHeading: 'What happens next',
    steps: [
      'You tell us what you would like. You receive a reference at once.',
      'You confirm that it is you, with a code that we send you.',
      'We look for your data in all our systems. One of our colleagues checks the answer.',
      'We tell you when the answer is ready. You open it here.',
    ],
    needHeading: 'What you need',
    need: [
      'your name',
      'an e-mail address, so that we can reach you',
      'your customer number or phone number, if you have one: it helps us find you',
    ],
    other: {
      heading: 'Would you rather not use this form?',
      lead: 'You do not have to. Your own words in a letter or an e-mail are just as good.',
      mail: 'By e-mail',
      post: 'By post',
      phone: 'By phone',
    },
    complaint: {
      heading: 'You can complain',
      text: ({ authority }) =>
        `Are you not happy with what we do? You can complain to the supervisory authority: ${authority}.`,
    },
    already: {
      heading: 'Have you already made a request?',
      text: 'Have your reference ready. You can see how far we are, or open our answer.',
      link: 'Follow my request',
    },
  },
  errors: {
    notFound: {
      title: 'We cannot find this page',
      paragraphs: ['If you typed the address, check it. If you followed a link, start from the first page.'],
    },
    tooLarge: {
      title: 'Your text is too long',
      paragraphs: [
        'We did not receive it. Go back: your answers are still there. Shorten them, or write to us by e-mail.',
      ],
    },
    tooMany: {
      title: 'There were too many tries',
      paragraphs: ['This protects everybody’s data. Your request and its dates do not change.'],
    },
    foreign: {
      title: 'Please start again from our own page',
      paragraphs: ['This was sent from another website, so we did not accept it.'],
    },
    unavailable: {
      title: 'This does not work at the moment',
      paragraphs: ['Please try again in a few minutes. What we had already received is safe.'],
    },
    broken: {
      title: 'Something went wrong on our side',
      paragraphs: ['It is not your fault. Please try again in a few minutes. What we had already received is safe.'],
    },
    wait: (minutes) => (minutes === 1 ? 'Please try again in a minute.' : `Please try again in ${minutes} minutes.`),
    toStart: 'Go to the start page',
  },
  complaint: {
    heading: 'If you do not agree',
    text: ({ email, authority }) =>
      `You are welcome to tell us first: ${email}. You can also complain to the supervisory authority: ${authority}.`,
  },
};
