import { Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';

const OUTCOMES = ['delivered', 'failed'] as const;

/** What a colleague did by hand, for an organisation that no machine reaches; the person is told. */
export function TransferOutcomeDialog(dialog: DialogProps) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => ({ outcome: '', why: '' }));
  const why = fields.why.trim();
  const ready = fields.outcome === 'delivered' ? why === '' || why.length > 2 : fields.outcome !== '' && why.length > 2;
  return (
    <ActionDialog
      {...dialog}
      title={t('transfer:record')}
      lead={t('transfer:record-lead')}
      submitLabel={t('transfer:record')}
      done={t('transfer:recorded')}
      ready={ready}
      writing={() => ({ path: 'portability/transfer/outcome', body: { outcome: fields.outcome, why } })}
      onDone={reset}
    >
      <Radio.Group label={t('transfer:outcome')} value={fields.outcome} onChange={(outcome) => set({ outcome })}>
        {OUTCOMES.map((outcome) => (
          <Radio key={outcome} value={outcome} label={t(`transfer:outcome-as.${outcome}`)} mt={6} />
        ))}
      </Radio.Group>
      <Textarea
        label={t('transfer:why')}
        description={t('transfer:why-help')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields.why}
        onChange={({ currentTarget }) => set({ why: currentTarget.value })}
      />
    </ActionDialog>
  );
}
