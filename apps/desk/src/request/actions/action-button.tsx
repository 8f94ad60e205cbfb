import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOpenDialog, type DialogName } from '../frame/request-context';
import { useAllowed } from './use-action';

/** Opens the dialog of an action; where the action is not open, nothing is shown: the panel says why. */
export function ActionButton({ action, main = false }: { action: DialogName; main?: boolean }) {
  const { t } = useTranslation();
  const openDialog = useOpenDialog();
  if (!useAllowed(action)) return null;
  return (
    <Button className="no-print" size="sm" variant={main ? 'filled' : 'default'} onClick={() => openDialog(action)}>
      {t(`actions:name.${action}`)}
    </Button>
  );
}
