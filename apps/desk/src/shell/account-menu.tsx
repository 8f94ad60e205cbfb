import { ActionIcon, Menu } from '@mantine/core';
import { IconLogout, IconSettings, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession, useSignOut } from '../api/session';
import { useWords } from '../i18n/use-words';

export function AccountMenu() {
  const { t } = useTranslation();
  const words = useWords();
  const signOut = useSignOut();
  const account = useSession().data?.account;
  if (!account) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size="md" aria-label={t('shell:account', { name: account.name })}>
          <IconUser aria-hidden size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {account.name} · {words('role', account.role).name}
        </Menu.Label>
        <Menu.Item component={Link} to="/settings" leftSection={<IconSettings aria-hidden size={16} />}>
          {t('shell:settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout aria-hidden size={16} />} onClick={() => signOut.mutate()}>
          {t('shell:sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
