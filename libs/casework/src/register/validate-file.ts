import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { PackProblem } from './pack-invalid';
import type { YamlFile, YamlPath } from './yaml-file';

const STRICT = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true } as const;

const step = (name: string): string | number => (/^\d+$/.test(name) ? Number(name) : name);

function wording(constraint: string, message: string, field: string): string {
  if (constraint === 'whitelistValidation') return `unknown key "${field}"`;
  if (constraint === 'unknownValue') return 'must be a mapping';
  return message;
}

/** One problem at a path of a file, with its entry, field and line worked out. */
export function problemAt(file: YamlFile, path: YamlPath, message: string): PackProblem {
  const list = path.findIndex((part) => typeof part === 'number');
  const field = path.slice(list === -1 ? 0 : list + 1).join('.');
  return { file: file.name, entry: file.entryAt(path), field, line: file.lineAt(path), message };
}

function flatten(file: YamlFile, errors: readonly ValidationError[], parent: YamlPath): PackProblem[] {
  return errors.flatMap((error) => {
    const path = [...parent, step(error.property)];
    const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) =>
      problemAt(file, path, wording(constraint, message, error.property)),
    );
    return [...own, ...flatten(file, error.children ?? [], path)];
  });
}

/**
 * Turns the data of a file into its class and validates it; a key that the class does not know is an error.
 * @returns the instance, or the problems; never both
 */
export function validateFile<T extends object>(
  file: YamlFile,
  type: new () => T,
): { value?: T; problems: PackProblem[] } {
  if (file.problems.length > 0) return { problems: file.problems };
  if (typeof file.data !== 'object' || file.data === null || Array.isArray(file.data)) {
    return { problems: [problemAt(file, [], 'the file must be a mapping of keys')] };
  }
  const value = plainToInstance(type, file.data);
  const problems = flatten(file, validateSync(value, STRICT), []);
  return problems.length > 0 ? { problems } : { value, problems };
}
