import type { SourceDefinition } from '@habeas/connectors';
import type { ControllerPack, System, SystemType } from '../register';
import { partsOf } from './system-sources';

/** How no request passes a system by; one may have several, and `missing` stands alone. */
export type CoverageWay = 'source' | 'human' | 'referral' | 'nothing-personal' | 'missing';

/** One system of the documents, as the table of coverage shows it. */
export interface SystemRow {
  number: string;
  name: System['name'];
  types: readonly SystemType[];
  holds: System['holds'];
  ways: readonly CoverageWay[];
  /** `source` or `source.collection`, connectors before persons. */
  sources: readonly string[];
  /** The other controller, or the reason why nothing personal is held. */
  because: System['name'] | null;
  activities: readonly string[];
  /** The register's periods for what it holds; `null` where the register has no calendar length. */
  retention: readonly { data: string; period: string | null }[];
  seed: readonly string[];
}

/** A place where something could pass unseen. */
export interface CoverageGap {
  rule: 'system-uncovered' | 'source-unnamed' | 'activity-unserved';
  /** Number of the system, `source.collection`, or section of the activity. */
  where: string;
  text: string;
}

type Pack = Pick<ControllerPack, 'systems' | 'activities'>;

/**
 * Every system with what covers it, and what is left open: a system that nothing covers, rows of a source that belong to no
 * system, an activity that processes data in no system.
 */
export function systemCoverage(
  { systems, activities }: Pack,
  definitions: readonly SourceDefinition[],
): { systems: SystemRow[]; gaps: CoverageGap[] } {
  const rows = systems.map((system) => rowOf(system, activities));
  const parts = systems.flatMap(partsOf);
  const served = new Set(systems.flatMap((system) => system.activities));
  const uncovered = rows
    .filter(({ ways }) => ways.includes('missing'))
    .map(({ number }): CoverageGap => {
      return { rule: 'system-uncovered', where: number, text: 'no source, person, referral or reason is given' };
    });
  const unnamed = definitions
    .flatMap(({ key, dataset }) => dataset.collections.map(({ name }) => ({ source: key, collection: name })))
    .filter(({ source, collection }) =>
      parts.every((part) => part.source !== source || (part.collection ?? collection) !== collection),
    )
    .map(({ source, collection }): CoverageGap => {
      return { rule: 'source-unnamed', where: `${source}.${collection}`, text: 'belongs to no system' };
    });
  const unserved = activities
    .filter(({ kind, dataCategories, section }) => {
      return kind === 'processing' && dataCategories.length > 0 && !served.has(section);
    })
    .map(({ section }): CoverageGap => {
      return { rule: 'activity-unserved', where: section, text: 'holds data, and no system serves it' };
    });
  return { systems: rows, gaps: [...uncovered, ...unnamed, ...unserved] };
}

function rowOf(system: System, activities: Pack['activities']): SystemRow {
  const { number, name, types, holds, coveredBy, seed } = system;
  const rules = activities
    .filter(({ section }) => system.activities.includes(section))
    .flatMap(({ retention }) => retention)
    .filter(({ dataKey }) => system.retention.includes(dataKey));
  // One kind of data may have another period in another activity.
  const periods = new Map(rules.map(({ dataKey: data, duration: period }) => [`${data} ${period}`, { data, period }]));
  return {
    ...{ number, name, types, holds, seed },
    ways: waysOf(coveredBy),
    sources: [...(coveredBy.sources ?? []), ...(coveredBy.people ?? [])],
    because: coveredBy.referral?.who ?? coveredBy.nothingPersonal ?? null,
    activities: system.activities,
    retention: [...periods.values()],
  };
}

function waysOf({ sources = [], people = [], referral, nothingPersonal }: System['coveredBy']): CoverageWay[] {
  const ways: CoverageWay[] = [];
  if (sources.length > 0) ways.push('source');
  if (people.length > 0) ways.push('human');
  if (referral) ways.push('referral');
  if (nothingPersonal) ways.push('nothing-personal');
  return ways.length > 0 ? ways : ['missing'];
}
