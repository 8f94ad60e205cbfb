import { type Matter, speaksOf } from '../register';
import type { ArrivedMatter } from '../requests';
import { ownSentences } from './reading';

/** The rule by which a word of the pack is found; the desk has words for it. */
const RULE = 'speaks of it';
const MOST_EXCERPT = 160;

/**
 * What a message speaks of beside the rights: by the sender's own words, or the sender's domain. Words are no more than a hint, so a
 * colleague confirms it; what is read as a right stays one, in the same sentence too.
 * @param from mail address of the sender
 */
export function readMatters(
  { subject, text, from }: { subject: string; text: string; from: string | null },
  matters: readonly Matter[],
): ArrivedMatter[] {
  const sentences = [subject, ...ownSentences(text)];
  const domain = from?.split('@').at(-1)?.toLowerCase() ?? '';
  return matters.flatMap(({ key, mentioned, senders = [] }) => {
    if (senders.some((sender) => domain === sender || domain.endsWith(`.${sender}`)))
      return [{ matter: key, because: 'sender' }];
    const said = sentences.find((sentence) => speaksOf(sentence, mentioned));
    if (said === undefined) return [];
    return [{ matter: key, because: `${RULE}: “${said.replace(/\s+/g, ' ').slice(0, MOST_EXCERPT)}”` }];
  });
}
