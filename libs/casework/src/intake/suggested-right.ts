import type { Channel } from '../register';
import type { Arrival } from '../requests';
import { readChoices, type Stoppable } from './read-choices';
import type { Reading } from './reading';

/** No more than a guess: a colleague confirms it. */
const GUESSED = 0.5;

/**
 * What a message most likely asks in which no right was read, where the mailbox that it came to is for one thing, such as the directory's
 * own. Nothing where something else than the understanding is in the way.
 */
export function suggestedRight(
  { suggestedRight: right, use, label, defaultLanguage }: Channel,
  { rights, needsPersonBecause }: Pick<Reading, 'rights' | 'needsPersonBecause'>,
  pack: Stoppable,
): Arrival['rights'] {
  const notUnderstood = needsPersonBecause.length === 1 && needsPersonBecause[0] === 'not-understood';
  if (!right || rights.length > 0 || !notUnderstood) return [];
  const guess = { right, confidence: GUESSED, because: 'channel' };
  // The directory's mailbox is named after what is asked; that of the opt-out after a way to ask it.
  const asked = readChoices(
    { ...guess, rules: ['asks for no more advertising'], said: use === 'directory' ? [label[defaultLanguage]] : [] },
    pack,
  );
  return [{ ...guess, scope: null, asked }];
}
