import type { PlanView } from '@habeas/casework/requests/plan-view';
import { Alert, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClockPause, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/moment';
import { useAllowed } from '../actions/use-action';
import { StopDialog } from './stop-dialog';
import { useTimeLeft } from './use-time-left';

interface Props {
  undo: NonNullable<PlanView['undo']>;
  zone: string;
}

/** Time to think it over: counts down by the office's clock, and can be stopped until the end. */
export function UndoWindow({ undo, zone }: Props) {
  const { t } = useTranslation();
  const left = useTimeLeft(undo);
  const mayStop = useAllowed('stop-plan');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Alert variant="outline" color="yellow" icon={<IconClockPause aria-hidden />} title={t('plan:undo-title')} my="sm">
      <p className="flat">
        {t('plan:undo-until')} <Moment value={undo.until} zone={zone} focusable />.{' '}
        <span className="countdown" role="timer" aria-live="off">
          {left}
        </span>
      </p>
      {mayStop && (
        <Group mt="xs" className="no-print">
          <Button color="red" size="sm" leftSection={<IconHandStop aria-hidden size={18} />} onClick={open}>
            {t('plan:stop')}
          </Button>
        </Group>
      )}
      <StopDialog opened={opened} onClose={close} />
    </Alert>
  );
}
