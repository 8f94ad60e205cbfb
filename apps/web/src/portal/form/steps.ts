import { type Answers, STOPPING } from './answers';

/** The pages of the form, in their order. Each asks one thing. */
export const STEPS = [
  'brand',
  'rights',
  'stops',
  'destination',
  'person',
  'representative',
  'contact',
  'details',
  'files',
  'check',
] as const;
export type Step = (typeof STEPS)[number];

/** The fields that a page shows itself; all others it carries hidden. */
export const FIELDS_OF: Readonly<Record<Step, readonly (keyof Answers)[]>> = {
  brand: ['brand'],
  rights: ['rights', 'matters'],
  stops: ['stops', 'channels', 'uses'],
  destination: ['sendTo', 'sendToName', 'sendConsent'],
  person: ['asker'],
  representative: ['representativeName'],
  contact: ['name', 'email', 'phone', 'customerNumber'],
  details: ['wrongData', 'rightData', 'objectionReasons', 'details'],
  // Its files stay in the form as hidden fields: a browser shows no file that was chosen before.
  files: [],
  check: [],
};

export function isStep(value: unknown): value is Step {
  return STEPS.some((step) => step === value);
}

/** The pages that these answers lead through. Nobody is asked for a brand where there is one, or who they are twice. */
export function stepsFor({ asker, rights }: Pick<Answers, 'asker' | 'rights'>, brands: number): Step[] {
  const isWalked: Partial<Record<Step, boolean>> = {
    brand: brands > 1,
    stops: rights.some((right) => STOPPING.includes(right)),
    destination: rights.includes('portability'),
    representative: asker !== '' && asker !== 'self',
  };
  return STEPS.filter((step) => isWalked[step] ?? true);
}

/** The page after or before one; the page itself where there is none. */
export function neighbour(steps: readonly Step[], step: Step, by: 1 | -1): Step {
  const at = Math.max(steps.indexOf(step), 0);
  return steps[at + by] ?? step;
}
