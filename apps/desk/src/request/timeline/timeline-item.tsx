import type { TimelineEntry } from '@habeas/casework/requests/request-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useKnownText } from '../../i18n/use-known-text';
import { Moment } from '../../ui/moment';
import { useView } from '../frame/request-context';
import { useDetailText } from './use-detail-text';

/** One entry of the audit: when, who, what, and what was recorded beside it. */
export function TimelineItem({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const known = useKnownText();
  const detailText = useDetailText();
  const { zone } = useView().clock;
  const { pathname } = useLocation();
  const anchor = `event-${entry.seq}`;
  const details = Object.entries(entry.details).filter(([, value]) => value !== null && value !== '');
  return (
    <li id={anchor} tabIndex={-1}>
      <div className="timeline-when">
        <Moment value={entry.at} zone={zone} focusable />
      </div>
      <div>
        <Text>{known('events:event', entry.event)}</Text>
        <Text size="sm" c="dimmed">
          {known('timeline:actor', entry.actor)}
          {' · '}
          <Link to={{ pathname, hash: anchor }}>{t('timeline:number', { seq: entry.seq })}</Link>
        </Text>
        {details.length > 0 && (
          <ul className="timeline-details">
            {details.map(([name, value]) => (
              <li key={name}>{detailText(name, value)}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
