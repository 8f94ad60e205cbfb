import { type AssuranceLevel, requiredAssurance } from '@habeas/domain';
import { askedChoices, type ControllerPack, isFreeChoice } from '../register';
import type { RequestedRight } from './requested-right.entity';

type Pack = Pick<ControllerPack, 'activities' | 'choices' | 'policy'>;

/** What stops without reasons, of what was asked. */
export function freeChoices(pack: Pack, { right, asked }: Pick<RequestedRight, 'right' | 'asked'>) {
  return askedChoices(pack, right, asked?.choices ?? null).filter(({ choice }) => isFreeChoice(pack, right, choice));
}

/**
 * The assurance at which a right begins. What stops without reasons begins at once: it is executed by the address or the number
 * that was used, and nothing is told but that (GDPR Art. 21(2)-(3); APD 28/2020).
 */
export function neededAssurance(pack: Pack, right: Pick<RequestedRight, 'right' | 'asked'>): AssuranceLevel {
  const withoutReasons = freeChoices(pack, right).length > 0;
  return requiredAssurance(right.right, pack.policy.assurance, { withoutReasons });
}
