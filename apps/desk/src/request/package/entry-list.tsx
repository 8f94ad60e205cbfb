import { Anchor, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sizeInWords } from '../../i18n/dates';
import { entryAddress, isShownInFrame, type PackageEntry } from './package-entries';

interface Props {
  base: string;
  entries: PackageEntry[];
  shown: PackageEntry;
  onShow: (entry: PackageEntry) => void;
}

/** Everything that is in the package; what a frame cannot show can be saved. */
export function EntryList({ base, entries, shown, onShow }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <nav aria-label={t('package:entries', { count: entries.length })} className="preview-entries">
      <ul>
        {entries.map((entry) => (
          <li key={entry.path}>
            {isShownInFrame(entry) ? (
              <button type="button" aria-current={entry.path === shown.path || undefined} onClick={() => onShow(entry)}>
                {entry.path}
              </button>
            ) : (
              <Anchor href={entryAddress(base, entry.path)} download size="sm">
                <IconDownload aria-hidden size={14} /> {entry.path}
              </Anchor>
            )}
            <Text span size="xs" c="dimmed">
              {sizeInWords(entry.size, i18n.language)}
            </Text>
          </li>
        ))}
      </ul>
    </nav>
  );
}
