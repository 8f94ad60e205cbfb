import type { PlanCollectionView } from '@habeas/casework/requests/plan-view';
import { useTranslation } from 'react-i18next';

const PARTS = ['goes', 'stays', 'shared'] as const;

/** What goes and what stays of one collection as a bar; each part has a pattern of its own and is said in numbers beside it. */
export function PlanBar({ collection }: { collection: PlanCollectionView }) {
  const { t } = useTranslation();
  const undecided = collection.fate === 'undecided';
  const all = collection.goes + collection.stays + collection.shared;
  const shown = undecided
    ? [{ part: 'undecided', records: all }]
    : PARTS.map((part) => ({ part, records: collection[part] }));
  const parts = shown.filter(({ records }) => records > 0);
  return (
    <div className="plan-bar-row">
      <div className="plan-bar" aria-hidden>
        {parts.map(({ part, records }) => (
          <span key={part} data-part={part} style={{ flexGrow: records }} />
        ))}
      </div>
      <span className="plan-bar-words">
        {parts.map(({ part, records }) => (
          <span key={part} className="plan-bar-word" data-part={part}>
            {t(`plan:part.${part}`, { count: records })}
          </span>
        ))}
      </span>
    </div>
  );
}
