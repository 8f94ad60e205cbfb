import { STAFF_ROLES, type InvitationView, type StaffRole } from '@habeas/casework/staff/staff-view';
import { LANGUAGES, type Language } from '@habeas/domain';
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useInvite } from '../api/accounts';
import { isDeskLanguage, LANGUAGE_NAMES } from '../i18n/language-choice';
import { useWords } from '../i18n/use-words';
import { ProblemNotice } from '../ui/problem-notice';

interface Props {
  opened: boolean;
  onClose: () => void;
  onInvited: (invitation: InvitationView) => void;
}

const EMPTY = { name: '', email: '', role: 'handler' as StaffRole, language: 'fr' as Language };

export function InviteDialog({ opened, onClose, onInvited }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const invite = useInvite();
  const [account, setAccount] = useState(EMPTY);
  const set = (change: Partial<typeof EMPTY>) => setAccount((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const invited = { ...account, name: account.name.trim(), email: account.email.trim() };
    invite.mutate(invited, {
      onSuccess: (invitation) => {
        onInvited(invitation);
        setAccount(EMPTY);
        onClose();
      },
    });
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('accounts:invite')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('accounts:name')}
            autoComplete="off"
            required
            withAsterisk={false}
            maxLength={200}
            value={account.name}
            onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          />
          <TextInput
            label={t('sign-in:email')}
            type="email"
            autoComplete="off"
            required
            withAsterisk={false}
            maxLength={254}
            value={account.email}
            onChange={({ currentTarget }) => set({ email: currentTarget.value })}
          />
          <NativeSelect
            label={t('accounts:column.role')}
            description={words('role', account.role).meaning}
            value={account.role}
            data={STAFF_ROLES.map((role) => ({ value: role, label: words('role', role).name }))}
            onChange={({ currentTarget: { value } }) => set({ role: STAFF_ROLES.find((role) => role === value) })}
          />
          <NativeSelect
            label={t('accounts:column.language')}
            value={account.language}
            data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
            onChange={({ currentTarget: { value } }) => isDeskLanguage(value) && set({ language: value })}
          />
          {invite.error && <ProblemNotice error={invite.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('actions:cancel')}
            </Button>
            <Button type="submit" loading={invite.isPending}>
              {t('accounts:invite')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
