import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type RefObject } from 'react';
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
  useEffect(() => setWords(value), [value]);
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
