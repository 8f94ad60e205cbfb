import type { DecisionRow, Language } from '@habeas/domain';
import type { ControllerPack } from '../register';
import type { SourceRegistry } from '../sources';
import { periodWords } from './period-words';

/** A collection of a source in the words of a language: `Customers – customer file`. Its keys where the pack no longer has it. */
export function placeWords(
  registry: Pick<SourceRegistry, 'all'>,
  source: string,
  collection: string,
  language: Language,
): { source: string; collection: string } {
  const dataset = registry.all.find(({ key }) => key === source)?.dataset;
  const label = dataset?.collections.find(({ name }) => name === collection)?.label[language];
  return { source: sourceWords(registry, source, language), collection: label ?? collection };
}

/** A source in the words of a language; its key where the pack no longer has it. */
export function sourceWords(registry: Pick<SourceRegistry, 'all'>, source: string, language: Language): string {
  return registry.all.find(({ key }) => key === source)?.dataset.title[language] ?? source;
}

/**
 * How long something is kept that has no day yet, as one fragment: `7 years from the end of the contract`. Null where the row
 * names no event. The event's own key where the register no longer has words for it.
 */
export function eventWords(
  pack: Pick<ControllerPack, 'activities'>,
  { untilEvent, period }: Pick<DecisionRow, 'untilEvent' | 'period'>,
  language: Language,
): string | null {
  if (untilEvent === null) return null;
  const rules = pack.activities.flatMap(({ retention }) => retention);
  const trigger = rules.find(({ startsAt }) => startsAt.key === untilEvent)?.startsAt.text[language] ?? untilEvent;
  return period === null ? trigger : `${periodWords(period, language)} ${trigger}`;
}
