import {
  openConnector,
  snapshotFile,
  snapshotOf,
  type SourceDefinition,
  SourceError,
  type SourceReach,
  unclassified,
  writeSnapshot,
} from '@habeas/connectors';

/** What became of one source's snapshot. */
export interface SnapshotTaken {
  source: string;
  /** Path of the file that was written; null where none was. */
  file: string | null;
  /** Columns that the dataset does not declare: as long as there are any, no snapshot is taken. */
  unclassified: readonly string[];
  /** Why the source could not be asked. */
  fault: string | null;
}

/**
 * Writes the snapshot of each source's schema beside its dataset, where every column of the source is classified there.
 * @param reach how this installation reaches a source; null where it has no address
 */
export async function snapshotSources(
  definitions: readonly SourceDefinition[],
  reach: (definition: SourceDefinition) => SourceReach | null,
): Promise<SnapshotTaken[]> {
  const taken: SnapshotTaken[] = [];
  for (const definition of definitions.filter(({ human }) => !human))
    taken.push(await snapshotOne(definition, reach(definition)));
  return taken;
}

async function snapshotOne(
  { key, dataset, datasetFile, ...definition }: SourceDefinition,
  reach: SourceReach | null,
): Promise<SnapshotTaken> {
  if (!reach) return { source: key, file: null, unclassified: [], fault: 'no address is configured for it' };
  const connector = openConnector({ key, dataset, datasetFile, ...definition }, { ...reach, writeUrl: undefined });
  try {
    const snapshot = snapshotOf(await connector.describe());
    const open = unclassified(snapshot, dataset).map(({ collection, field }) => `${collection}.${field}`);
    const file = open.length > 0 ? null : snapshotFile(datasetFile);
    if (file !== null) writeSnapshot(file, snapshot);
    return { source: key, file, unclassified: open, fault: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { source: key, file: null, unclassified: [], fault: error.message };
  } finally {
    await connector.close();
  }
}
