import { Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SLOW_AFTER = 4_000;

/** Grey lines at once; words once it takes long. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Stack gap="sm" role="status" p="md">
      {slow ? <Text>{t('shell:loading-slow')}</Text> : <VisuallyHidden>{t('shell:loading')}</VisuallyHidden>}
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={18} width={`${95 - ((line * 17) % 40)}%`} />
      ))}
    </Stack>
  );
}
