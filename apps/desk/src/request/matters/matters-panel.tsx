import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { ActionButton } from '../actions/action-button';
import { useView } from '../frame/request-context';
import { MatterItem } from './matter-item';

/** What is asked beside the rights, how each is handled and how far it is. */
export function MattersPanel() {
  const { t } = useTranslation();
  const { matters } = useView();
  return (
    <Panel title={t('matters:title')}>
      {matters.length === 0 ? (
        <Text size="sm">{t('matters:none')}</Text>
      ) : (
        <ul className="read-rights">
          {matters.map((matter) => (
            <MatterItem key={matter.id} matter={matter} />
          ))}
        </ul>
      )}
      <Group gap="xs" mt="sm">
        <ActionButton action="answer-matter" main />
        <ActionButton action="hand-over-matter" main />
        <ActionButton action="change-matters" />
      </Group>
    </Panel>
  );
}
