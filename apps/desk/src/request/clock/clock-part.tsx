import { Alert, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exactMoment } from '../../i18n/dates';
import { useKnownText } from '../../i18n/use-known-text';
import { Panel } from '../../ui/panel';
import { ActionButton } from '../actions/action-button';
import { useView } from '../frame/request-context';
import { HoldPanel } from '../hold/hold-panel';
import { ClockDate } from './clock-date';
import { ExtensionPanel } from './extension-panel';
import { PausesPanel } from './pauses-panel';

/** Every date with how it came about. The strict one steers; the others stand beside it. */
export function ClockPart() {
  const { t, i18n } = useTranslation();
  const known = useKnownText();
  const { clock } = useView();
  return (
    <div className="stacked-panels">
      <Panel title={t('clock:dates')}>
        {clock.warnings.map((warning) => (
          <Alert key={warning} color="yellow" variant="outline" mb="sm" icon={<IconAlertTriangle aria-hidden />}>
            {known('clock:warning', warning)}
          </Alert>
        ))}
        {clock.reliesOnSuspension && (
          <Alert color="yellow" variant="outline" mb="sm" icon={<IconAlertTriangle aria-hidden />}>
            {t('clock:relies-on-suspension')}
          </Alert>
        )}
        <ol className="clock-dates">
          {clock.dates.map((date) => (
            <ClockDate key={date.key} date={date} />
          ))}
        </ol>
        <Text size="sm" c="dimmed" mt="sm">
          {t('clock:instant', { instant: exactMoment(clock.dueInstant, i18n.language, clock.zone) })}
          <br />
          {t('clock:policy', { policy: clock.policyVersion, zone: clock.zone })}
        </Text>
        <Group gap="xs" mt="sm">
          <ActionButton action="extend" />
          <ActionButton action="pause" />
        </Group>
      </Panel>
      <ExtensionPanel />
      <PausesPanel />
      <HoldPanel />
    </div>
  );
}
