import { LANGUAGES, type Language } from '@habeas/domain';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isDeskLanguage, LANGUAGE_NAMES } from '../../i18n/language-choice';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';

interface Fields {
  customer: string;
  email: string;
  language: Language;
  mayName: boolean;
}

/** Sends the message to the business customer whose data it is, and tells the person so. */
export function HandOverDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const view = useView();
  const matter = view.matters.find(({ state, handling }) => state === 'open' && handling === 'hand-over');
  const { fields, set, reset } = useFields((): Fields => ({
    customer: '',
    email: '',
    language: view.language,
    mayName: false,
  }));
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.hand-over-matter')}
      lead={t('actions:lead.hand-over-matter')}
      submitLabel={t('actions:name.hand-over-matter')}
      done={t('actions:done.hand-over-matter')}
      ready={matter !== undefined && fields.customer.trim().length > 1 && fields.email.includes('@')}
      writing={() => ({
        path: `matters/${matter?.id ?? ''}/hand-over`,
        body: { ...fields, customer: fields.customer.trim(), email: fields.email.trim() },
      })}
      onDone={reset}
    >
      <TextInput
        label={t('matters:customer')}
        autoComplete="off"
        maxLength={200}
        value={fields.customer}
        onChange={({ currentTarget }) => set({ customer: currentTarget.value })}
      />
      <TextInput
        type="email"
        label={t('matters:customer-email')}
        description={t('matters:customer-email-help')}
        autoComplete="off"
        maxLength={254}
        value={fields.email}
        onChange={({ currentTarget }) => set({ email: currentTarget.value })}
      />
      <NativeSelect
        label={t('matters:customer-language')}
        value={fields.language}
        data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
        onChange={({ currentTarget: { value } }) => isDeskLanguage(value) && set({ language: value })}
      />
      <Checkbox
        label={t('matters:may-name')}
        description={t('matters:may-name-help')}
        checked={fields.mayName}
        onChange={({ currentTarget }) => set({ mayName: currentTarget.checked })}
      />
    </ActionDialog>
  );
}
