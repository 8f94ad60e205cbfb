import type { WeighingView } from '@habeas/casework/requests/weighing-view';
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

/** Who approved this very weighing, or why this account may not. */
export function WeighingApproval({ weighing }: { weighing: WeighingView }) {
  const { t } = useTranslation();
  const known = useKnownText();
  const { clock } = useView();
  const [opened, { open, close }] = useDisclosure(false);
  const { approvals, hash, may, answerTo, activities } = weighing;
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
              {t('weighing:approved-by', { name: by })} · <Moment value={at} zone={clock.zone} focusable />
            </span>
          </li>
        ))}
      </ul>
      <Facts facts={[{ term: t('plan:answer-to'), value: answerTo ?? t('plan:no-contact') }]} />
      <Text size="sm">{t('plan:approvals-bound')}</Text>
      <Code className="wrap">{hash}</Code>
      {may.approve === null && (
        <div className="no-print">
          <Button mt="sm" onClick={look}>
            {t('weighing:approve')}
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
        title={t('weighing:approve')}
        lead={t('weighing:approve-lead')}
        submitLabel={t('weighing:approve')}
        done={t('weighing:approved')}
        ready={seen === hash}
        writing={() => ({ path: 'objection/approval', body: { sha256: seen } })}
      >
        {seen !== hash && (
          <Alert role="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
            {t('plan:approve-changed')}
          </Alert>
        )}
        <Facts
          facts={activities.map((one) => ({
            term: one.title,
            value: one.form ? t(`weighing:outcome-as.${one.form.outcome}`) : one.sentence,
          }))}
        />
      </ActionDialog>
    </div>
  );
}
