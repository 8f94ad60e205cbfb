import { Alert, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../frame/request-context';
import { ActionDialog, type DialogProps } from './action-dialog';
import { ApproveSummary } from './approve-summary';

/** Approves exactly the package that was looked at: a change underneath, seen by its checksum, stops it. */
export function ApproveDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const view = useView();
  const manifest = view.package?.manifestSha256 ?? null;
  const [seen, setSeen] = useState(manifest);
  const [typed, setTyped] = useState('');
  const [wasOpened, setWasOpened] = useState(false);
  // Only the opening takes a new look; a later change must be noticed, not taken over.
  if (opened !== wasOpened) {
    setWasOpened(opened);
    if (opened) {
      setSeen(manifest);
      setTyped('');
    }
  }
  const changed = manifest !== seen;
  const confirmed = typed.trim().toUpperCase() === view.reference.toUpperCase();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.approve')}
      submitLabel={t('actions:name.approve')}
      done={t('actions:done.approve')}
      ready={confirmed && !changed && manifest !== null}
      writing={() => ({ path: 'package/approval', body: { manifestSha256: seen } })}
    >
      <Alert variant="outline" icon={<IconSend aria-hidden />}>
        {t('actions:lead.approve')}
      </Alert>
      {changed && (
        <Alert role="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
          {t('actions:approve-changed')}
        </Alert>
      )}
      <ApproveSummary />
      <TextInput
        label={t('actions:approve-type', { reference: view.reference })}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </ActionDialog>
  );
}
