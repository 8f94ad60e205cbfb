import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';

/** Stops an approved plan before anything was done; it must be approved anew. */
export function StopDialog(dialog: DialogProps) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => ({ reason: '' }));
  return (
    <ActionDialog
      {...dialog}
      title={t('plan:stop')}
      lead={t('plan:stop-lead')}
      submitLabel={t('plan:stop')}
      done={t('plan:stopped')}
      danger
      ready={fields.reason.trim().length > 2}
      writing={() => ({ path: 'plan/stop', body: { reason: fields.reason.trim() } })}
      onDone={reset}
    >
      <Textarea
        label={t('actions:reason')}
        description={t('actions:reason-help')}
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        value={fields.reason}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
      />
    </ActionDialog>
  );
}
