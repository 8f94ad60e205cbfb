import type { PortalTexts } from '../portal-texts';

export const account: PortalTexts['account'] = {
  offer: (name) => `Sign in with ${name}`,
  offerLead: 'Are you a customer? With your account you need no code.',
  title: (name) => `Sign in with ${name}`,
  lead: (name) => [
    `You go to the sign-in page of ${name}. We never see your password.`,
    'From there we only learn your customer number. With it we know that the request is yours. We do not keep it beside your request’s own data.',
  ],
  go: (name) => `Go to ${name}`,
  otherWay: 'You can also confirm with a code:',
  signedInTitle: 'You are signed in',
  signedIn: (name) =>
    `You are signed in with ${name} for 20 minutes. Enter the reference of your request to confirm it.`,
  confirm: 'Confirm this request',
  newHeading: 'No request yet?',
  newLead: 'We fill in your customer number. At the end, confirm with your account.',
  newRequest: 'Make a request',
  failed: 'The sign-in did not succeed. Try again, or confirm with a code.',
  notYours: 'With this account we cannot confirm this request. Check the reference, or confirm with a code.',
  later: 'This is not possible just now. Try again in a few minutes, or confirm with a code.',
  cookie:
    'The cookie “habeas-account” stays for 20 minutes when you sign in with your account. It contains a random number and nothing else.',
};
