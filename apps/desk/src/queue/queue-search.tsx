import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  value: string;
  onSearch: (words: string) => void;
  field: RefObject<HTMLInputElement | null>;
}

/** Searches a moment after the last key, so that each key press stays quick. */
export function QueueSearch({ value, onSearch, field }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState(value);
  const search = useDebouncedCallback(onSearch, 300);
  // A search that was changed elsewhere (cleared, the back button) shows in the field; one's own typing is ahead of it.
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (value === '' || !words.trim().startsWith(value)) setWords(value);
  }
  return (
    <TextInput
      ref={field}
      type="search"
      className="search"
      label={t('queue:search')}
      placeholder={t('queue:search-hint')}
      leftSection={<IconSearch aria-hidden size={16} />}
      value={words}
      onChange={({ currentTarget }) => {
        setWords(currentTarget.value);
        search(currentTarget.value.trim());
      }}
    />
  );
}
