import type { DataVerdict, DecisionRow, Language } from '@habeas/domain';
import type { KeptData, LetterData, NamedData, Reasons, RefusedData } from '../../letters';
import type { ControllerPack } from '../../register';
import type { SourceRegistry, SourceStep } from '../../sources';
import { eventWords, placeWords } from '../place-words';
import type { PlanContent } from './plan-content';

/** What the letters of an erasure are put into words with. */
export interface LetterWords {
  pack: Pick<ControllerPack, 'activities'>;
  registry: SourceRegistry;
  reasons: Reasons;
  language: Language;
}

const SHARED_RULE = 'erasure-shared';
const KEEPS: ReadonlySet<string> = new Set(['refused', 'kept-until', 'not-applicable']);

const named = ({ registry, language }: LetterWords, source: string, collection: string): string => {
  const words = placeWords(registry, source, collection, language);
  return `${words.collection} – ${words.source}`;
};

/** What the sources said they erased, place by place; several plans of one request add up. */
export function erasedData(steps: readonly SourceStep[], words: LetterWords): NamedData[] {
  const places = new Map<string, NamedData>();
  for (const { source, operation, state, evidence } of steps) {
    if (operation !== 'erase' || state !== 'done') continue;
    for (const { collection, affected } of evidence?.collections ?? []) {
      if (affected === 0) continue;
      const what = named(words, source, collection);
      places.set(what, { what, records: (places.get(what)?.records ?? 0) + affected });
    }
  }
  return [...places.values()];
}

/** What the plan will erase. */
export function erasingData({ sources }: Pick<PlanContent, 'sources'>, words: LetterWords): NamedData[] {
  return sources.flatMap(({ source, erase }) =>
    erase.map(({ collection, expected }) => ({ what: named(words, source, collection), records: expected })),
  );
}

/** What stays, with the ground that keeps it longest; what one source keeps on the same ground is said once. */
export function keptData({ verdicts, decisions }: PlanContent, words: LetterWords): KeptData[] {
  const groups = new Map<string, KeptData & { labels: string[]; place: string }>();
  for (const verdict of verdicts.filter(({ kept }) => kept > 0)) {
    const place = placeWords(words.registry, verdict.source, verdict.collection, words.language);
    const data = keptWords(keeperOf(verdict, decisions), verdict.kept, words);
    const key = JSON.stringify([verdict.source, data.reason, data.article, data.until, data.untilEvent]);
    const group = groups.get(key) ?? { ...data, records: 0, labels: [], place: place.source };
    groups.set(key, { ...group, records: group.records + data.records, labels: [...group.labels, place.collection] });
  }
  return [...groups.values()].map(({ labels, place, ...data }) => ({
    ...data,
    what: `${labels.join(', ')} – ${place}`,
  }));
}

/** The row that keeps a collection longest. @throws RangeError for what stays without a ground */
function keeperOf(verdict: DataVerdict, decisions: readonly DecisionRow[]): DecisionRow {
  const { source, collection, until, untilEvent } = verdict;
  const keepers = decisions.filter(
    (row) =>
      row.source === source &&
      row.collection === collection &&
      row.rule !== SHARED_RULE &&
      KEEPS.has(row.outcome) &&
      row.records > 0,
  );
  const longest = keepers.find((row) => row.until === until && row.untilEvent === untilEvent) ?? keepers[0];
  if (!longest) throw new RangeError(`${source} ${collection} is kept without a ground`);
  return longest;
}

function keptWords(row: DecisionRow, records: number, words: LetterWords): KeptData {
  const data = words.reasons.kept(words.language, '', { ...asReasoned(row, words), records });
  // A bare event ("from the end of the contract") says no end.
  return row.period === null ? { ...data, untilEvent: null } : data;
}

/** What others have a share in; one entry a place, however many activities use it. */
export function sharedData({ decisions }: Pick<PlanContent, 'decisions'>, words: LetterWords): RefusedData[] {
  const places = new Map<string, RefusedData>();
  for (const row of decisions) {
    if (row.rule !== SHARED_RULE || row.source === null || row.collection === null) continue;
    const what = named(words, row.source, row.collection);
    if (!places.has(what)) places.set(what, words.reasons.refused(words.language, what, asReasoned(row, words)));
  }
  return [...places.values()];
}

/** A row as its sentence is made of it: the event in words. */
function asReasoned(row: DecisionRow, { pack, language }: LetterWords): DecisionRow {
  return { ...row, untilEvent: eventWords(pack, row, language) };
}

/** How the right was answered, from what the letter says (GDPR Art. 12(3)-(4)). */
export function outcomeOf(
  erased: readonly NamedData[],
  kept: readonly unknown[],
  shared: readonly unknown[],
  declined: readonly unknown[],
): LetterData['erasure-answer']['outcome'] {
  const stays = kept.length + shared.length + declined.length > 0;
  if (erased.length > 0) return stays ? 'partial' : 'granted';
  return stays ? 'refused' : 'nothing-held';
}
