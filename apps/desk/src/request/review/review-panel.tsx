import { Blockquote, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { ActionButton } from '../actions/action-button';
import { useView } from '../frame/request-context';

/** Who looks at a computer's decision, what the person says, by which criteria it decides, and what came of it. */
export function ReviewPanel() {
  const { t } = useTranslation();
  const { review, clock } = useView();
  if (!review) return null;
  const { reviewer, view, outcome, activities } = review;
  return (
    <Panel title={t('review:title')}>
      <Facts
        facts={[
          { term: t('review:reviewer'), value: reviewer?.name ?? t('review:nobody') },
          ...(outcome
            ? [
                { term: t('review:outcome'), value: t(`review:outcome-as.${outcome.outcome}`) },
                { term: t('review:covered'), value: t(outcome.covered ? 'review:covered-yes' : 'review:covered-no') },
                {
                  term: t('review:decided'),
                  value: <Moment value={outcome.decidedAt} zone={clock.zone} focusable />,
                },
              ]
            : []),
        ]}
      />
      <Text fw={600}>{t('review:view')}</Text>
      {view === null ? (
        <Text size="sm">{t('review:no-view')}</Text>
      ) : (
        <Blockquote p="sm" iconSize={0}>
          {view}
        </Blockquote>
      )}
      <Text fw={600}>{t('review:criteria')}</Text>
      <ul className="entries">
        {activities.map(({ key, title, logic, records }) => (
          <li key={key}>
            <strong>{title}</strong>
            <Text size="sm">{logic}</Text>
            <Text size="sm" c="dimmed">
              {t('plan:records', { count: records })}
            </Text>
          </li>
        ))}
      </ul>
      <Group gap="xs" mt="sm">
        <ActionButton action="assign-reviewer" main={reviewer === null} />
        <ActionButton action="record-view" />
        <ActionButton action="decide-review" main />
      </Group>
    </Panel>
  );
}
