import type { PortalTexts } from '../portal-texts';

export const other: PortalTexts['other'] = {
  title: 'Something else about my data',
  lead: 'Some questions are not for this form. Open one: where the answer is known, you find it here, and you do not have to tell us who you are.',
  withForm: 'We look into this for you. Ask it with the form.',
  ask: 'Ask us',
  formHint: 'Choose these if they apply too.',
  answers: 'Other questions, with the answer at once',
  rightsHeading: 'Is it about your own data?',
  rights: 'To see your data, to change them or to have them erased:',
  rightsLink: 'use the form',
};
