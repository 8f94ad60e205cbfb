import type { InvitationView } from '@habeas/casework/staff/staff-view';
import { Alert, Code, Group, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../ui/copy-text';
import { Moment } from '../ui/moment';

/** The one-time sign-in, shown once: it cannot be read again, only made anew. */
export function InvitationNotice({ invitation, onClose }: { invitation: InvitationView; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      role="status"
      variant="outline"
      mb="md"
      icon={<IconKey aria-hidden />}
      title={t('accounts:one-time', { name: invitation.account.name })}
      withCloseButton
      closeButtonLabel={t('shell:close')}
      onClose={onClose}
    >
      <Text mb="xs">{t('accounts:one-time-help')}</Text>
      <Group gap="xs">
        <Code className="wrap">{invitation.oneTimeSignInUrl}</Code>
        <CopyText value={invitation.oneTimeSignInUrl} />
      </Group>
      <Text size="sm" mt="xs">
        {t('accounts:valid-until')} <Moment value={invitation.expiresAt} />
      </Text>
    </Alert>
  );
}
