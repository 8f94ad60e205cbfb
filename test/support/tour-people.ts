import { canaryOf, tourPersons } from '../../examples/proximus/sources/generate/tour';
import type { SubmittedForm } from '@habeas/casework/intake';
import { formOf } from './access-way';

/** One of the tour's persons, as the specs call them. */
export interface TourPerson {
  index: number;
  canary: string;
  name: string;
  email: string;
  language: SubmittedForm['language'];
  brand: string;
  mobile: string;
}

/** A person of the tour by their address, or by name where two share the address. */
export function tourPerson(emailOrName: string): TourPerson {
  const found = tourPersons().find((one) => one.email === emailOrName || `${one.given} ${one.family}` === emailOrName);
  if (!found) throw new Error(`Nobody of the tour is ${emailOrName}`);
  const { index, given, family, email, language, brand, mobile } = found;
  const brandKey = brand === 'SCA' ? 'scarlet' : 'proximus';
  return { index, canary: canaryOf(index), name: `${given} ${family}`, email, language, brand: brandKey, mobile };
}

/** The form as that person fills it in. */
export function formFrom(person: TourPerson, changes: Partial<SubmittedForm> = {}): SubmittedForm {
  const { name, email, language, brand } = person;
  return formOf({ name, email, language, brand, ...changes });
}

export function canariesOf(entries: ReadonlyMap<string, string>): string[] {
  return [...new Set([...entries.values()].join('\n').match(/CANARY-\d{6}/g) ?? [])].sort();
}
