import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';
import { RectificationPart } from '../rectification/rectification-part';
import { ApprovalsPanel } from './approvals-panel';
import { PlanDecisions } from './plan-decisions';
import { PlanQuestions } from './plan-questions';
import { PlanSummary } from './plan-summary';
import { ProofPanel } from './proof-panel';
import { SourcePlan } from './source-plan';
import { usePlan } from './use-plan';

/** What goes and what stays, why, who approves it, and how far it is: the whole of a right that changes data. */
export function PlanPart() {
  const { t } = useTranslation();
  const plan = usePlan();
  const rectifies = useView().rights.some(({ right }) => right === 'rectification');
  if (!plan && rectifies) {
    return (
      <div className="stacked-panels">
        <RectificationPart />
      </div>
    );
  }
  if (!plan) {
    return (
      <Panel title={t('plan:title')}>
        <Empty why={t('plan:none')} next={t('plan:none-next')} />
      </Panel>
    );
  }
  return (
    <div className="stacked-panels">
      {rectifies && <RectificationPart />}
      <PlanSummary plan={plan} />
      <PlanQuestions plan={plan} />
      <ApprovalsPanel plan={plan} />
      <Panel title={t('plan:sources')}>
        {plan.sources.length === 0 && <Empty why={t('plan:nothing-held')} next={t('plan:nothing-held-next')} />}
        <ul className="plan-sources">
          {plan.sources.map((source) => (
            <SourcePlan key={source.source} source={source} />
          ))}
        </ul>
      </Panel>
      <PlanDecisions decisions={plan.decisions} />
      {plan.proof && <ProofPanel proof={plan.proof} />}
    </div>
  );
}
