import {
  type Connector,
  DatasetError,
  type DatasetLint,
  lintDataset,
  openConnector,
  type SchemaDifference,
  type SourceDefinition,
  SourceError,
  type SourceReach,
} from '@habeas/connectors';
import type { ControllerPack } from '../register';
import { readPackSources } from './open-sources';

/** Something that is wrong with a source, or that its author should look at. `where` names collection and field, never a value. */
export interface SourceFinding {
  severity: 'error' | 'warning';
  /** The source's key; null where the files cannot be read so far. */
  source: string | null;
  rule: DatasetLint['rule'] | SchemaDifference['kind'] | 'invalid' | 'no-address' | 'unreachable' | 'may-write';
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

const place = ({ collection, field }: { collection?: string; field?: string }) =>
  [collection, field].filter((part) => part !== undefined).join('.');

/** What the files say, without reaching a source: every fault, or else what each dataset will probably hide or leak. */
export function checkSources(
  packDir: string,
  pack: Pick<ControllerPack, 'activities' | 'categories'>,
): { definitions: readonly SourceDefinition[]; findings: readonly SourceFinding[] } {
  try {
    const definitions = readPackSources(packDir, pack);
    const findings = definitions.flatMap(({ key, dataset }) =>
      lintDataset(dataset).map(({ rule, text, ...at }): SourceFinding => {
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
 * Asks each source what it really has, and compares that with its dataset; one that cannot be asked is a finding.
 * @param reach how this installation reaches a source; null where it has no address
 */
export async function compareSources(
  definitions: readonly SourceDefinition[],
  reach: (definition: SourceDefinition) => SourceReach | null,
): Promise<SourceFinding[]> {
  const findings = await Promise.all(
    definitions.map(async (definition): Promise<SourceFinding[]> => {
      const reached = reach(definition);
      if (!reached) return [fault(definition.key, 'no-address', 'no address is configured for it')];
      const connector = openConnector(definition, reached);
      try {
        return await compare(connector);
      } finally {
        await connector.close();
      }
    }),
  );
  return findings.flat();
}

async function compare(connector: Connector): Promise<SourceFinding[]> {
  const { source } = connector;
  const { error, readOnly } = await connector.health();
  if (error) return [fault(source, 'unreachable', error.message)];
  const writes =
    readOnly === false ? [fault(source, 'may-write', 'the account may change data; give one that only reads')] : [];
  try {
    const { differences } = await connector.describe();
    const found = differences.map(({ kind, ...at }): SourceFinding => {
      return { ...DIFFERENCES[kind], source, rule: kind, where: place(at) };
    });
    return [...writes, ...found];
  } catch (failure) {
    if (!(failure instanceof SourceError)) throw failure;
    return [...writes, fault(source, 'unreachable', failure.message)];
  }
}

function fault(source: string, rule: SourceFinding['rule'], text: string): SourceFinding {
  return { severity: 'error', source, rule, where: '', text };
}
