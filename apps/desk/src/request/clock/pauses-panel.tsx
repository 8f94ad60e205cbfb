import type { ClockView } from '@habeas/casework/requests/request-view';
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { useAllowed } from '../actions/use-action';
import { useView } from '../frame/request-context';
import { CompletePauseDialog } from './complete-pause-dialog';
import { PauseEntry } from './pause-entry';

type Pause = ClockView['pauses'][number];

/** The pauses of the ledger, each with its justification and whether it counts. */
export function PausesPanel() {
  const { t } = useTranslation();
  const { pauses } = useView().clock;
  const mayComplete = useAllowed('complete-pause');
  const [chosen, setChosen] = useState<Pause | null>(null);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Panel title={t('clock:pauses')}>
      {pauses.length === 0 && <Text>{t('clock:no-pause')}</Text>}
      <ul className="entries">
        {pauses.map((pause) => (
          <PauseEntry key={pause.id} pause={pause}>
            {mayComplete && pause.completeOn === null && (
              <Button
                className="no-print"
                size="xs"
                variant="default"
                onClick={() => {
                  setChosen(pause);
                  open();
                }}
              >
                {t('clock:complete')}
              </Button>
            )}
          </PauseEntry>
        ))}
      </ul>
      {chosen && <CompletePauseDialog key={chosen.id} pause={chosen} opened={opened} onClose={close} />}
    </Panel>
  );
}
