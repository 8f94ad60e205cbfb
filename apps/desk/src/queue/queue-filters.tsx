import { LANGUAGES, RIGHTS } from '@habeas/domain';
import { Button, NativeSelect } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../i18n/language-choice';
import { useWords } from '../i18n/use-words';
import { isNarrowed, type QueueFilter } from './queue-filter';
import { QueueSearch } from './queue-search';

interface Props {
  filter: QueueFilter;
  brands: { value: string; label: string }[];
  onChange: (change: Partial<QueueFilter>) => void;
  searchField: RefObject<HTMLInputElement | null>;
}

export function QueueFilters({ filter, brands, onChange, searchField }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const choices = {
    right: RIGHTS.map((right) => ({ value: right, label: words('right', right).name })),
    brand: brands,
    language: LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] })),
  };
  return (
    <div className="filters" role="search" aria-label={t('queue:filters')}>
      <QueueSearch value={filter.q} onSearch={(q) => onChange({ q })} field={searchField} />
      {(['right', 'brand', 'language'] as const).map((key) => (
        <NativeSelect
          key={key}
          label={t(`queue:filter.${key}`)}
          value={filter[key]}
          data={[{ value: '', label: t('queue:all') }, ...choices[key]]}
          onChange={({ currentTarget }) => onChange({ [key]: currentTarget.value })}
        />
      ))}
      {isNarrowed(filter) && (
        <Button variant="default" onClick={() => onChange({ right: '', brand: '', language: '', q: '' })}>
          {t('queue:clear')}
        </Button>
      )}
    </div>
  );
}
