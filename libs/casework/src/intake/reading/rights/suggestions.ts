import type { Right } from '@habeas/domain';
import type { RightRead } from '../reading';
import type { Sentence } from '../sentences';
import type { RightsFound } from './find-rights';
import { FIELDS } from './word-fields';

/** So little that a person always confirms it: words of one field that stand near each other are no sentence understood. */
const SUGGESTED = 0.5;
/** Sentences from the first to the last of which the words may be apart. */
const NEAR_BY = 3;
const MOST_EXCERPT = 160;

/** Ordinary business of a telephone customer: a word of it, and nothing is suggested. */
const BUSINESS =
  /\b(?:factur\w*|factuur|facturen|rekening\w*|rechnung\w*|invoices?|bills?|app|decodeur|decoder|tarif\w*|prix|prijs|preise?|prices?|abonnement\w*|abo|subscription|commande\w*|bestel\w*|orders?|technic\w*|techniker\w*|engineer|panne|storing\w*|storung\w*|modem|box|router|routeur|wifi|internet|fibre|glasvezel|glasfaser|puk|pin|sim\w*|roaming|opzeg\w*|kundig\w*|resili\w*|cancel\w*|rembours\w*|terugbeta\w*|refund|pickx|robot|voicemail|mailbox|netz|netwerk|reseau|signal)\b/;

/**
 * Rights that a message may mean though no rule understood a sentence of it: where an action and its object, each known
 * by its word only, stand in the same sentence or the next two. Better a suggestion to the reader than a blank.
 */
export function orSuggested(found: RightsFound, sentences: readonly Sentence[]): RightsFound {
  if (found.rights.length + found.denied.length > 0) return found;
  return { ...found, rights: suggestRights(sentences) };
}

function suggestRights(sentences: readonly Sentence[]): RightRead[] {
  if (sentences.some(({ folded }) => BUSINESS.test(folded))) return [];
  const found = new Map<Right, Sentence>();
  sentences.forEach((sentence, at) => {
    const folded = sentences
      .slice(at, at + NEAR_BY)
      .map((near) => near.folded)
      .join(' | ');
    for (const { right, action, object } of FIELDS[sentence.language])
      if (!found.has(right) && action.test(folded) && object.test(folded)) found.set(right, sentence);
  });
  return [...found].map(([right, { original }]) => ({
    right,
    confidence: SUGGESTED,
    because: `words of this right stand together: “${original.replace(/\s+/g, ' ').slice(0, MOST_EXCERPT)}”`,
    rules: ['words of this right stand together'],
    said: [original],
  }));
}
