import { LANGUAGES } from '@habeas/domain';
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBrands } from '../api/brands';
import { ENTRY_CHANNELS } from '../api/entries';
import { isDeskLanguage, LANGUAGE_NAMES } from '../i18n/language-choice';
import type { EntryFieldsProps } from './entry-fields';

/** How and when it arrived, to which brand, in which language. */
export function ReceiptFields({ entry, set, today }: EntryFieldsProps & { today: string }) {
  const { t } = useTranslation();
  const brands = useBrands();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <NativeSelect
        label={t('entry:channel')}
        value={entry.channel}
        data={ENTRY_CHANNELS.map((channel) => ({ value: channel, label: t(`request:channel.${channel}`) }))}
        onChange={({ currentTarget: { value } }) => set({ channel: ENTRY_CHANNELS.find((one) => one === value) })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          type="date"
          label={t('entry:received-on')}
          description={t('entry:received-on-hint')}
          required
          withAsterisk={false}
          max={today}
          value={entry.receivedOn}
          onChange={({ currentTarget }) => set({ receivedOn: currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('entry:received-at')}
          description={t('entry:optional')}
          value={entry.receivedAt}
          onChange={({ currentTarget }) => set({ receivedAt: currentTarget.value })}
        />
      </SimpleGrid>
      <NativeSelect
        label={t('queue:filter.brand')}
        value={entry.brand}
        data={brands}
        onChange={({ currentTarget }) => set({ brand: currentTarget.value })}
      />
      <NativeSelect
        label={t('actions:person-language')}
        value={entry.language}
        data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
        onChange={({ currentTarget: { value } }) => isDeskLanguage(value) && set({ language: value })}
      />
    </SimpleGrid>
  );
}
