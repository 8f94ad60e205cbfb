import { useNetwork } from '@mantine/hooks';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Says that what is shown may be old and that nothing can be sent. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <p className="offline">
          <IconPlugConnectedX aria-hidden size={18} />
          {t('shell:offline')}
        </p>
      )}
    </div>
  );
}
