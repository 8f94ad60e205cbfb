import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../shell/use-shortcuts';
import { goToNextUndecided } from './next-undecided';

/** Goes to what is to be decided next, by a press or by its key, which it shows. */
export function NextUndecidedButton() {
  const { t } = useTranslation();
  useShortcuts({ u: goToNextUndecided });
  return (
    <Button
      className="no-print"
      size="xs"
      variant="default"
      aria-keyshortcuts="u"
      leftSection={<IconArrowDown aria-hidden size={16} />}
      rightSection={<kbd aria-hidden>u</kbd>}
      onClick={goToNextUndecided}
    >
      {t('request:next-undecided')}
    </Button>
  );
}
