import { readFileSync } from 'node:fs';
import { validateSync, type ValidationError } from 'class-validator';

export type Environment = Record<string, string | undefined>;
type Reader = (text: string) => unknown;
interface DeclaredVariable {
  property: string;
  name: string;
  read: Reader;
}

const declared = new WeakMap<object, DeclaredVariable[]>();

/** Marks a property of a config class as filled from the environment variable `name` (or from the file that `name_FILE` names). */
export function Variable(name: string, read: Reader = (text) => text): PropertyDecorator {
  return (target, property) => {
    const known = declared.get(target) ?? [];
    known.push({ property: String(property), name, read });
    declared.set(target, known);
  };
}

export const asInteger: Reader = (text) => (/^-?\d+$/.test(text) ? Number(text) : Number.NaN);
export const asFlag: Reader = (text) => ({ '1': true, true: true, '0': false, false: false })[text] ?? text;

function textOf(env: Environment, name: string, problems: string[]): string | undefined {
  const file = env[`${name}_FILE`];
  if (env[name] !== undefined && env[name] !== '') return env[name];
  if (file === undefined || file === '') return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    problems.push(`${name}_FILE: the file it names cannot be read`);
    return undefined;
  }
}

/**
 * Builds one config class from the environment. Each fault is appended to `problems` as `VARIABLE: what is wrong`;
 * a value is never repeated there, since it may be a secret.
 */
export function readSection<T extends object>(section: new () => T, env: Environment, problems: string[]): T {
  const variables = declared.get(section.prototype as object) ?? [];
  const instance = new section();
  for (const { property, name, read } of variables) {
    const text = textOf(env, name, problems);
    if (text !== undefined) Object.assign(instance, { [property]: read(text) });
  }
  const faults: ValidationError[] = validateSync(instance, { validationError: { target: false, value: false } });
  for (const fault of faults) {
    const name = variables.find(({ property }) => property === fault.property)?.name ?? fault.property;
    for (const reason of Object.values(fault.constraints ?? {})) {
      problems.push(`${name}: ${reason.replace(fault.property, '').trim()}`);
    }
  }
  return instance;
}
