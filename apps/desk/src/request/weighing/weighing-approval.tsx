import type { WeighingView } from '@habeas/casework/requests/weighing-view';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { BoundApproval } from '../actions/bound-approval';
import { SendBackDialog } from './send-back-dialog';

/** Who approved this very weighing, or why this account may not; or what it says to whoever wrote it. */
export function WeighingApproval({ weighing }: { weighing: WeighingView }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const { approvals, hash, may, answerTo, activities } = weighing;
  return (
    <BoundApproval
      {...{ approvals, hash, answerTo, refusal: may.approve, path: 'objection/approval' }}
      words={{
        by: (name) => t('weighing:approved-by', { name }),
        approve: t('weighing:approve'),
        lead: t('weighing:approve-lead'),
        done: t('weighing:approved'),
      }}
      facts={activities.map((one) => ({
        term: one.title,
        value: one.form ? t(`weighing:outcome-as.${one.form.outcome}`) : one.sentence,
      }))}
    >
      {may.sendBack === null && (
        <div className="no-print">
          <Button mt="sm" variant="default" onClick={open}>
            {t('weighing:send-back')}
          </Button>
          <SendBackDialog hash={hash} opened={opened} onClose={close} />
        </div>
      )}
    </BoundApproval>
  );
}
