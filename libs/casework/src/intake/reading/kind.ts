import type { Automatic } from './automatic';
import type { Cue } from './cues';
import type { MessageKind, RightRead } from './reading';

export interface KindSigns {
  automatic: Automatic;
  cues: ReadonlySet<Cue>;
  rights: readonly RightRead[];
  /** How many rights the message says it does not ask for: who denies one, asks something. */
  denied: number;
  /** The message answers one of ours, or claims to: In-Reply-To, References, or "Re:" in its subject. */
  isReply: boolean;
  /** How many of the message's own words there are. */
  words: number;
}

/** An answer to us says little; more words with a right in them ask for something new. */
const MOST_WORDS_OF_ANSWER = 60;

/** What a message is. Where a right is asked for, that outweighs an angry tone: its clock runs (GDPR Art. 12(3)). */
export function kindOf({ automatic, cues, rights, denied, isReply, words }: KindSigns): MessageKind {
  if (automatic === 'bounce') return 'bounce';
  if (automatic === 'auto-reply' || automatic === 'own') return 'auto-reply';
  if (automatic === 'generated' && rights.length === 0) return 'auto-reply';
  if (cues.has('disputed')) return 'complaint';
  if (cues.has('reminder') && (rights.length > 0 || cues.has('privacy') || isReply)) return 'reminder';
  if (isReply && cues.has('answer') && words <= MOST_WORDS_OF_ANSWER) return 'answer';
  if (rights.length > 0) return 'request';
  if (cues.has('complaint')) return 'complaint';
  if (automatic === 'list') return 'other';
  if (isReply) return 'answer';
  if (cues.has('reminder')) return 'reminder';
  return cues.has('privacy') || denied > 0 ? 'request' : 'other';
}
