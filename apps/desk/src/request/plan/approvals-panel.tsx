import type { PlanView } from '@habeas/casework/requests/plan-view';
import { Button, Code, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { useAllowed } from '../actions/use-action';
import { useView } from '../frame/request-context';
import { ApprovePlanDialog } from './approve-plan-dialog';
import { FoldedNow } from './folded-now';
import type { PlanFolds } from './use-plan-folds';

/** Who approved this very plan, who is still wanted, and why this account may not, where it may not. */
export function ApprovalsPanel({ plan, folds }: { plan: PlanView; folds: PlanFolds }) {
  const { t } = useTranslation();
  const known = useKnownText();
  const { clock, actions } = useView();
  const mayApprove = useAllowed('approve-plan');
  const refusal = actions.refused.find(({ action }) => action === 'approve-plan');
  const [opened, { open, close }] = useDisclosure(false);
  const missing = Math.max(0, plan.approvalsNeeded - plan.approvals.length);
  return (
    <Panel title={t('plan:approvals')}>
      <ul className="approvals">
        {plan.approvals.map(({ by, at }) => (
          <li key={by}>
            <IconCircleCheck aria-hidden size={18} />
            <span>
              <strong>{by}</strong> · <Moment value={at} zone={clock.zone} focusable />
            </span>
          </li>
        ))}
        {Array.from({ length: missing }, (_, index) => (
          <li key={index} data-missing>
            <IconCircleDashed aria-hidden size={18} />
            <span>{t('plan:approval-missing')}</span>
          </li>
        ))}
      </ul>
      <Text size="sm">{t('plan:approvals-bound')}</Text>
      <Code className="wrap">{plan.hash}</Code>
      <Text size="sm" mt="xs" className="no-print">
        <FoldedNow folds={folds} />
      </Text>
      {mayApprove && (
        <Group mt="sm" gap="sm" className="no-print">
          <Button onClick={open}>{t('plan:approve')}</Button>
          <Button variant="default" onClick={folds.openAll}>
            {t('plan:open-all')}
          </Button>
        </Group>
      )}
      {missing > 0 && refusal && (
        <Text size="sm" mt="xs">
          {known('problem:reason', refusal.reason)}
        </Text>
      )}
      <ApprovePlanDialog plan={plan} folds={folds} opened={opened} onClose={close} />
    </Panel>
  );
}
