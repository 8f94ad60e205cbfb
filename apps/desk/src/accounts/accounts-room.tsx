import type { InvitationView } from '@habeas/casework/staff/staff-view';
import { Button, Group, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts } from '../api/accounts';
import { usePermission } from '../api/session';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { ProblemNotice } from '../ui/problem-notice';
import { usePageTitle } from '../ui/use-page-title';
import { AccountTable } from './account-table';
import { InvitationNotice } from './invitation-notice';
import { InviteDialog } from './invite-dialog';

/** Who may sign in, with which role. For administrators. */
export function AccountsRoom() {
  const { t } = useTranslation();
  const accounts = useAccounts();
  const managesStaff = usePermission('staff.manage');
  const heading = usePageTitle(t('accounts:title'));
  const [invitation, setInvitation] = useState<InvitationView | null>(null);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Group justify="space-between" mb="md">
        <Title order={1} ref={heading} tabIndex={-1}>
          {t('accounts:title')}
        </Title>
        {managesStaff && (
          <Button leftSection={<IconUserPlus aria-hidden size={18} />} onClick={open}>
            {t('accounts:invite')}
          </Button>
        )}
      </Group>
      {!managesStaff && <Empty why={t('accounts:not-yours')} next={t('accounts:not-yours-next')} />}
      {invitation && <InvitationNotice invitation={invitation} onClose={() => setInvitation(null)} />}
      {managesStaff && accounts.isPending && <Loading />}
      {accounts.error && <ProblemNotice error={accounts.error} retry={() => void accounts.refetch()} />}
      {managesStaff && accounts.data && <AccountTable accounts={accounts.data} onInvited={setInvitation} />}
      <InviteDialog opened={opened} onClose={close} onInvited={setInvitation} />
    </>
  );
}
