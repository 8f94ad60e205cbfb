let token: string | null = null;

/**
 * Takes the one-time token out of the fragment `#token=` of the address, whatever the path, and moves to the first
 * sign-in. A fragment is never sent to a server; after this it is in no history entry either.
 */
export function takeTokenFromAddress(): void {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!given) return;
  token = given;
  history.replaceState(null, '', '/desk/first-sign-in');
}

export const oneTimeToken = (): string | null => token;

export function forgetOneTimeToken(): void {
  token = null;
}
