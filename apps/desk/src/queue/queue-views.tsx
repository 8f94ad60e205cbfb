import type { RequestListView } from '@habeas/casework/requests/request-view';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOf, QUEUE_VIEWS, type QueueFilter, type QueueView } from './queue-filter';

type Counts = RequestListView['counts'];

const COUNTED: Partial<Record<QueueView, keyof Counts>> = {
  open: 'open',
  unassigned: 'unassigned',
  'needs-person': 'needsPerson',
  overdue: 'overdue',
};

/** The views of the queue, each a link of its own, with how many wait in it. */
export function QueueViews({ filter, counts }: { filter: QueueFilter; counts: Counts | undefined }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('queue:views')} className="tabs">
      {QUEUE_VIEWS.map((view) => {
        const counted = COUNTED[view];
        return (
          <Link
            key={view}
            to={{ pathname: '/', search: addressOf({ ...filter, view }).toString() }}
            state={{ searched: filter.q }}
            aria-current={view === filter.view ? 'page' : undefined}
          >
            {t(`queue:view.${view}`)}
            {counted && counts && (
              <span className="counter" data-loud={view === 'overdue' && counts.overdue > 0}>
                {counts[counted]}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
