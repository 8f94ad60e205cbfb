import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../i18n/language-choice';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';

/** Calls off the end of a restriction before it comes: why, as the person reads it. */
export function KeepDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { language } = useView();
  const { fields, set, reset } = useFields(() => ({ why: '' }));
  const why = fields.why.trim();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.keep-restriction')}
      lead={t('actions:lead.keep-restriction')}
      submitLabel={t('actions:name.keep-restriction')}
      done={t('actions:done.keep-restriction')}
      ready={why.length > 2}
      writing={() => ({ path: 'restriction/end/cancellation', body: { why } })}
      onDone={reset}
    >
      <Textarea
        label={t('actions:restriction.why-kept')}
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
