import { decideAccess } from '@habeas/domain';
import type { Activity, ControllerPack } from '../../register';
import type { Decision } from '../../requests';
import type { SourceFindings, SourceRegistry } from '../../sources';
import { isHeldBack } from './held-back';
import type { OthersReview } from './others-review.entity';

/** The activities of the register under which a collection is processed, by section number or key. */
export function activitiesOf(pack: Pick<ControllerPack, 'activities'>, named: readonly string[]): Activity[] {
  return pack.activities.filter(({ key, section }) => named.includes(key) || named.includes(section));
}

/** One decision for each activity and category that the findings touch, with the number of records. */
export function accessDecisions(
  pack: ControllerPack,
  registry: SourceRegistry,
  answers: readonly SourceFindings[],
  reviews: readonly OthersReview[],
): Pick<Decision, 'activity' | 'category' | 'outcome' | 'article' | 'reason' | 'records'>[] {
  const touched = new Map<string, { activity: string; category: string; records: number; withheldFields: number }>();
  for (const { task, findings } of answers) {
    const { dataset } = registry.get(task.source);
    for (const finding of findings.filter(({ kind, records }) => kind === 'rows' && records > 0)) {
      const collection = dataset.collections.find(({ name }) => name === finding.collection);
      if (!collection) continue;
      const { source } = task;
      const withheldFields = collection.fields.filter(
        ({ name: field, withhold, thirdParty }) =>
          withhold ??
          (thirdParty?.action === 'mask' || isHeldBack(reviews, { source, collection: collection.name, field })),
      ).length;
      const category = collection.category ?? 'other';
      for (const activity of activitiesOf(pack, collection.activities)) {
        const place = `${activity.key} ${category}`;
        const before = touched.get(place) ?? { activity: activity.key, category, records: 0, withheldFields: 0 };
        before.records += finding.records;
        before.withheldFields += withheldFields;
        touched.set(place, before);
      }
    }
  }
  return [...touched.values()].map(({ activity, category, records, withheldFields }) => ({
    activity,
    category,
    records,
    ...decideAccess({ records, withheldFields }),
  }));
}
