import type { PackProblem } from './pack-invalid';
import { problemAt } from './validate-file';
import type { YamlFile } from './yaml-file';

/** A value that must stand only once in a list, such as a key, and does not. */
export function checkUnique<T>(
  file: YamlFile,
  list: string,
  entries: readonly T[],
  field: keyof T & string,
): PackProblem[] {
  const seen = new Set<unknown>();
  return entries.flatMap((entry, position) => {
    const value = entry[field];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [problemAt(file, [list, position, field], `"${String(value)}" is used by more than one entry`)];
  });
}
