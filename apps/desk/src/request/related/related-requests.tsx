import type { RelatedRequestView } from '@habeas/casework/requests/request-view';
import { Text } from '@mantine/core';
import { IconLink, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useKnownText } from '../../i18n/use-known-text';
import { RightsList } from '../../queue/rights-list';
import { Moment } from '../../ui/moment';
import { ActionButton } from '../actions/action-button';
import { useView } from '../frame/request-context';

/** Other requests of the same person, or perhaps of the same: those that get one answer with this one come first. */
export function RelatedRequests() {
  const { t } = useTranslation();
  const { related } = useView();
  if (related.length === 0) return null;
  return (
    <section aria-label={t('related:title')} className="related">
      <ul className="entries">
        {related.map((other) => (
          <RelatedRequest key={other.id} other={other} />
        ))}
      </ul>
      <span className="rights">
        <ActionButton action="join" />
        <ActionButton action="separate" />
      </span>
    </section>
  );
}

function RelatedRequest({ other }: { other: RelatedRequestView }) {
  const { t } = useTranslation();
  const known = useKnownText();
  const { zone } = useView().clock;
  const isJoined = other.relation === 'first' || other.relation === 'joined';
  const Icon = isJoined ? IconLink : IconUsers;
  return (
    <li>
      <span className="rights">
        <span className="term" data-tone={isJoined ? 'calm' : 'attention'}>
          <Icon aria-hidden size={16} />
          <span>{t(`related:relation.${other.relation}`)}</span>
        </span>
        <Link to={`/requests/${other.id}`}>{other.reference}</Link>
        <span>{other.requesterName ?? t('queue:nameless')}</span>
        <RightsList rights={other.rights.map((right) => ({ right, state: 'joined' }))} />
      </span>
      <Text size="sm" c="dimmed">
        {t('related:received')} <Moment value={other.receivedAt} zone={zone} focusable /> ·{' '}
        {t(`request:channel.${other.channel}`)} · {t('related:because')}{' '}
        {other.same.map((what) => known('related:same', what)).join(', ')}
      </Text>
    </li>
  );
}
