import type { IdentityView } from '@habeas/casework/requests/request-view';
import { NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';

const METHODS = ['shop', 'itsme', 'eid', 'phone-callback', 'document'] as const;

/** Records that an identifier was verified by other means than a code. */
export function VerifyDialog({
  identifier,
  ...dialog
}: DialogProps & { identifier: IdentityView['identifiers'][number] }) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => ({ method: 'shop', note: '' }));
  return (
    <ActionDialog
      {...dialog}
      title={t('identity:verify')}
      lead={t('identity:verify-lead', { value: identifier.value })}
      submitLabel={t('identity:verify')}
      done={t('identity:verified')}
      ready={fields.note.trim() !== ''}
      writing={() => ({ path: 'identity/verification', body: { identifierId: identifier.id, ...fields } })}
      onDone={reset}
    >
      <NativeSelect
        label={t('identity:by-means')}
        value={fields.method}
        data={METHODS.map((method) => ({ value: method, label: t(`identity:method.${method}`) }))}
        onChange={({ currentTarget }) => set({ method: currentTarget.value })}
      />
      <Textarea
        label={t('identity:note')}
        description={t('identity:note-help')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
    </ActionDialog>
  );
}
