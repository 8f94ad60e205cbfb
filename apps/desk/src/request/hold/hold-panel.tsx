import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { ActionButton } from '../actions/action-button';
import { useView } from '../frame/request-context';

/** Whether a dispute keeps the file beyond its time, why, and when that is looked at again. */
export function HoldPanel() {
  const { t } = useTranslation();
  const { hold, clock } = useView();
  return (
    <Panel title={t('hold:title')}>
      {hold ? (
        <Facts
          facts={[
            { term: t('hold:why'), value: <span className="typed">{hold.reason}</span> },
            { term: t('hold:review'), value: <Moment value={hold.reviewOn} precision="day" /> },
            { term: t('hold:since'), value: <Moment value={hold.setAt} zone={clock.zone} focusable /> },
            { term: t('hold:by'), value: hold.by },
          ]}
        />
      ) : (
        <Text>{t('hold:none')}</Text>
      )}
      <Group gap="xs" mt="sm">
        <ActionButton action="hold-file" />
        <ActionButton action="lift-hold" />
      </Group>
    </Panel>
  );
}
