import { Checkbox, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMatterOptions } from '../api/entries';
import { Loading } from '../ui/loading';
import { ProblemNotice } from '../ui/problem-notice';
import type { EntryFieldsProps } from './entry-fields';

/** What is asked beside the rights, as the colleague reads it; where nothing is ticked, the words are read for it. */
export function MatterFields({ entry, set }: EntryFieldsProps) {
  const { t } = useTranslation();
  const options = useMatterOptions();
  if (options.isPending) return <Loading />;
  if (options.error) return <ProblemNotice error={options.error} retry={() => void options.refetch()} />;
  if (options.data.length === 0) return null;
  return (
    <Checkbox.Group
      label={t('matters:title')}
      description={t('entry:matters-hint')}
      value={entry.matters}
      onChange={(matters) => set({ matters })}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
        {options.data.map(({ matter, label, handling }) => (
          <Checkbox key={matter} value={matter} label={label} description={t(`matters:handling.${handling}`)} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
