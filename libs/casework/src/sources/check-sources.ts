import {
  compareSnapshot,
  type Connector,
  DatasetError,
  type DatasetLint,
  lintDataset,
  openConnector,
  readSnapshot,
  type SchemaDifference,
  snapshotFile,
  snapshotOf,
  type SnapshotDifference,
  type SourceDefinition,
  type SourceDescription,
  SourceError,
  type SourceReach,
} from '@habeas/connectors';
import { readPackSources, type SourcesPack } from './open-sources';

/** Something that is wrong with a source, or that its author should look at. `where` names collection and field, never a value. */
export interface SourceFinding {
  severity: 'error' | 'warning';
  /** The source's key; null where the files cannot be read so far. */
  source: string | null;
  rule:
    | DatasetLint['rule']
    | SchemaDifference['kind']
    | `snapshot-${SnapshotDifference['kind'] | 'missing'}`
    | 'invalid'
    | 'no-address'
    | 'unreachable'
    | 'may-write'
    | 'no-effects';
  where: string;
  text: string;
}

const DIFFERENCES: Readonly<Record<SchemaDifference['kind'], Pick<SourceFinding, 'severity' | 'text'>>> = {
  'collection-missing': { severity: 'error', text: 'the dataset declares it, the database does not have it' },
  'field-missing': { severity: 'error', text: 'the dataset declares it, the database does not have it' },
  'collection-undeclared': {
    severity: 'warning',
    text: 'the dataset does not declare it: nothing in it reaches the person',
  },
  'field-undeclared': {
    severity: 'warning',
    text: 'the dataset does not declare it: nothing in it reaches the person',
  },
  'identity-unindexed': { severity: 'warning', text: 'no index begins with it: each search reads the whole table' },
};

const SINCE_SNAPSHOT: Readonly<Record<SnapshotDifference['kind'], Pick<SourceFinding, 'severity' | 'text'>>> = {
  new: { severity: 'error', text: 'it came after the snapshot, and nobody has said in the dataset what it is' },
  changed: {
    severity: 'error',
    text: 'it has another type than in the snapshot: look at it, then take the snapshot again',
  },
  gone: { severity: 'warning', text: 'the snapshot has it, the database does not: take the snapshot again' },
  classified: {
    severity: 'warning',
    text: 'it came after the snapshot and is in the dataset: take the snapshot again',
  },
};

const place = ({ collection, field }: { collection?: string; field?: string }) =>
  [collection, field].filter((part) => part !== undefined).join('.');

/** What the files say, without reaching a source: every fault, or else what each dataset will probably hide or leak. */
export function checkSources(
  packDir: string,
  pack: SourcesPack,
): { definitions: readonly SourceDefinition[]; findings: readonly SourceFinding[] } {
  try {
    const definitions = readPackSources(packDir, pack);
    const findings = definitions.flatMap(({ key, dataset, human }) =>
      (human ? [] : lintDataset(dataset)).map(({ rule, text, ...at }): SourceFinding => {
        return { severity: 'warning', source: key, rule, where: place(at), text };
      }),
    );
    return { definitions, findings };
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    const findings = error.problems.map((text): SourceFinding => {
      return { severity: 'error', source: null, rule: 'invalid', where: '', text };
    });
    return { definitions: [], findings };
  }
}

/**
 * Asks each source what it really has, and compares that with its dataset; one that cannot be asked is a finding. Sources that
 * a person answers for have nothing to compare.
 * @param reach how this installation reaches a source; null where it has no address
 */
export async function compareSources(
  definitions: readonly SourceDefinition[],
  reach: (definition: SourceDefinition) => SourceReach | null,
): Promise<SourceFinding[]> {
  const findings = await Promise.all(
    definitions
      .filter(({ human }) => !human)
      .map(async (definition): Promise<SourceFinding[]> => {
        const reached = reach(definition);
        if (!reached) return [fault(definition.key, 'no-address', 'no address is configured for it')];
        const connector = openConnector(definition, reached);
        try {
          return await compare(connector, definition);
        } finally {
          await connector.close();
        }
      }),
  );
  return findings.flat();
}

async function compare(connector: Connector, definition: SourceDefinition): Promise<SourceFinding[]> {
  const { source } = connector;
  const { reachable, error, readOnly } = await connector.health();
  if (error) return [fault(source, reachable ? 'no-effects' : 'unreachable', error.message)];
  const writes =
    readOnly === false ? [fault(source, 'may-write', 'the account may change data; give one that only reads')] : [];
  try {
    const description = await connector.describe();
    const found = description.differences.map(({ kind, ...at }): SourceFinding => {
      return { ...DIFFERENCES[kind], source, rule: kind, where: place(at) };
    });
    return [...writes, ...found, ...sinceSnapshot(definition, description)];
  } catch (failure) {
    if (!(failure instanceof SourceError)) throw failure;
    return [...writes, fault(source, 'unreachable', failure.message)];
  }
}

function sinceSnapshot({ dataset, datasetFile }: SourceDefinition, description: SourceDescription): SourceFinding[] {
  const { source } = description;
  const snapshot = readSnapshot(snapshotFile(datasetFile));
  if (!snapshot) {
    const text = 'no snapshot of its schema stands beside the dataset: a new column would pass unseen';
    return [{ severity: 'warning', source, rule: 'snapshot-missing', where: '', text }];
  }
  return compareSnapshot(snapshot, snapshotOf(description), dataset).map(({ kind, ...at }) => {
    return { ...SINCE_SNAPSHOT[kind], source, rule: `snapshot-${kind}` as const, where: place(at) };
  });
}

function fault(source: string, rule: SourceFinding['rule'], text: string): SourceFinding {
  return { severity: 'error', source, rule, where: '', text };
}
