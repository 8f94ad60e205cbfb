import type { PortalTexts } from '../portal-texts';

export const account: PortalTexts['account'] = {
  offer: (name) => `Aanmelden met ${name}`,
  offerLead: 'Bent u klant? Met uw account hebt u geen code nodig.',
  title: (name) => `Aanmelden met ${name}`,
  lead: (name) => [
    `U gaat naar de aanmeldpagina van ${name}. Wij zien uw wachtwoord nooit.`,
    'Daar vernemen wij alleen uw klantnummer. Zo weten wij dat het verzoek van u is. Wij bewaren het alleen bij uw verzoek.',
  ],
  go: (name) => `Naar ${name}`,
  otherWay: 'U kunt ook bevestigen met een code:',
  signedInTitle: 'U bent aangemeld',
  signedIn: (name) =>
    `U bent 20 minuten aangemeld met ${name}. Vul het kenmerk van uw verzoek in om het te bevestigen.`,
  confirm: 'Dit verzoek bevestigen',
  newHeading: 'Nog geen verzoek?',
  newLead: 'Wij vullen uw klantnummer in. Bevestig op het einde met uw account.',
  newRequest: 'Een verzoek doen',
  failed: 'Het aanmelden is niet gelukt. Probeer opnieuw, of bevestig met een code.',
  notYours: 'Met dit account kunnen wij dit verzoek niet bevestigen. Kijk het kenmerk na, of bevestig met een code.',
  later: 'Dit lukt nu niet. Probeer over enkele minuten opnieuw, of bevestig met een code.',
  cookie:
    'De cookie ‘habeas-account’ blijft 20 minuten staan wanneer u zich aanmeldt met uw account. Er staat een willekeurig getal in en niets anders.',
};
