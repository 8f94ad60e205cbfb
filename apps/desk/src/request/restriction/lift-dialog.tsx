import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../i18n/language-choice';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';

/** Ends a restriction: from when the data are used again, and why, as the person reads it before. */
export function LiftDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { language } = useView();
  const { fields, set, reset } = useFields(() => ({ from: '', why: '' }));
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.lift-restriction')}
      lead={t('actions:lead.lift-restriction')}
      submitLabel={t('actions:name.lift-restriction')}
      done={t('actions:done.lift-restriction')}
      ready={fields.from !== '' && fields.why.trim().length > 2}
      writing={() => ({ path: 'restriction/end', body: { from: fields.from, why: fields.why.trim() } })}
      onDone={reset}
    >
      <TextInput
        type="date"
        label={t('actions:restriction.from')}
        description={t('actions:restriction.from-help')}
        value={fields.from}
        onChange={({ currentTarget }) => set({ from: currentTarget.value })}
      />
      <Textarea
        label={t('actions:restriction.why')}
        description={t('actions:restriction.why-help', { language: LANGUAGE_NAMES[language] })}
        autosize
        minRows={3}
        maxLength={2000}
        value={fields.why}
        onChange={({ currentTarget }) => set({ why: currentTarget.value })}
      />
    </ActionDialog>
  );
}
