import type { ClockView } from '@habeas/casework/requests/request-view';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';

/** Records the day on which the person's answer was complete. */
export function CompletePauseDialog({ pause, ...dialog }: DialogProps & { pause: ClockView['pauses'][number] }) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => ({ completeOn: '' }));
  return (
    <ActionDialog
      {...dialog}
      title={t('clock:complete')}
      submitLabel={t('clock:complete')}
      done={t('clock:completed')}
      ready={fields.completeOn >= pause.askedOn}
      writing={() => ({ path: `pauses/${encodeURIComponent(pause.id)}/completion`, body: fields })}
      onDone={reset}
    >
      <TextInput
        type="date"
        label={t('clock:complete-on')}
        description={t('clock:complete-help')}
        min={pause.askedOn}
        value={fields.completeOn}
        onChange={({ currentTarget }) => set({ completeOn: currentTarget.value })}
      />
    </ActionDialog>
  );
}
