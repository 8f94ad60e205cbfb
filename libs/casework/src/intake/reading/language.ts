import { LANGUAGES, type Language } from '@habeas/domain';
import { detectAll } from 'tinyld/light';
import { fold } from './fold';
import { countStopWords } from './stop-words';

const SALUTATION: Record<Language, RegExp> = {
  fr: /\b(?:bonjour|bonsoir|madame|monsieur|chers?|cordialement|merci d'avance|bien a vous|sinceres salutations)\b/,
  nl: /\b(?:geachte|beste|goedendag|goeiedag|met vriendelijke groet(?:en)?|mvg|hoogachtend|alvast bedankt|groetjes)\b/,
  de: /\b(?:sehr geehrte\w*|guten tag|hallo zusammen|mit freundlichen gr(?:u|ue)ss?en|mfg|hochachtungsvoll|vielen dank)\b/,
  en: /\b(?:dear (?:sir|madam|team|proximus|data)|to whom it may concern|kind regards|best regards|yours (?:sincerely|faithfully)|many thanks)\b/,
};

const SALUTATION_WORTH = 3;
const DETECTOR_WORTH = 4;
const MOST_CHARACTERS = 4000;

/**
 * The language a person writes in, from their own words; words count most, then how they greet, then letter patterns.
 *
 * @param own the sender's words, without quotes and signature
 * @param subject counts half: replies keep the other side's subject
 */
export function readLanguage(
  own: string,
  subject: string,
  fallback: Language,
): { language: Language; confidence: number } {
  const scores: Record<Language, number> = { fr: 0, nl: 0, de: 0, en: 0 };
  for (const [text, worth] of [
    [own, 1],
    [subject.replace(/^(?:\s*(?:re|fw|fwd|tr|aw|wg|antw)\s*:)+/i, ''), 0.5],
  ] as const) {
    const bounded = text.slice(0, MOST_CHARACTERS);
    const folded = fold(bounded);
    const counts = countStopWords(folded);
    const detected = detectAll(bounded, { only: [...LANGUAGES] });
    for (const language of LANGUAGES) {
      const accuracy = detected.find((found) => found.lang === language)?.accuracy ?? 0;
      const greeted = SALUTATION[language].test(folded) ? SALUTATION_WORTH : 0;
      scores[language] += worth * (counts[language] + greeted + accuracy * DETECTOR_WORTH);
    }
  }
  const [first = fallback, second = fallback] = [...LANGUAGES].sort((a, b) => scores[b] - scores[a]);
  if (scores[first] < 0.5) return { language: fallback, confidence: 0 };
  const margin = (scores[first] - scores[second]) / scores[first];
  return {
    language: first,
    confidence: Math.round(Math.min(0.99, margin * Math.min(1, scores[first] / 5) + 0.05) * 100) / 100,
  };
}
