import { NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';

const CASES = ['a', 'b', 'c', 'd'] as const;
type Case = (typeof CASES)[number];
interface Fields {
  restrictionCase: Case;
  note: string;
}

const HELP: Partial<Record<Case, string>> = { b: 'actions:restriction.b-help', d: 'actions:restriction.d-help' };

/** Which case of Art. 18(1) a restriction is; one colleague suffices. */
export function RestrictDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields((): Fields => ({ restrictionCase: 'a', note: '' }));
  const help = HELP[fields.restrictionCase];
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.restrict-data')}
      lead={t('actions:lead.restrict-data')}
      submitLabel={t('actions:name.restrict-data')}
      done={t('actions:done.restrict-data')}
      ready={fields.note.trim().length > 2}
      writing={() => ({ path: 'restriction', body: { ...fields, note: fields.note.trim() } })}
      onDone={reset}
    >
      <NativeSelect
        label={t('actions:restriction.label')}
        description={help && t(help)}
        value={fields.restrictionCase}
        data={CASES.map((one) => ({ value: one, label: t(`actions:restriction.${one}`) }))}
        onChange={({ currentTarget }) => set({ restrictionCase: currentTarget.value as Case })}
      />
      <Textarea
        label={t('actions:reason')}
        description={t('actions:reason-help')}
        autosize
        minRows={3}
        maxLength={2000}
        value={fields.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
    </ActionDialog>
  );
}
