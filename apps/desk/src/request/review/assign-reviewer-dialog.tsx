import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';

/** Names the colleague who looks at the decision: with authority, and without a part in it. */
export function AssignReviewerDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const candidates = useView().review?.candidates ?? [];
  const { fields, set, reset } = useFields(() => ({ accountId: '' }));
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.assign-reviewer')}
      lead={t('actions:lead.assign-reviewer')}
      submitLabel={t('actions:name.assign-reviewer')}
      done={t('actions:done.assign-reviewer')}
      ready={fields.accountId !== ''}
      writing={() => ({ path: 'review/reviewer', body: fields })}
      onDone={reset}
    >
      <NativeSelect
        label={t('review:reviewer')}
        value={fields.accountId}
        data={[
          { value: '', label: t('plan:choose') },
          ...candidates.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => set({ accountId: currentTarget.value })}
      />
    </ActionDialog>
  );
}
