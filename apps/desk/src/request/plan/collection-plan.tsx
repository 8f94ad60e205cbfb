import type { PlanCollectionView } from '@habeas/casework/requests/plan-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayInWords } from '../../i18n/dates';
import { PlanBar, PlanBarWords } from './plan-bar';
import { countsOf } from './plan-counts';

/** One collection: its bar, and until when and for what the rest stays. */
export function CollectionPlan({ collection }: { collection: PlanCollectionView }) {
  const { t, i18n } = useTranslation();
  const day = (value: string) => dayInWords(value, i18n.language);
  const { keepFrom, until, untilEvent, keptFor, shared, masked, before } = collection;
  const counts = countsOf(collection);
  return (
    <li className="plan-collection">
      <strong>{collection.label}</strong>
      <PlanBar counts={counts} />
      <PlanBarWords counts={counts} />
      {before && <Text size="sm">{t('plan:before', { goes: before.goes, stays: before.stays })}</Text>}
      {masked && <Text size="sm">{t('plan:masked-why')}</Text>}
      {keepFrom && <Text size="sm">{t('plan:keep-from', { day: day(keepFrom) })}</Text>}
      {until && <Text size="sm">{t('plan:until', { day: day(until) })}</Text>}
      {!until && untilEvent && <Text size="sm">{t('plan:until-event', { event: untilEvent })}</Text>}
      {keptFor.length > 0 && <Text size="sm">{t('plan:kept-for', { activities: keptFor.join(' · ') })}</Text>}
      {collection.restricted && <Text size="sm">{t('plan:restricted')}</Text>}
      {shared > 0 && <Text size="sm">{t('plan:shared-why')}</Text>}
    </li>
  );
}
