import type { RequestListItem } from '@habeas/casework/requests/request-view';
import { IconCalendarPlus, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../ui/moment';
import { StandingLabel } from './standing-label';

type Props = { item: Pick<RequestListItem, 'standing' | 'due' | 'extended' | 'paused' | 'matterDue'> };

/**
 * The strict date with the days left; an extension and a pause stand apart, for a pause does not move the date. So does the day that
 * something beside the rights has of its own.
 */
export function DueCell({ item }: Props) {
  const { t } = useTranslation();
  return (
    <div className="due">
      <StandingLabel standing={item.standing} />
      <span className="due-date">
        <Moment value={item.due} precision="day" />
        {item.extended && (
          <span className="mark">
            <IconCalendarPlus aria-hidden size={14} /> {t('queue:extended')}
          </span>
        )}
        {item.paused && (
          <span className="mark">
            <IconPlayerPause aria-hidden size={14} /> {t('queue:paused')}
          </span>
        )}
      </span>
      {item.matterDue && (
        <span className="due-date">
          <StandingLabel standing={item.matterDue.standing} />
          <span>
            {t('queue:beside-by')} <Moment value={item.matterDue.due} precision="day" />
          </span>
        </span>
      )}
    </div>
  );
}
