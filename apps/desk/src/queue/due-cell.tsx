import type { RequestListItem } from '@habeas/casework/requests/request-view';
import { IconCalendarPlus, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../ui/moment';
import { StandingLabel } from './standing-label';

type Props = { item: Pick<RequestListItem, 'standing' | 'due' | 'extended' | 'paused'> };

/** The strict date with the days left; an extension and a pause stand apart, for a pause does not move the date. */
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
    </div>
  );
}
