import type { SourceDefinition } from '@habeas/connectors';
import type { System } from '../register';

/** A part of a source that a system is: all of it, or one collection. */
interface SourcePart {
  source: string;
  collection?: string;
}

function partOf(reference: string): SourcePart {
  const dot = reference.indexOf('.');
  return dot === -1 ? { source: reference } : { source: reference.slice(0, dot), collection: reference.slice(dot + 1) };
}

/** The parts of sources, reached by a program or a person, that cover a system. */
export function partsOf({ coveredBy }: System): SourcePart[] {
  return [...(coveredBy.sources ?? []), ...(coveredBy.people ?? [])].map(partOf);
}

/** What systems.yaml says of sources that are not there, or are of the other kind: file, entry, field and what is wrong. */
export function systemFaults(systems: readonly System[], definitions: readonly SourceDefinition[]): string[] {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  const wrong = (reference: string, connector: 'program' | 'person'): string | undefined => {
    const { source, collection } = partOf(reference);
    const definition = byKey.get(source);
    if (!definition) return `"${source}" is no source of sources.yaml`;
    if ((definition.connector === 'human') !== (connector === 'person'))
      return connector === 'person' ? `no person answers for "${source}"` : `a person answers for "${source}"`;
    if (collection === undefined || definition.dataset.collections.some(({ name }) => name === collection))
      return undefined;
    return `source "${source}" has no collection "${collection}"`;
  };
  return systems.flatMap(({ number, coveredBy }) =>
    (
      [
        ['sources', 'program'],
        ['people', 'person'],
      ] as const
    ).flatMap(([field, connector]) =>
      (coveredBy[field] ?? []).flatMap((reference, index) => {
        const message = wrong(reference, connector);
        return message === undefined ? [] : [`systems.yaml: ${number}, coveredBy.${field}.${index}: ${message}`];
      }),
    ),
  );
}
