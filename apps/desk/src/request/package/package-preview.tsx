import type { PackageView } from '@habeas/casework/requests/package-view';
import { Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { usePermission } from '../../api/session';
import { EntryList } from './entry-list';
import { entryAddress, firstEntry } from './package-entries';

/**
 * The package as the person will see it, on a telephone's width or on a wide screen. The frame runs no script and can
 * neither leave nor send; `allow-same-origin` is there for the session alone, so that pages inside find each other.
 */
export function PackagePreview({ pack }: { pack: PackageView }) {
  const { t } = useTranslation();
  const mayPreview = usePermission('package.preview');
  const [entry, setEntry] = useState(() => firstEntry(pack.entries));
  const [width, setWidth] = useState('wide');
  if (!mayPreview || !entry) return null;
  return (
    <Panel
      title={t('package:as-person')}
      aside={
        <SegmentedControl
          className="no-print"
          size="xs"
          aria-label={t('package:width')}
          value={width}
          onChange={setWidth}
          data={[
            { value: 'wide', label: t('package:wide') },
            { value: 'narrow', label: t('package:narrow') },
          ]}
        />
      }
    >
      <Group align="flex-start" wrap="nowrap" className="preview">
        <EntryList base={pack.previewBase} entries={pack.entries} shown={entry} onShow={setEntry} />
        <div className="preview-frame">
          <Text size="sm" c="dimmed" mb={4}>
            {entry.path}
          </Text>
          <iframe
            key={entry.path}
            data-width={width}
            sandbox="allow-same-origin"
            src={entryAddress(pack.previewBase, entry.path)}
            title={t('shell:pair', { name: t('package:as-person'), value: entry.path })}
          />
        </div>
      </Group>
    </Panel>
  );
}
