import type { InvitationView, StaffAccountView } from '@habeas/casework/staff/staff-view';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AccountRow } from './account-row';

interface Props {
  accounts: StaffAccountView[];
  onInvited: (invitation: InvitationView) => void;
}

export function AccountTable({ accounts, onInvited }: Props) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={980} className="panel queue-scroll">
      <Table verticalSpacing="xs">
        <caption className="unseen">{t('accounts:title')}</caption>
        <Table.Thead>
          <Table.Tr>
            {['person', 'role', 'language', 'standing', 'last', 'actions'].map((column) => (
              <Table.Th key={column} scope="col">
                {t(`accounts:column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} onInvited={onInvited} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
