import type { DecisionRow, Language } from '@habeas/domain';
import type { LetterData, Reasons } from '../../letters';
import type { ControllerPack } from '../../register';
import type { SourceRegistry } from '../../sources';
import { sourceWords } from '../place-words';
import { declinedData, type Unreached, unsearchedData } from '../unreached';
import type { WeighingSheet } from './weighing';

/** What the answer to an objection is put into words with. */
export interface WeighingWords {
  pack: Pick<ControllerPack, 'activities'>;
  registry: Pick<SourceRegistry, 'all'>;
  reasons: Reasons;
  language: Language;
}

/** What the sources did, activity by activity. */
interface WeighedAtSources {
  /** Keys of the sources that stopped it and said so. */
  stoppedAt: (activity: string) => readonly string[];
  /** Sources with data under it of which not all was seen. */
  unreached: (activity: string) => readonly Unreached[];
}

type Said = Pick<LetterData['objection-decision'], 'outcome' | 'stopped' | 'continued' | 'notSearched'>;

/**
 * What the answer says of each use: that it stops, or that it goes on, on which ground, and why. What stops is never said of a source
 * whose owner says no: then the others are named, and the owner's reason stands with what goes on.
 */
export function weighingSaid(
  { decisions, weighings }: Pick<WeighingSheet, 'decisions' | 'weighings'>,
  { stoppedAt, unreached }: WeighedAtSources,
  words: WeighingWords,
): Said {
  const { pack, registry, reasons, language } = words;
  const titleOf = (key: string) => pack.activities.find((one) => one.key === key)?.title[language] ?? key;
  const wordsOf = (key: string) => weighings.find(({ activity }) => activity === key)?.words ?? null;
  const upheld = decisions.filter(({ outcome }) => outcome === 'granted').map(({ activity }) => activity);
  const declined = (activity: string) => declinedData(unreached(activity), words);
  const stopped = upheld.flatMap((activity) => {
    const [what, told] = [titleOf(activity), wordsOf(activity)];
    if (declined(activity).length === 0) return [{ what, words: told }];
    const at = stoppedAt(activity).map((source) => sourceWords(registry, source, language));
    return at.length === 0 ? [] : [{ what: `${what} – ${at.join(', ')}`, words: told }];
  });
  const continued = [
    ...decisions
      .filter(goesOn)
      .map((row) => ({ ...reasons.refused(language, titleOf(row.activity), row), words: wordsOf(row.activity) })),
    ...upheld.flatMap((activity) =>
      declined(activity).map((row) => ({ ...row, what: `${titleOf(activity)} – ${row.what}`, words: null })),
    ),
  ];
  const unsearched = unsearchedData(
    decisions.flatMap(({ activity }) => unreached(activity)),
    words,
  );
  const notSearched = [...new Map(unsearched.map((one) => [one.what, one])).values()];
  return { outcome: outcomeOf(stopped.length > 0, continued.length > 0), stopped, continued, notSearched };
}

const goesOn = ({ outcome }: DecisionRow) => outcome === 'refused' || outcome === 'not-applicable';

function outcomeOf(stops: boolean, goes: boolean): Said['outcome'] {
  if (stops) return goes ? 'partial' : 'granted';
  return goes ? 'refused' : 'nothing-held';
}
