import type { Language } from '@habeas/domain';
import { citeArticle } from '../letters';
import type { Exemption } from '../register';
import type { SourceTask } from '../sources';

/** Whoever takes no action says why; what the office wrote names its own ground. */
const NO_ACTION = 'GDPR Art. 12(4)';

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

/** What an owner or the office said against it, each reason as one sentence with the article that a refusal must name (Art. 12(4)). */
export function declinedFor(
  { exemptReason, exemptGrounds }: Exempt,
  exemptions: readonly Exemption[],
  language: Language,
): { reason: string; article: string }[] {
  const chosen = exemptGrounds.flatMap((key) => exemptions.filter((one) => one.key === key));
  const written = exemptReason === null ? [] : [{ reason: exemptReason.replace(/\s+/g, ' '), article: NO_ACTION }];
  return [...chosen.map(({ text, article }) => ({ reason: text[language], article })), ...written];
}
