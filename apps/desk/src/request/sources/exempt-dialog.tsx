import type { SourceTaskView } from '@habeas/casework/requests/request-view';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';

/** Leaves a source out of the answer, with a reason that the person will read. */
export function ExemptDialog({ task, ...dialog }: DialogProps & { task: SourceTaskView }) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => ({ reason: '' }));
  return (
    <ActionDialog
      {...dialog}
      title={t('shell:pair', { name: t('sources:exempt'), value: task.title })}
      lead={t('sources:exempt-lead')}
      submitLabel={t('sources:exempt')}
      done={t('sources:exempted', { source: task.title })}
      danger
      ready={fields.reason.trim() !== ''}
      writing={() => ({
        path: `source-tasks/${encodeURIComponent(task.id)}/exemption`,
        body: { reason: fields.reason.trim() },
      })}
      onDone={reset}
    >
      <Textarea
        label={t('actions:reason')}
        description={t('sources:exempt-language')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields.reason}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
      />
    </ActionDialog>
  );
}
