import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';

/** Why a weighing is not approved, for whoever wrote it. */
export function SendBackDialog({ hash, opened, onClose }: DialogProps & { hash: string }) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => ({ reason: '' }));
  const reason = fields.reason.trim();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('weighing:send-back')}
      lead={t('weighing:send-back-lead')}
      submitLabel={t('weighing:send-back')}
      done={t('weighing:sent-back')}
      ready={reason.length > 2}
      writing={() => ({ path: 'objection/return', body: { sha256: hash, reason } })}
      onDone={reset}
    >
      <Textarea
        label={t('weighing:send-back-why')}
        autosize
        minRows={3}
        maxLength={4000}
        value={fields.reason}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
      />
    </ActionDialog>
  );
}
