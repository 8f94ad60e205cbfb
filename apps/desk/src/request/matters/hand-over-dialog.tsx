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
  /** Typed again where it was typed at all: a letter to a wrong mailbox cannot be called back. */
  again: string;
  language: Language;
  mayName: boolean;
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Sends the message to the business customer whose data it is, and tells the person so. */
export function HandOverDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const view = useView();
  const matter = view.matters.find(({ state, handling }) => state === 'open' && handling === 'hand-over');
  const nobody = { customer: '', email: '', again: '', language: view.language, mayName: false };
  const { fields, set, reset } = useFields((): Fields => nobody);
  const customers = matter?.customers ?? [];
  const known = customers.find(({ name, email }) => name === fields.customer && email === fields.email);
  const choose = (name: string) => {
    const chosen = customers.find((one) => one.name === name);
    if (!chosen) return set(nobody);
    const { email, language, mayName } = chosen;
    set({ customer: name, email, again: email, language, mayName });
  };
  const isTypedTwice = known !== undefined || same(fields.email, fields.again);
  const { customer, email, language, mayName } = fields;
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.hand-over-matter')}
      lead={t('actions:lead.hand-over-matter')}
      submitLabel={t('actions:name.hand-over-matter')}
      done={t('actions:done.hand-over-matter')}
      ready={matter !== undefined && customer.trim().length > 1 && email.includes('@') && isTypedTwice}
      writing={() => ({
        path: `matters/${matter?.id ?? ''}/hand-over`,
        body: { customer: customer.trim(), email: email.trim(), language, mayName },
      })}
      onDone={reset}
    >
      {customers.length > 0 && (
        <NativeSelect
          label={t('matters:known-customer')}
          value={known?.name ?? ''}
          data={[{ value: '', label: t('matters:other-customer') }, ...customers.map(({ name }) => name)]}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
      )}
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
      {!known && (
        <TextInput
          type="email"
          label={t('matters:customer-email-again')}
          autoComplete="off"
          maxLength={254}
          value={fields.again}
          error={fields.again !== '' && !isTypedTwice && t('matters:customer-email-differs')}
          onChange={({ currentTarget }) => set({ again: currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t('matters:customer-language')}
        value={fields.language}
        data={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
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
