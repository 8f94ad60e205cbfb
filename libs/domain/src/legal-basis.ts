import type { DecisionActivity, LegalBasisLetter } from './decision';
import type { DecisionReason } from './decision-reasons';

/** The legal bases of Art. 6(1) by letter, and Art. 9(2) for special categories. */
export const BASES = ['a', 'b', 'c', 'd', 'e', 'f', '9(2)'] as const;

/** One of {@link BASES}. */
export type Basis = (typeof BASES)[number];

/** Whether a right exists on a legal basis: always, on a condition, or not. */
export type BasisAvailability = 'yes' | 'conditional' | 'no';

/** One cell of the matrix right × legal basis. */
export interface BasisRule {
  readonly name: string;
  readonly availability: BasisAvailability;
  readonly article: string;
  readonly dpv: string | null;
  readonly reason: DecisionReason;
  /** The condition or the ground in words, for the DPO. */
  readonly why: string;
}

/** A provision's cells, one for each legal basis. */
export type BasisRules = Readonly<Record<Basis, BasisRule>>;

const WORD: Readonly<Record<Basis, string>> = {
  a: 'consent',
  b: 'contract',
  c: 'legal-obligation',
  d: 'vital-interest',
  e: 'public-task',
  f: 'legitimate-interest',
  '9(2)': 'special-categories',
};

/** The name of a basis inside the names of rules, such as `legal-obligation`. */
export const basisWord = (basis: Basis): string => WORD[basis];

type Cell = [availability: BasisAvailability, article: string, dpv: string | null, reason: DecisionReason, why: string];

/** The seven cells of a provision, named `<provision>-<basis>`. */
export function basisRules(provision: string, cells: Readonly<Record<Basis, Cell>>): BasisRules {
  const named = BASES.map((basis) => {
    const [availability, article, dpv, reason, why] = cells[basis];
    return [basis, { name: `${provision}-${WORD[basis]}`, availability, article, dpv, reason, why }] as const;
  });
  return Object.fromEntries(named) as Record<Basis, BasisRule>;
}

/** The cells that concern an activity: those of its bases, and of Art. 9(2) where it has special categories. */
export function basesOf(activity: DecisionActivity): Basis[] {
  const special: Basis[] = (activity.specialBases ?? []).length > 0 ? ['9(2)'] : [];
  return [...new Set<Basis>([...activity.legalBases, ...special])];
}

/** True when the activity has one of the bases. */
export function restsOn(activity: DecisionActivity, ...letters: LegalBasisLetter[]): boolean {
  return activity.legalBases.some((letter) => letters.includes(letter));
}

/** True when the activity has a basis and none beside those named. */
export function restsOnlyOn(activity: DecisionActivity, ...letters: LegalBasisLetter[]): boolean {
  return activity.legalBases.length > 0 && activity.legalBases.every((letter) => letters.includes(letter));
}
