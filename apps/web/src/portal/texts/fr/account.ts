import type { PortalTexts } from '../portal-texts';

export const account: PortalTexts['account'] = {
  offer: (name) => `Me connecter avec ${name}`,
  offerLead: 'Vous êtes client ? Avec votre compte, il ne faut pas de code.',
  title: (name) => `Se connecter avec ${name}`,
  lead: (name) => [
    `Vous passez par la page de connexion de ${name}. Nous ne voyons jamais votre mot de passe.`,
    'Nous n’y apprenons que votre numéro de client. Il nous dit que la demande est la vôtre. Nous ne le gardons que dans votre demande.',
  ],
  go: (name) => `Aller vers ${name}`,
  otherWay: 'Vous pouvez aussi confirmer avec un code :',
  signedInTitle: 'Vous êtes connecté',
  signedIn: (name) =>
    `Vous êtes connecté avec ${name} pour 20 minutes. Entrez la référence de votre demande pour la confirmer.`,
  confirm: 'Confirmer cette demande',
  newHeading: 'Pas encore de demande ?',
  newLead: 'Nous remplissons votre numéro de client. À la fin, confirmez avec votre compte.',
  newRequest: 'Faire une demande',
  failed: 'La connexion n’a pas réussi. Réessayez, ou confirmez avec un code.',
  notYours: 'Ce compte ne permet pas de confirmer cette demande. Vérifiez la référence, ou confirmez avec un code.',
  later: 'Ce n’est pas possible pour le moment. Réessayez dans quelques minutes, ou confirmez avec un code.',
  cookie:
    'Le cookie « habeas-account » reste 20 minutes quand vous vous connectez avec votre compte. Il contient un nombre aléatoire et rien d’autre.',
};
