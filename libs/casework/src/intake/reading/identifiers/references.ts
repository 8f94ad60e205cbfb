const REFERENCE = /\b[A-Z]{2,6}-(?:\d{2,4}-)?(?=[A-Z0-9-]{0,19}\d)[A-Z0-9]{4,12}(?:-[A-Z0-9]{2,8}){0,3}\b/g;

/** References in the form offices give them: capitals and digits in groups, such as AB-2026-12345. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(([reference]) => reference);
}
