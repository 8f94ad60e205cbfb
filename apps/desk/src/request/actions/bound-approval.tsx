import type { PlanApprovalView } from '@habeas/casework/requests/plan-view';
import { Alert, Button, Code, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { useView } from '../frame/request-context';
import { ActionDialog } from './action-dialog';

interface Props {
  approvals: readonly PlanApprovalView[];
  /** SHA-256 of what is approved: an approval holds for this alone. */
  hash: string;
  answerTo: string | null;
  /** Why this account may not approve it now, as a key; null when it may. */
  refusal: string | null;
  words: { by: (name: string) => string; approve: string; lead: string; done: string };
  /** What is approved, as the dialog says it. */
  facts: ComponentProps<typeof Facts>['facts'];
  path: string;
  /** What else can be done with it. */
  children?: ReactNode;
}

/** Who approved exactly this, or why this account may not: a sheet that one colleague writes and another approves. */
export function BoundApproval({ approvals, hash, answerTo, refusal, words, facts, path, children }: Props) {
  const { t } = useTranslation();
  const known = useKnownText();
  const { clock } = useView();
  const [opened, { open, close }] = useDisclosure(false);
  const [seen, setSeen] = useState(hash);
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
              {words.by(by)} · <Moment value={at} zone={clock.zone} focusable />
            </span>
          </li>
        ))}
      </ul>
      <Facts facts={[{ term: t('plan:answer-to'), value: answerTo ?? t('plan:no-contact') }]} />
      <Text size="sm">{t('plan:approvals-bound')}</Text>
      <Code className="wrap">{hash}</Code>
      {refusal === null && (
        <div className="no-print">
          <Button mt="sm" onClick={look}>
            {words.approve}
          </Button>
        </div>
      )}
      {refusal !== null && approvals.length === 0 && (
        <Text size="sm" mt="xs">
          {known('problem:reason', refusal)}
        </Text>
      )}
      {children}
      <ActionDialog
        opened={opened}
        onClose={close}
        title={words.approve}
        lead={words.lead}
        submitLabel={words.approve}
        done={words.done}
        ready={seen === hash}
        writing={() => ({ path, body: { sha256: seen } })}
      >
        {seen !== hash && (
          <Alert role="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
            {t('plan:approve-changed')}
          </Alert>
        )}
        <Facts facts={facts} />
      </ActionDialog>
    </div>
  );
}
