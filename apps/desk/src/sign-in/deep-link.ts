/**
 * Where to go after signing in: the path the person wanted, only when it lies in the desk. Anything that a browser could
 * read as another site (`//host`, `/\host`, a scheme) gives the queue.
 */
export function wantedPath(to: string | null): string {
  return to !== null && /^\/(?![/\\])[^\\\s]*$/.test(to) && !to.startsWith('/sign-in') ? to : '/';
}

/** The address of the sign-in room that leads back to a path. */
export const signInFor = (path: string): string =>
  path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`;
