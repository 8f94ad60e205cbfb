import { type AssuranceLevel, requiredAssurance } from '@habeas/domain';
import { askedChoices, type ControllerPack, isFreeChoice, isWeighed } from '../register';
import type { RequestedRight } from './requested-right.entity';

type Pack = Pick<ControllerPack, 'activities' | 'choices' | 'policy'>;

/** What stops without reasons, of what was asked. */
export function freeChoices(pack: Pack, { right, asked }: Pick<RequestedRight, 'right' | 'asked'>) {
  return askedChoices(pack, right, asked?.choices ?? null).filter(({ choice }) => isFreeChoice(pack, right, choice));
}

/** What stops without reasons for who is proven. */
export function provenChoices(pack: Pack, { right, asked }: Pick<RequestedRight, 'right' | 'asked'>) {
  return askedChoices(pack, right, asked?.choices ?? null).filter(({ choice }) => choice.proven === true);
}

/**
 * The assurance that a right needs in the end. What stops without reasons needs none: it is executed by the address or the number
 * that was used, and nothing is told but that (GDPR Art. 21(2)-(3); APD 28/2020). What is weighed is told about a person.
 */
export function neededAssurance(pack: Pack, right: Pick<RequestedRight, 'right' | 'asked'>): AssuranceLevel {
  const withoutReasons = freeChoices(pack, right).length > 0 && !isWeighed(right);
  const level = requiredAssurance(right.right, pack.policy.assurance, { withoutReasons });
  return level === 'none' && provenChoices(pack, right).length > 0 ? 'contact' : level;
}

/** The assurance at which a right begins: what stops without reasons waits for nothing, whatever else is asked beside it. */
export function assuranceToBegin(pack: Pack, right: Pick<RequestedRight, 'right' | 'asked'>): AssuranceLevel {
  return stopsFirst(pack, right) ? 'none' : neededAssurance(pack, right);
}

/** Whether something of the right stops without reasons, and was not stopped yet. */
export function stopsFirst(pack: Pack, right: Pick<RequestedRight, 'right' | 'asked'>): boolean {
  return right.asked?.choicesStopped !== true && freeChoices(pack, right).length > 0;
}
