import { GRANTS, REFUSALS } from './answer-letter-places';
import { LetterPlaceError } from './fill-places';
import type { LetterName } from './letter-data';

type Rows = Readonly<Record<string, unknown>>;

const filled = (data: Rows, lists: readonly string[]): boolean =>
  lists.some((list) => Array.isArray(data[list]) && data[list].length > 0);

/**
 * A letter may not say yes while it keeps something, nor no without a row that names the ground (Art. 12(4)). Throws
 * {@link LetterPlaceError} where `outcome` and the lists of the letter disagree.
 */
export function checkOutcome(letter: LetterName, data: Rows): void {
  const grants = GRANTS[letter];
  if (!grants) return;
  const yes = filled(data, grants);
  const no = filled(data, REFUSALS[letter] ?? []);
  const outcome = yes ? (no ? 'partial' : 'granted') : no ? 'refused' : 'nothing-held';
  if (data.outcome !== outcome)
    throw new LetterPlaceError(letter, 'outcome', `does not agree with the lists of the letter`);
}
