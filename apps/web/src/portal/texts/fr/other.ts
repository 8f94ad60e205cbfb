import type { PortalTexts } from '../portal-texts';

export const other: PortalTexts['other'] = {
  title: 'Autre chose au sujet de mes données',
  lead: 'Certaines questions ne demandent pas de formulaire. Ouvrez-en une : si la réponse est connue, elle se trouve ici, et vous n’avez pas à dire qui vous êtes.',
  withForm: 'Nous examinons cela pour vous. Posez la question dans le formulaire.',
  ask: 'Nous le demander',
  formHint: 'Choisissez aussi ce qui s’applique ici.',
  answers: 'D’autres questions, avec leur réponse tout de suite',
  rightsHeading: 'S’agit-il de vos propres données ?',
  rights: 'Pour les voir, les corriger ou les faire effacer :',
  rightsLink: 'utilisez le formulaire',
};
