const KEY = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, part) => sum + keysIn(part), own);
}

/**
 * Whether a JSON text names a key twice in one object. Readers then disagree on what it says: most take the last, a person
 * who reads the line takes the first.
 * @param json a text that parses as `value`
 */
export function repeatsAKey(json: string, value: unknown): boolean {
  const written = [...json.matchAll(KEY)].filter(([, colon]) => colon !== undefined).length;
  return written !== keysIn(value);
}
