import type { PortalTexts } from '../portal-texts';

export const other: PortalTexts['other'] = {
  title: 'Iets anders over mijn gegevens',
  lead: 'Voor sommige vragen is geen formulier nodig. Open er een: als het antwoord bekend is, vindt u het hier, en u hoeft niet te zeggen wie u bent.',
  withForm: 'Wij bekijken dit voor u. Stel de vraag met het formulier.',
  ask: 'Het ons vragen',
  formHint: 'Kies ook wat hier van toepassing is.',
  answers: 'Andere vragen, met meteen het antwoord',
  rightsHeading: 'Gaat het over uw eigen gegevens?',
  rights: 'Om ze te zien, te verbeteren of te laten wissen:',
  rightsLink: 'gebruik het formulier',
};
