/** A switch of the desk kept in this browser; never anything about a person. */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`habeas.desk.${name}`);
  } catch {
    return null;
  }
}

export function writePreference(name: string, value: string): void {
  try {
    localStorage.setItem(`habeas.desk.${name}`, value);
  } catch {
    // A browser that keeps nothing forgets the switch at the next visit; nothing else is lost.
  }
}
