import { isRight, MANDATE_KINDS, type Right, RIGHTS } from '@habeas/domain';
import { Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';

/** The person acts for themselves. */
const NOBODY = 'nobody';

interface Fields {
  kind: string;
  holder: string;
  document: string;
  rights: Right[];
  limits: string;
  dataTo: string;
  validFrom: string;
  validUntil: string;
  verified: boolean;
  reason: string;
}

const orNull = (text: string): string | null => text.trim() || null;

/** Records who acts for the person, what proves it, and how far it goes; or that nobody does. */
export function MandateDialog(dialog: DialogProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { mandate, mandateDocuments } = useView();
  const { fields, set, reset } = useFields((): Fields => ({
    kind: mandate?.kind ?? 'mandate-holder',
    holder: mandate?.holder ?? '',
    document: mandate?.document ?? '',
    rights: mandate?.rights ?? [],
    limits: mandate?.limits ?? '',
    dataTo: mandate?.dataTo ?? '',
    validFrom: mandate?.validFrom ?? '',
    validUntil: mandate?.validUntil ?? '',
    verified: mandate?.verifiedAt != null,
    reason: '',
  }));
  const isNobody = fields.kind === NOBODY;
  const { kind, holder, rights, verified } = fields;
  const recorded = {
    ...{ kind, holder: holder.trim(), rights, verified },
    document: orNull(fields.document),
    limits: orNull(fields.limits),
    dataTo: orNull(fields.dataTo),
    validFrom: orNull(fields.validFrom),
    validUntil: orNull(fields.validUntil),
  };
  const text = (field: 'holder' | 'limits' | 'dataTo' | 'validFrom' | 'validUntil', type = 'text') => (
    <TextInput
      type={type}
      label={t(`mandate:field.${field}`)}
      description={type === 'date' ? undefined : t(`mandate:help.${field}`)}
      maxLength={type === 'date' ? undefined : 200}
      value={fields[field]}
      onChange={({ currentTarget }) => set({ [field]: currentTarget.value })}
    />
  );
  return (
    <ActionDialog
      {...dialog}
      title={t('actions:name.record-mandate')}
      lead={t('actions:lead.record-mandate')}
      submitLabel={t('actions:name.record-mandate')}
      done={t('actions:done.record-mandate')}
      ready={fields.reason.trim().length > 2 && (isNobody || holder.trim().length > 1)}
      writing={() => ({
        path: 'mandate',
        body: { mandate: isNobody ? null : recorded, reason: fields.reason.trim() },
      })}
      onDone={reset}
    >
      <NativeSelect
        label={t('mandate:kind')}
        value={kind}
        data={[...MANDATE_KINDS, NOBODY].map((value) => ({ value, label: t(`mandate:is.${value}`) }))}
        onChange={({ currentTarget }) => set({ kind: currentTarget.value })}
      />
      {!isNobody && (
        <>
          {text('holder')}
          <Checkbox.Group
            label={t('mandate:rights')}
            value={rights}
            onChange={(chosen) => set({ rights: chosen.filter(isRight) })}
          >
            <Stack gap="xs" mt={4}>
              {RIGHTS.map((right) => (
                <Checkbox key={right} value={right} label={words('right', right).name} />
              ))}
            </Stack>
          </Checkbox.Group>
          {text('limits')}
          <Group grow align="start">
            {text('validFrom', 'date')}
            {text('validUntil', 'date')}
          </Group>
          <NativeSelect
            label={t('mandate:document')}
            description={t('mandate:help.document')}
            value={fields.document}
            data={[
              { value: '', label: t('mandate:no-document') },
              ...mandateDocuments.map(({ key, name }) => ({ value: key, label: name })),
            ]}
            onChange={({ currentTarget }) => set({ document: currentTarget.value })}
          />
          {text('dataTo', 'email')}
          <Checkbox
            label={t('mandate:field.verified')}
            description={t('mandate:help.verified')}
            checked={verified}
            onChange={({ currentTarget }) => set({ verified: currentTarget.checked })}
          />
        </>
      )}
      <Textarea
        label={t('mandate:field.reason')}
        description={t('mandate:help.reason')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields.reason}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
      />
    </ActionDialog>
  );
}
