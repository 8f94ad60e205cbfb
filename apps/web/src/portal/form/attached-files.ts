import type { FormFile } from '@habeas/casework/intake';
import { cleanLine } from './clean-text';
import { type PostedForm, valuesOf } from './posted-form';

/** Most characters of a file's name. */
const NAME_LENGTH = 120;
const FIELD = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) (.+)$/su;
const SAME = new Map([['jpg', ['jpg', 'jpeg']]]);

/** One file as a hidden field of the form: its id, and the name that the person gave it, with the ending that its bytes have. */
export function fileFieldOf(id: string, given: string, ending: string): string {
  const name = cleanLine(given.replace(/^.*[\\/]/su, '')) || ending;
  const isNamed = (SAME.get(ending) ?? [ending]).some((one) => name.toLowerCase().endsWith(`.${one}`));
  const stem = isNamed ? name.slice(0, name.lastIndexOf('.')) : name;
  return `${id} ${stem.slice(0, NAME_LENGTH)}.${ending}`;
}

/** The file that a hidden field stands for; null for anything else. */
export function fileOf(field: string): FormFile | null {
  const [, id, name] = FIELD.exec(field) ?? [];
  return id && name ? { id, name: cleanLine(name).slice(0, NAME_LENGTH + 10) } : null;
}

/** Every file that a form holds already, each once. */
export function filesIn(form: PostedForm): FormFile[] {
  const files = valuesOf(form, 'files').flatMap((field) => fileOf(field) ?? []);
  return files.filter(({ id }, at) => files.findIndex((one) => one.id === id) === at);
}
