import { loadPack } from '@habeas/casework/register';
import { checkSources, snapshotSources, type SnapshotTaken } from '@habeas/casework/sources';
import { OperatorError } from '@habeas/platform/errors';
import type { SourcesConfig } from '@habeas/platform/config';

/**
 * Takes the snapshot of every source of a pack.
 * @param dir folder of the controller pack, in which the snapshots are written
 * @throws OperatorError with every fault of the pack's sources: a pack that cannot be read has no snapshot
 */
export async function snapshotPackSources(dir: string, addresses: SourcesConfig): Promise<SnapshotTaken[]> {
  const { definitions, findings } = checkSources(dir, loadPack(dir));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new OperatorError(errors.map(({ text }) => text).join('\n'));
  return snapshotSources(definitions, (source) => (source.key in addresses.urls ? addresses.reach(source) : null));
}

/** What became of each snapshot, for a terminal. */
export function snapshotText(taken: readonly SnapshotTaken[]): string {
  return taken
    .map(({ source, file, unclassified, fault }) => {
      if (fault !== null) return `${source}: not taken: ${fault}\n`;
      if (file !== null) return `${source}: ${file}\n`;
      const columns = unclassified.map((column) => `  ${column}\n`).join('');
      return `${source}: not taken: the dataset does not say what these are (${unclassified.length}):\n${columns}`;
    })
    .join('');
}
