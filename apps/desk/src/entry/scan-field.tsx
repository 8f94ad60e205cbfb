import { FileInput, Text } from '@mantine/core';
import { IconCircleCheck, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type KeptScan, useKeepScan } from '../api/entries';
import { sizeInWords } from '../i18n/dates';
import { ProblemNotice } from '../ui/problem-notice';

const KINDS = 'application/pdf,image/png,image/jpeg';

/** The letter on paper, scanned: kept as soon as it is chosen, so that a large one does not wait for the rest. */
export function ScanField({ scan, onKept }: { scan: KeptScan | null; onKept: (scan: KeptScan | null) => void }) {
  const { t, i18n } = useTranslation();
  const keep = useKeepScan();
  const choose = (file: File | null) => {
    onKept(null);
    keep.reset();
    if (file) keep.mutate(file, { onSuccess: onKept });
  };
  return (
    <div>
      <FileInput
        label={t('entry:scan')}
        description={t('entry:scan-hint')}
        placeholder={t('entry:scan-choose')}
        accept={KINDS}
        clearable
        clearButtonProps={{ 'aria-label': t('entry:scan-remove') }}
        leftSection={<IconPaperclip aria-hidden size={16} />}
        onChange={choose}
      />
      <div role="status">
        {keep.isPending && <Text size="sm">{t('entry:scan-sending')}</Text>}
        {scan && (
          <Text size="sm" className="term" data-tone="good">
            <IconCircleCheck aria-hidden size={16} />
            <span>{t('entry:scan-kept', { size: sizeInWords(scan.size, i18n.language) })}</span>
          </Text>
        )}
      </div>
      {keep.error && <ProblemNotice error={keep.error} />}
    </div>
  );
}
