import type { PlanView } from '@habeas/casework/requests/plan-view';
import { Alert, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useView } from '../frame/request-context';
import { FoldedNow } from './folded-now';
import { PlanBarWords } from './plan-bar';
import { countsOfSource } from './plan-counts';
import type { PlanFolds } from './use-plan-folds';

/** Approves exactly the plan that was looked at, with its counts per source; another one underneath, seen by its hash, stops it. */
export function ApprovePlanDialog({
  plan,
  folds,
  opened,
  onClose,
}: DialogProps & { plan: PlanView; folds: PlanFolds }) {
  const { t } = useTranslation();
  const { reference } = useView();
  const [seen, setSeen] = useState(plan.hash);
  const [typed, setTyped] = useState('');
  const [wasOpened, setWasOpened] = useState(false);
  // Only the opening takes a new look; a later change must be noticed, not taken over.
  if (opened !== wasOpened) {
    setWasOpened(opened);
    if (opened) {
      setSeen(plan.hash);
      setTyped('');
    }
  }
  const changed = plan.hash !== seen;
  const last = plan.approvals.length + 1 >= plan.approvalsNeeded;
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('plan:approve')}
      submitLabel={t('plan:approve')}
      done={t(plan.answerOnly ? 'plan:approved-answer' : last ? 'plan:approved-last' : 'plan:approved-first')}
      danger={!plan.answerOnly}
      ready={!changed && typed.trim().toUpperCase() === reference.toUpperCase()}
      writing={() => ({ path: 'plan/approval', body: { sha256: seen } })}
    >
      <Alert variant="outline" color="red" icon={<IconAlertTriangle aria-hidden />}>
        {t(plan.answerOnly ? 'plan:approve-lead-answer' : last ? 'plan:approve-lead-last' : 'plan:approve-lead-first')}
      </Alert>
      {changed && (
        <Alert role="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
          {t('plan:approve-changed')}
        </Alert>
      )}
      <Text size="sm">
        <FoldedNow folds={folds} />
      </Text>
      <Facts
        facts={plan.sources.map((source) => ({
          term: source.title,
          value: <PlanBarWords counts={countsOfSource(source)} />,
        }))}
      />
      <TextInput
        label={t('actions:approve-type', { reference })}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </ActionDialog>
  );
}
