import type { DecisionRow, Language } from '@habeas/domain';
import type { LetterData, Reasons } from '../../letters';
import type { ControllerPack } from '../../register';
import type { WeighingSheet } from './weighing';

/** What the answer to an objection is put into words with. */
export interface WeighingWords {
  pack: Pick<ControllerPack, 'activities'>;
  reasons: Reasons;
  language: Language;
}

type Said = Pick<LetterData['objection-decision'], 'outcome' | 'stopped' | 'continued'>;

/** What the answer says of each use: that it stops, or that it goes on, on which ground, and why. */
export function weighingSaid({ decisions, weighings }: WeighingSheet, words: WeighingWords): Said {
  const { pack, reasons, language } = words;
  const titleOf = (key: string) => pack.activities.find((one) => one.key === key)?.title[language] ?? key;
  const wordsOf = (key: string) => weighings.find(({ activity }) => activity === key)?.words ?? null;
  const stopped = decisions
    .filter(({ outcome }) => outcome === 'granted')
    .map(({ activity }) => ({ what: titleOf(activity), words: wordsOf(activity) }));
  const continued = decisions
    .filter(goesOn)
    .map((row) => ({ ...reasons.refused(language, titleOf(row.activity), row), words: wordsOf(row.activity) }));
  return { outcome: outcomeOf(stopped.length > 0, continued.length > 0), stopped, continued };
}

const goesOn = ({ outcome }: DecisionRow) => outcome === 'refused' || outcome === 'not-applicable';

function outcomeOf(stops: boolean, goes: boolean): Said['outcome'] {
  if (stops) return goes ? 'partial' : 'granted';
  return goes ? 'refused' : 'nothing-held';
}
