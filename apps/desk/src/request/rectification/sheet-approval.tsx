import type { RectificationView } from '@habeas/casework/requests/rectification-view';
import { Alert, Button, Code, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { ActionDialog } from '../actions/action-dialog';
import { useView } from '../frame/request-context';

/** Who approved this very sheet, or why this account may not. */
export function SheetApproval({ sheet }: { sheet: RectificationView }) {
  const { t } = useTranslation();
  const known = useKnownText();
  const { clock } = useView();
  const [opened, { open, close }] = useDisclosure(false);
  const [seen, setSeen] = useState(sheet.hash);
  const { approvals, hash, may } = sheet;
  if (hash === null) return null;
  const look = () => {
    setSeen(hash);
    open();
  };
  return (
    <div>
      <ul className="approvals">
        {approvals.map(({ by, at }) => (
          <li key={by}>
            <IconCircleCheck aria-hidden size={18} />
            <span>
              {t('rectification:approved-by', { name: by })} · <Moment value={at} zone={clock.zone} focusable />
            </span>
          </li>
        ))}
      </ul>
      <Facts facts={[{ term: t('plan:answer-to'), value: sheet.answerTo ?? t('plan:no-contact') }]} />
      <Text size="sm">{t('plan:approvals-bound')}</Text>
      <Code className="wrap">{hash}</Code>
      {may.approve === null && (
        <div className="no-print">
          <Button mt="sm" onClick={look}>
            {t('rectification:approve')}
          </Button>
        </div>
      )}
      {may.approve !== null && approvals.length === 0 && (
        <Text size="sm" mt="xs">
          {known('problem:reason', may.approve)}
        </Text>
      )}
      <ActionDialog
        opened={opened}
        onClose={close}
        title={t('rectification:approve')}
        lead={t(sheet.nothingHeld ? 'rectification:approve-nothing' : 'rectification:approve-lead')}
        submitLabel={t('rectification:approve')}
        done={t('rectification:approved')}
        ready={seen === hash}
        writing={() => ({ path: 'rectification/approval', body: { sha256: seen } })}
      >
        {seen !== hash && (
          <Alert role="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
            {t('plan:approve-changed')}
          </Alert>
        )}
        <Facts
          facts={sheet.corrections.map((one) => ({
            term: `${one.label} – ${one.sourceTitle}`,
            value: `${one.was ?? t('rectification:empty')} → ${one.after ?? one.asked} (${t(`rectification:decided.${one.decision}`)})`,
          }))}
        />
      </ActionDialog>
    </div>
  );
}
