import type { SourceStep } from '../../sources';

interface Step extends Pick<SourceStep, 'source' | 'operation' | 'state'> {
  evidence: { collections: readonly { collection: string; affected: number }[] } | null;
}

/** Whether a source said that it erased something of this collection. */
export function isErased(
  steps: readonly Step[],
  { source, collection }: { source: string | null; collection: string | null },
): boolean {
  return steps.some(
    (step) =>
      step.operation === 'erase' &&
      step.state === 'done' &&
      step.source === source &&
      step.evidence?.collections.some((one) => one.collection === collection && one.affected > 0),
  );
}
