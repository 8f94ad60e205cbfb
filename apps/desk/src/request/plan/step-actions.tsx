import type { PlanStepView } from '@habeas/casework/requests/plan-view';
import { needsPersonForStep } from '@habeas/domain';
import { Button, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRequestWriting } from '../../api/request-writing';
import { ProblemNotice } from '../../ui/problem-notice';
import { useAllowed } from '../actions/use-action';
import { useView } from '../frame/request-context';

/**
 * What to do with a step that cannot go on: a source that is not as planned is planned anew, a broken one tried again, and a person
 * who did not do it is asked again. A source that does not show what it was told is told once more.
 */
export function StepActions({ step, sourceTitle }: { step: PlanStepView; sourceTitle: string }) {
  const { t } = useTranslation();
  const write = useRequestWriting(useView().id);
  const next = nextOf(step);
  const mayRetry = useAllowed('retry-step') && next !== 'plan:refused-next';
  if (!needsPersonForStep(step.state) && !step.toOrderAgain) return null;
  return (
    <div className="no-print">
      <Text size="sm">{t(next)}</Text>
      {mayRetry && (
        <Button
          mt="xs"
          size="xs"
          variant="default"
          loading={write.isPending}
          aria-label={t('shell:pair', { name: t('sources:retry'), value: sourceTitle })}
          leftSection={<IconRefresh aria-hidden size={16} />}
          onClick={() => write.mutate({ path: `steps/${encodeURIComponent(step.id)}/retry` })}
        >
          {t('sources:retry')}
        </Button>
      )}
      {write.error && <ProblemNotice error={write.error} />}
    </div>
  );
}

function nextOf({ state, by, toOrderAgain }: Pick<PlanStepView, 'state' | 'by' | 'toOrderAgain'>) {
  if (toOrderAgain) return 'plan:order-again-next';
  if (state !== 'refused') return 'plan:stuck-next';
  return by === 'person' ? 'plan:declined-next' : 'plan:refused-next';
}
