import type { Language } from '@habeas/domain';
import type { SourceAnswer } from '../../delivery';
import { ACCESS_WORDS } from './access-words';

/**
 * Why a source gave less than everything, as the package says it. A source may give some of its collections and be exempt from others:
 * the reason for these stands beside what was found.
 */
export function sourceReason(
  state: SourceAnswer['state'],
  exemptReason: string | null,
  language: Language,
): string | null {
  if (state === 'failed') return ACCESS_WORDS[language].failedSource;
  return state === 'nothing' ? null : exemptReason;
}
