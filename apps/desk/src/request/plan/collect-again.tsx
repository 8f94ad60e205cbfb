import type { PlanView } from '@habeas/casework/requests/plan-view';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../actions/action-dialog';
import { useAllowed } from '../actions/use-action';

/** Asks every source anew and makes another plan: what was approved so far holds no longer. */
export function CollectAgain({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  if (!useAllowed('collect-again')) return null;
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconRefresh aria-hidden size={16} />} onClick={open}>
        {t('plan:collect-again')}
      </Button>
      <ActionDialog
        opened={opened}
        onClose={close}
        title={t('plan:collect-again')}
        lead={t(plan.state === 'executing' ? 'plan:collect-lead-executing' : 'plan:collect-lead')}
        submitLabel={t('plan:collect-again')}
        done={t('plan:collecting')}
        writing={() => ({ path: 'plan/collection' })}
      />
    </>
  );
}
