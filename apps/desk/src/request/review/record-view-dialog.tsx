import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';

/** The person's own view, from the message or from what they said later. */
export function RecordViewDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { review } = useView();
  const { fields, set, reset } = useFields(() => ({ view: review?.view ?? review?.asked ?? '' }));
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.record-view')}
      lead={t('actions:lead.record-view')}
      submitLabel={t('actions:name.record-view')}
      done={t('actions:done.record-view')}
      ready={fields.view.trim() !== ''}
      writing={() => ({ path: 'review/view', body: { view: fields.view.trim() } })}
      onDone={reset}
    >
      <Textarea
        label={t('review:view')}
        description={t('review:view-help')}
        autosize
        minRows={4}
        maxLength={4000}
        value={fields.view}
        onChange={({ currentTarget }) => set({ view: currentTarget.value })}
      />
    </ActionDialog>
  );
}
