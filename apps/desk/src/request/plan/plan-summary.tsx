import type { PlanView } from '@habeas/casework/requests/plan-view';
import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';
import { CollectAgain } from './collect-again';
import { PlanStanding } from './plan-standing';
import { TellUnderWay } from './tell-under-way';
import { UndoWindow } from './undo-window';

/** The plan in numbers, and where it stands; read out when it changes. */
export function PlanSummary({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const words = useWords();
  const { clock } = useView();
  return (
    <Panel
      title={t('shell:pair', { name: t('plan:title'), value: words('right', plan.right).name })}
      aside={<PlanStanding plan={plan} />}
    >
      <Text>{t(`plan:meaning.${plan.state}`)}</Text>
      {plan.undo && <UndoWindow undo={plan.undo} zone={clock.zone} />}
      <Facts
        facts={[
          { term: t('plan:planned-at'), value: <Moment value={plan.plannedAt} zone={clock.zone} focusable /> },
          { term: t('plan:answer-to'), value: plan.answerTo ?? t('plan:no-contact') },
        ]}
      />
      <Group className="no-print">
        <CollectAgain plan={plan} />
        <TellUnderWay />
      </Group>
    </Panel>
  );
}
