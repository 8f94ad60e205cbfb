import type { Exemption } from '../register';
import type { HumanTaskOperation } from './human-task-view';

/**
 * The reasons of the pack that can stand against this work: a copy is refused on other grounds than an erasure. That data must be kept
 * is none against ending a use of them, which was decided (GDPR Art. 7(3), 21).
 */
export function exemptionsFor(exemptions: readonly Exemption[], operation: HumanTaskOperation): Exemption[] {
  const from = operation === 'export' ? 'giving' : 'changing';
  return exemptions.filter((one) => one.from === undefined || (one.from === from && operation !== 'suppress'));
}
