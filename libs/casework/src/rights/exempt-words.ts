import type { Language } from '@habeas/domain';
import { citeArticle } from '../letters';
import type { Exemption } from '../register';
import type { SourceTask } from '../sources';

type Exempt = Pick<SourceTask, 'exemptReason' | 'exemptGrounds'>;

/**
 * Why a source gave less than everything, in the language of whoever reads it: the pack's sentences with their articles, and what the
 * office wrote. An owner's own words are never in it. Null where nothing is said.
 */
export function exemptWords(
  { exemptReason, exemptGrounds }: Exempt,
  exemptions: readonly Exemption[],
  language: Language,
): string | null {
  const sentences = exemptGrounds.flatMap((key) => {
    const chosen = exemptions.find((one) => one.key === key);
    return chosen ? [`${chosen.text[language]} (${citeArticle(chosen.article, language)})`] : [];
  });
  return [...sentences, ...(exemptReason ?? '').split('\n')].filter(Boolean).join(' ') || null;
}
