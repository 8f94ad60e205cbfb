import { STAFF_ROLES, type InvitationView, type StaffAccountView } from '@habeas/casework/staff/staff-view';
import { Button, Group, NativeSelect, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChangeAccount, useInviteAgain } from '../api/accounts';
import { useSession } from '../api/session';
import { LANGUAGE_NAMES } from '../i18n/language-choice';
import { useWords } from '../i18n/use-words';
import { Moment } from '../ui/moment';
import { ProblemNotice } from '../ui/problem-notice';
import { AccountStanding } from './account-standing';

interface Props {
  account: StaffAccountView;
  onInvited: (invitation: InvitationView) => void;
}

/** One account; nobody can change the own role or lock the own door. */
export function AccountRow({ account, onInvited }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const change = useChangeAccount();
  const inviteAgain = useInviteAgain();
  const own = useSession().data?.account.id === account.id;
  const error = change.error ?? inviteAgain.error;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {account.name}
        <Text size="sm" c="dimmed">
          {account.email}
        </Text>
      </Table.Th>
      <Table.Td>
        <NativeSelect
          size="xs"
          miw={170}
          aria-label={t('accounts:role-of', { name: account.name })}
          disabled={own || change.isPending}
          value={account.role}
          data={STAFF_ROLES.map((role) => ({ value: role, label: words('role', role).name }))}
          onChange={({ currentTarget: { value } }) => {
            const role = STAFF_ROLES.find((each) => each === value);
            if (role) change.mutate({ id: account.id, role });
          }}
        />
      </Table.Td>
      <Table.Td>{LANGUAGE_NAMES[account.language]}</Table.Td>
      <Table.Td>
        <AccountStanding account={account} />
      </Table.Td>
      <Table.Td>{account.lastSignInAt ? <Moment value={account.lastSignInAt} /> : t('accounts:never')}</Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <Button
            size="xs"
            variant="default"
            disabled={own}
            aria-label={t('shell:pair', {
              name: account.active ? t('accounts:deactivate') : t('accounts:activate'),
              value: account.name,
            })}
            onClick={() => change.mutate({ id: account.id, active: !account.active })}
          >
            {account.active ? t('accounts:deactivate') : t('accounts:activate')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={own || !account.active}
            aria-label={t('shell:pair', { name: t('accounts:invite-again'), value: account.name })}
            onClick={() => inviteAgain.mutate(account.id, { onSuccess: onInvited })}
          >
            {t('accounts:invite-again')}
          </Button>
        </Group>
        {error && <ProblemNotice error={error} />}
      </Table.Td>
    </Table.Tr>
  );
}
