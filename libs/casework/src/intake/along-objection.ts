import type { AskedChoice, Matter } from '../register';
import type { ArrivedMatter, Arrival } from '../requests';

type ArrivedRight = Arrival['rights'][number];

/**
 * The rights, with the objection that the matters bring along (GDPR Art. 21(2)): more is stopped rather than less, and it can be taken
 * back. Where the message objects itself and says to what, its own words count.
 */
export function withObjection(
  rights: readonly ArrivedRight[],
  found: readonly ArrivedMatter[],
  matters: readonly Matter[],
): ArrivedRight[] {
  const along = matters.filter(({ key }) => found.some(({ matter }) => matter === key));
  const choices = merged(along.flatMap(({ objection }) => objection ?? []));
  if (choices.length === 0) return [...rights];
  const asked = { choices, activities: [], reasonsGiven: false };
  if (!rights.some(({ right }) => right === 'objection'))
    return [...rights, { right: 'objection', confidence: 1, because: 'goes-along', scope: null, asked }];
  return rights.map((one) => (one.right === 'objection' && !one.asked ? { ...one, asked } : one));
}

/** One choice is named once: whoever wants neither calls nor post has both of its channels stopped. */
function merged(along: readonly AskedChoice[]): AskedChoice[] {
  const byChoice = new Map<string, AskedChoice['channels']>();
  for (const { choice, channels } of along) {
    const before = byChoice.get(choice);
    const isWhole = channels.length === 0 || before?.length === 0;
    byChoice.set(choice, isWhole ? [] : [...new Set([...(before ?? []), ...channels])]);
  }
  return [...byChoice].map(([choice, channels]) => ({ choice, channels }));
}
