import type { Language } from '@habeas/domain';
import type { RefusedData, UnsearchedData } from '../letters';
import type { Exemption } from '../register';
import type { SourceRegistry, SourceTask } from '../sources';
import { declinedFor } from './exempt-words';
import { placeWords, sourceWords } from './place-words';

/** A source that gave nothing, or less than everything. */
export interface Unreached {
  source: string;
  /** Its collections that nobody looked at; none, or left out: all of them. */
  collections?: readonly string[];
  /** Why its owner, or the office, says no. */
  declined?: readonly { reason: string; article: string }[];
  /** What the person would have to say before it can be searched. */
  notSearched?: string;
}

type Told = Pick<SourceTask, 'exemptReason' | 'exemptGrounds' | 'notSearched'>;
interface Words {
  registry: Pick<SourceRegistry, 'all'>;
  language: Language;
}

/** Why a source gave less than everything, as the person reads it; no reasons where it gave all of it. */
export function whyUnreached(
  task: Told,
  exemptions: readonly Exemption[],
  language: Language,
): Pick<Unreached, 'declined' | 'notSearched'> {
  if (task.notSearched && task.exemptReason !== null) return { notSearched: task.exemptReason };
  return { declined: declinedFor(task, exemptions, language) };
}

/** Where an owner or the office says no, with the reason; a place is named once for each. */
export function declinedData(sources: readonly Unreached[], words: Words): RefusedData[] {
  return sources.flatMap((one) => (one.declined ?? []).map((why) => ({ what: named(one, words), ...why })));
}

/** Where nothing could be looked for, with what the person would have to say. */
export function unsearchedData(sources: readonly Unreached[], { registry, language }: Words): UnsearchedData[] {
  return sources.flatMap(({ source, notSearched: needs }) =>
    needs === undefined ? [] : [{ what: sourceWords(registry, source, language), needs }],
  );
}

/** `Recordings, Photos – Camera archive`; the source alone where all of it is meant. */
function named({ source, collections = [] }: Unreached, { registry, language }: Words): string {
  const whole = sourceWords(registry, source, language);
  if (collections.length === 0) return whole;
  const labels = collections.map((name) => placeWords(registry, source, name, language).collection);
  return `${labels.join(', ')} – ${whole}`;
}
