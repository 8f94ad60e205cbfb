import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntryFieldsProps } from './entry-fields';

const LINES = [
  ['name', 200, 'text'],
  ['email', 254, 'email'],
  ['phone', 40, 'tel'],
  ['customerNumber', 40, 'text'],
  ['onBehalfOf', 200, 'text'],
] as const;

/** What the person left about themselves: whatever is known, nothing more. */
export function PersonFields({ entry, set }: EntryFieldsProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {LINES.map(([field, maxLength, type]) => (
        <TextInput
          key={field}
          type={type}
          label={t(`entry:${field}`)}
          description={t(field === 'onBehalfOf' ? 'entry:onBehalfOf-hint' : 'entry:optional')}
          autoComplete="off"
          maxLength={maxLength}
          value={entry[field]}
          onChange={({ currentTarget }) => set({ [field]: currentTarget.value })}
        />
      ))}
      <Textarea
        label={t('entry:postalAddress')}
        description={t('entry:postalAddress-hint')}
        autosize
        minRows={3}
        maxRows={6}
        maxLength={400}
        value={entry.postalAddress}
        onChange={({ currentTarget }) => set({ postalAddress: currentTarget.value })}
      />
    </SimpleGrid>
  );
}
