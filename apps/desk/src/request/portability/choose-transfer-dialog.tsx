import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';

const TO_THE_PERSON = '-';
const BY_NAME = '+';

/** Where a letter or a call says that the file is to go; the words with which it says so are kept. */
export function ChooseTransferDialog({
  receivers,
  ...dialog
}: DialogProps & { receivers: { key: string; name: string }[] }) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => ({ to: '', organisation: '', words: '' }));
  const { to } = fields;
  const organisation = fields.organisation.trim();
  const words = fields.words.trim();
  const isNamed = to !== '' && (to !== BY_NAME || organisation.length > 1);
  return (
    <ActionDialog
      {...dialog}
      title={t('transfer:choose')}
      lead={t('transfer:choose-lead')}
      submitLabel={t('transfer:choose-submit')}
      done={t('transfer:chosen')}
      ready={isNamed && words.length > 2}
      writing={() => ({
        path: 'portability/transfer',
        body: {
          recipient: to === TO_THE_PERSON || to === BY_NAME ? null : to,
          organisation: to === BY_NAME ? organisation : null,
          words,
        },
      })}
      onDone={reset}
    >
      <NativeSelect
        label={t('transfer:where')}
        value={to}
        data={[
          { value: '', label: t('plan:choose') },
          { value: TO_THE_PERSON, label: t('transfer:only-person') },
          ...receivers.map(({ key, name }) => ({ value: key, label: name })),
          { value: BY_NAME, label: t('transfer:other') },
        ]}
        onChange={({ currentTarget }) => set({ to: currentTarget.value })}
      />
      {to === BY_NAME && (
        <TextInput
          label={t('transfer:organisation')}
          description={t('transfer:organisation-help')}
          maxLength={200}
          value={fields.organisation}
          onChange={({ currentTarget }) => set({ organisation: currentTarget.value })}
        />
      )}
      <Textarea
        label={t('transfer:words')}
        description={t('transfer:words-help')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields.words}
        onChange={({ currentTarget }) => set({ words: currentTarget.value })}
      />
    </ActionDialog>
  );
}
