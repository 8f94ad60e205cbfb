import type { Automatic } from './automatic';
import type { Cue } from './cues';
import type { RightsFound } from './rights/find-rights';
import type { MessageKind, NeedsPersonReason } from './reading';

/** From this confidence on a right is taken as read. */
const SURE_ENOUGH = 0.75;
const LANGUAGE_SURE_ENOUGH = 0.2;

export interface PersonSigns {
  kind: MessageKind;
  found: RightsFound;
  cues: ReadonlySet<Cue>;
  automatic: Automatic;
  languageConfidence: number;
  ownText: string;
  attachments: number;
  /** More seems to be asked than was read. */
  asksMore: boolean;
  encrypted: boolean;
  forwarded: boolean;
  fromOwnAddress: boolean;
}

/** Why a person must look at a message before anything is done on it; none for a plain request and for what was sent by a machine. */
export function personReasons(signs: PersonSigns): NeedsPersonReason[] {
  if (signs.kind === 'bounce' || signs.kind === 'auto-reply') return [];
  const { kind, found, cues } = signs;
  const reasons: [NeedsPersonReason, boolean][] = [
    ['encrypted', signs.encrypted],
    ['only-attachments', signs.ownText === '' && signs.attachments > 0 && !signs.encrypted],
    ['empty', signs.ownText === '' && signs.attachments === 0],
    ['forwarded', signs.forwarded],
    ['not-understood', found.rights.length === 0 && (kind === 'request' || kind === 'other')],
    ['right-unsure', found.doubtful.length > 0 || found.rights.some((read) => read.confidence < SURE_ENOUGH)],
    ['more-asked', signs.asksMore],
    ['rights-contradict', found.denied.some((right) => found.rights.some((read) => read.right === right))],
    ['erasure-beside-access', asksBoth(found, 'erasure', 'access') || asksBoth(found, 'erasure', 'portability')],
    ['language-unsure', signs.languageConfidence < LANGUAGE_SURE_ENOUGH],
    ['complaint', kind === 'complaint' || cues.has('complaint')],
    ['reminder', kind === 'reminder'],
    ['answer', kind === 'answer'],
    ['representative', cues.has('representative')],
    ['deceased', cues.has('deceased')],
    ['list-mail', signs.automatic === 'list'],
    ['sent-automatically', signs.automatic === 'generated'],
    ['from-own-address', signs.fromOwnAddress],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

function asksBoth(found: RightsFound, one: string, other: string): boolean {
  const asks = (right: string) => found.rights.some((read) => read.right === right);
  return asks(one) && asks(other);
}
