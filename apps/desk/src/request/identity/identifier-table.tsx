import type { IdentityView } from '@habeas/casework/requests/request-view';
import { Button, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { Term } from '../../ui/term';
import { useAllowed } from '../actions/use-action';
import { useView } from '../frame/request-context';
import { VerifyDialog } from './verify-dialog';
import { VerifiedBy } from './verified-by';

type Identifier = IdentityView['identifiers'][number];

const LOOKS = {
  verified: { icon: <IconCircleCheck aria-hidden size={16} />, tone: 'good' },
  unverified: { icon: <IconHelpCircle aria-hidden size={16} />, tone: 'attention' },
  refused: { icon: <IconCircleX aria-hidden size={16} />, tone: 'danger' },
} as const;

/** Each identifier with where it came from; only a verified one is ever searched. */
export function IdentifierTable() {
  const { t } = useTranslation();
  const known = useKnownText();
  const { identifiers } = useView().identity;
  const mayDecide = useAllowed('decide-identity');
  const [chosen, setChosen] = useState<Identifier | null>(null);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Panel title={t('identity:identifiers')}>
      {identifiers.length === 0 && <Empty why={t('identity:no-identifier')} next={t('identity:no-identifier-next')} />}
      {identifiers.length > 0 && (
        <Table.ScrollContainer minWidth={520}>
          <Table>
            <caption className="unseen">{t('identity:identifiers')}</caption>
            <Table.Thead>
              <Table.Tr>
                {['type', 'value', 'origin', 'status'].map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`identity:column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {identifiers.map((identifier) => (
                <Table.Tr key={identifier.id}>
                  <Table.Td>{known('identity:type', identifier.type)}</Table.Td>
                  <Table.Td className="wrap" miw={230}>
                    {identifier.value}
                  </Table.Td>
                  <Table.Td>{t(`identity:origin.${identifier.origin}`)}</Table.Td>
                  <Table.Td>
                    <span className="rights">
                      <Term of="identifierStatus" value={identifier.status} {...LOOKS[identifier.status]} />
                      <VerifiedBy identifier={identifier} />
                      {mayDecide && identifier.status !== 'verified' && (
                        <Button
                          className="no-print"
                          size="xs"
                          variant="default"
                          aria-label={t('shell:pair', { name: t('identity:verify'), value: identifier.value })}
                          onClick={() => {
                            setChosen(identifier);
                            open();
                          }}
                        >
                          {t('identity:verify')}
                        </Button>
                      )}
                    </span>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {chosen && <VerifyDialog key={chosen.id} identifier={chosen} opened={opened} onClose={close} />}
    </Panel>
  );
}
