import { isRight, RIGHTS } from '@habeas/domain';
import { Checkbox, SimpleGrid, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KeptScan } from '../api/entries';
import { useWords } from '../i18n/use-words';
import type { EntryFieldsProps } from './entry-fields';
import { MatterFields } from './matter-fields';
import { ScanField } from './scan-field';

interface Props extends EntryFieldsProps {
  scan: KeptScan | null;
  onKept: (scan: KeptScan | null) => void;
}

/** What was asked: in the person's words, as the paper itself, and as the rights and other questions that a colleague reads in it. */
export function AskedFields({ entry, set, scan, onKept }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <Textarea
        label={t('entry:words')}
        description={t('entry:words-hint')}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={20_000}
        value={entry.words}
        onChange={({ currentTarget }) => set({ words: currentTarget.value })}
      />
      <ScanField scan={scan} onKept={onKept} />
      <Checkbox.Group
        label={t('request:rights')}
        description={t('entry:rights-hint')}
        value={entry.rights}
        onChange={(chosen) => set({ rights: chosen.filter(isRight) })}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
          {RIGHTS.map((right) => (
            <Checkbox
              key={right}
              value={right}
              label={words('right', right).name}
              description={words('right', right).meaning}
            />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <MatterFields entry={entry} set={set} />
    </>
  );
}
