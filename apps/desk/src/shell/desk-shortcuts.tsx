import { ActionIcon, Modal, Switch, Table, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { shortcutsOn, switchShortcuts } from './shortcut-keys';
import { useShortcuts } from './use-shortcuts';

const LIST = [
  ['?', 'help'],
  ['g q', 'queue'],
  ['g l', 'letters'],
  ['g w', 'words'],
  ['/', 'search'],
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['u', 'next-undecided'],
  ['n', 'next-part'],
  ['p', 'previous-part'],
] as const;

/** The keys that work everywhere, and the list of all of them with the switch that turns them off. */
export function DeskShortcuts() {
  const { t } = useTranslation();
  const go = useNavigate();
  const [open, { open: show, close }] = useDisclosure(false);
  const [on, setOn] = useState(shortcutsOn);
  useShortcuts({
    '?': show,
    'g q': () => void go('/'),
    'g l': () => void go('/letters'),
    'g w': () => void go('/words'),
  });
  return (
    <>
      <Tooltip label={t('shortcuts:title')}>
        <ActionIcon className="wide-only" variant="default" size="md" aria-label={t('shortcuts:title')} onClick={show}>
          <IconKeyboard aria-hidden size={16} />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={open}
        onClose={close}
        title={t('shortcuts:title')}
        closeButtonProps={{ 'aria-label': t('shell:close') }}
      >
        <Switch
          mb="md"
          checked={on}
          label={t('shortcuts:switch')}
          description={t('shortcuts:switch-help')}
          onChange={({ currentTarget }) => {
            switchShortcuts(currentTarget.checked);
            setOn(currentTarget.checked);
          }}
        />
        <Table>
          <Table.Tbody>
            {LIST.map(([keys, what]) => (
              <Table.Tr key={keys}>
                <Table.Th scope="row" w={90}>
                  <kbd>{keys}</kbd>
                </Table.Th>
                <Table.Td>{t(`shortcuts:${what}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </>
  );
}
