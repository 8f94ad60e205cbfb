import { useTranslation } from 'react-i18next';
import type { PlanFolds } from './use-plan-folds';

/** How many parts of the plan are folded now; the fingerprint, and so an approval, covers them too. */
export function FoldedNow({ folds: { foldedSources, foldedActivities } }: { folds: PlanFolds }) {
  const { t } = useTranslation();
  if (foldedSources + foldedActivities === 0) return t('plan:folded-none');
  return t('plan:folded', {
    sources: t('plan:folded-sources', { count: foldedSources }),
    activities: t('plan:folded-activities', { count: foldedActivities }),
  });
}
