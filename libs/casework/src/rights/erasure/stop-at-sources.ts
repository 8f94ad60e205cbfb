import type { ControllerPack } from '../../register';
import type { RegisteredSource } from '../../sources';
import { ERASED } from '../../suppression';
import { type SourceStop, suppressionOrders } from '../suppression-orders';
import type { PlanContent } from './plan-content';
import { DIRECT_MARKETING, suppressedPurposes } from './suppress-erased';

type Planned = Pick<PlanContent, 'decisions' | 'verdicts' | 'sources'>;

/**
 * What the sources are told beside the ledger when a person is erased, so that a purpose that ended is not begun again there: owners
 * that keep lists of their own, and programs that keep rows in which the purpose can be switched off. What else is kept stays: no row
 * is removed.
 */
export function stopsAtSources(
  content: Planned,
  pack: Pick<ControllerPack, 'activities' | 'choices'>,
  sources: readonly RegisteredSource[],
): SourceStop[] {
  const chosen = endedChoices(content, pack).map((choice) => ({ choice, channels: [] }));
  const verified = new Map(content.sources.map(({ source, keys }) => [source, keys]));
  const able = sources.filter(({ key }) => (verified.get(key)?.length ?? 0) > 0);
  return suppressionOrders(able, chosen, { verified, named: [] }).flatMap((stop) => {
    const source = able.find(({ key }) => key === stop.source);
    if (!source || (!source.human && !keepsRowsOf(source, stop.order.purpose, content))) return [];
    const reach = content.sources.find((one) => one.source === stop.source)?.reach ?? [];
    return [source.human ? stop : { ...stop, order: { ...stop.order, keepRows: true, reach } }];
  });
}

/**
 * Choices of the pack whose use has ended with the data: all, or those of activities that lost all they had. Of what rests on consent
 * also those that hold nothing (yet): to ask for erasure is to withdraw it (GDPR Art. 17(1)(b)), and the kept proof would let it begin.
 */
function endedChoices(content: Planned, pack: Pick<ControllerPack, 'activities' | 'choices'>) {
  const purposes = new Set(suppressedPurposes(content, pack));
  if (purposes.has(ERASED)) return pack.choices;
  const held = new Set(content.decisions.filter(({ records }) => records > 0).map(({ activity }) => activity));
  if (purposes.size === 0) return [];
  return pack.choices.filter(({ purpose, activities, rights }) => {
    if (purpose === DIRECT_MARKETING) return purposes.has(DIRECT_MARKETING);
    const own = activities.filter((key) => held.has(key));
    return (own.length > 0 || rights.includes('consent-withdrawal')) && own.every((key) => purposes.has(key));
  });
}

/** Whether the program has rows left in which it can say so. */
function keepsRowsOf({ key, dataset }: RegisteredSource, purpose: string, { verdicts }: Planned): boolean {
  return dataset.collections.some(
    ({ name, suppression }) =>
      suppression.some((rule) => rule.purpose === purpose && rule.stop.by === 'set') &&
      verdicts.some(({ source, collection, kept }) => source === key && collection === name && kept > 0),
  );
}
