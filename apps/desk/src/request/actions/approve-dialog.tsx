import { Alert, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../frame/request-context';
import { ActionDialog, type DialogProps } from './action-dialog';
import { ApproveSummary } from './approve-summary';

/** Approves exactly the package that was looked at: a change underneath, seen by its checksum, stops it. */
export function ApproveDialog({ of, opened, onClose }: DialogProps & { of: 'access' | 'portability' }) {
  const { t } = useTranslation();
  const view = useView();
  const pack = of === 'access' ? view.package : (view.portability?.package ?? null);
  const action = of === 'access' ? 'approve' : 'approve-portability';
  const manifest = pack?.manifestSha256 ?? null;
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
      title={t(`actions:name.${action}`)}
      submitLabel={t(`actions:name.${action}`)}
      done={t(`actions:done.${action}`)}
      ready={confirmed && !changed && manifest !== null}
      writing={() => ({
        path: `${of === 'access' ? '' : 'portability/'}package/approval`,
        body: { manifestSha256: seen },
      })}
    >
      <Alert variant="outline" icon={<IconSend aria-hidden />}>
        {t(`actions:lead.${action}`)}
      </Alert>
      {changed && (
        <Alert role="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
          {t('actions:approve-changed')}
        </Alert>
      )}
      <ApproveSummary pack={pack} right={of} />
      <TextInput
        label={t('actions:approve-type', { reference: view.reference })}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </ActionDialog>
  );
}
