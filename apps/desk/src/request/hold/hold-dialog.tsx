import { addDays, localDateOf } from '@habeas/domain';
import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OFFICE_ZONE } from '../../i18n/dates';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';

/** What is offered where nothing else is known: half a year. */
const USUAL_DAYS = 182;

/** Keeps the file for a dispute: why, and when somebody says anew whether it is still needed. */
export function HoldDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { hold } = useView();
  const today = localDateOf(new Date().toISOString(), OFFICE_ZONE);
  const { fields, set, reset } = useFields(() => ({
    reason: hold?.reason ?? '',
    reviewOn: addDays(today, USUAL_DAYS),
  }));
  const reason = fields.reason.trim();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.hold-file')}
      lead={t('actions:lead.hold-file')}
      submitLabel={t('actions:name.hold-file')}
      done={t('actions:done.hold-file')}
      ready={reason.length > 2 && fields.reviewOn > today}
      writing={() => ({ path: 'hold', body: { reason, reviewOn: fields.reviewOn } })}
      onDone={reset}
    >
      <Textarea
        label={t('hold:why')}
        description={t('hold:reason-help')}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        value={fields.reason}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('hold:review')}
        description={t('hold:review-help')}
        min={addDays(today, 1)}
        value={fields.reviewOn}
        onChange={({ currentTarget }) => set({ reviewOn: currentTarget.value })}
      />
    </ActionDialog>
  );
}
