import { NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { useView } from '../frame/request-context';
import { ActionDialog, type DialogProps } from './action-dialog';
import { useFields } from './use-fields';

const OUTCOMES = ['answered', 'refused'] as const;

/** Records what a colleague answered by hand, for a right that is not carried out from here. */
export function OutcomeDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const words = useWords();
  const view = useView();
  const waiting = view.rights.filter(({ state }) => state === 'with-person').map(({ right }) => right);
  const { fields, set, reset } = useFields(() => ({ right: '', outcome: 'answered', reason: '' }));
  const right = fields.right || waiting[0];
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.record-outcome')}
      lead={t('actions:lead.record-outcome')}
      submitLabel={t('actions:name.record-outcome')}
      done={t('actions:done.record-outcome')}
      ready={right !== undefined && fields.reason.trim() !== ''}
      writing={() => ({ path: 'outcomes', body: { ...fields, right, reason: fields.reason.trim() } })}
      onDone={reset}
    >
      <NativeSelect
        label={t('actions:outcome.right')}
        value={right}
        data={waiting.map((one) => ({ value: one, label: words('right', one).name }))}
        onChange={({ currentTarget }) => set({ right: currentTarget.value })}
      />
      <NativeSelect
        label={t('actions:outcome.label')}
        value={fields.outcome}
        data={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`actions:outcome.${outcome}`) }))}
        onChange={({ currentTarget }) => set({ outcome: currentTarget.value })}
      />
      <Textarea
        label={t('actions:reason')}
        description={t('actions:reason-help')}
        autosize
        minRows={3}
        maxLength={2000}
        value={fields.reason}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
      />
    </ActionDialog>
  );
}
