import { SourceError } from '../../connector';
import type { SourceFact } from '../../effects';
import type { Reading } from '../subjects';
import { readFacts } from './facts';
import type { Holding } from './holding';

/**
 * Throws `plan-changed` where a fact of this source is not as planned: another value, gone, or one more of the same kind. Facts of
 * other sources are theirs to compare.
 */
export async function refuseChangedFacts(reading: Reading, holding: Holding, planned: SourceFact[]): Promise<void> {
  const { source } = reading.dataset;
  const mine = planned.filter(({ evidence }) => evidence.startsWith(`${source}.`));
  if (mine.length === 0) return;
  const kinds = new Set(mine.map(({ kind }) => kind));
  const now = (await readFacts(reading, holding)).filter(({ kind }) => kinds.has(kind));
  const [before, after] = [new Set(mine.map(asText)), new Set(now.map(asText))];
  const differing = [
    ...mine.filter((fact) => !after.has(asText(fact))),
    ...now.filter((fact) => !before.has(asText(fact))),
  ];
  const [first] = differing;
  if (first) throw new SourceError(source, 'plan-changed', `the fact ${first.kind} is not as planned`);
}

const asText = ({ kind, value, evidence }: SourceFact): string => JSON.stringify([kind, value, evidence]);
