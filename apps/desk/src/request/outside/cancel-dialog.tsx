import type { HumanTaskView } from '@habeas/casework/human-tasks/human-task-view';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';

/** Withdraws a question, with the reason. */
export function CancelDialog({ task, ...dialog }: DialogProps & { task: HumanTaskView }) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => ({ reason: '' }));
  const reason = fields.reason.trim();
  return (
    <ActionDialog
      {...dialog}
      title={t('shell:pair', { name: t('outside:do.cancel'), value: task.title })}
      lead={t('outside:cancel-lead')}
      submitLabel={t('outside:do.cancel')}
      done={t('outside:cancelled')}
      danger
      ready={reason.length >= 3}
      writing={() => ({ path: `human-tasks/${encodeURIComponent(task.id)}/cancellation`, body: { reason } })}
      onDone={reset}
    >
      <Textarea
        label={t('actions:reason')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields.reason}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
      />
    </ActionDialog>
  );
}
