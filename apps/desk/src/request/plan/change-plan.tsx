import type { PlanView } from '@habeas/casework/requests/plan-view';
import { useState } from 'react';
import { ApprovalsPanel } from './approvals-panel';
import { byActivity } from './decided-activities';
import { PlanDecisions } from './plan-decisions';
import { PlanMatrix } from './plan-matrix';
import { PlanQuestions } from './plan-questions';
import { PlanSources } from './plan-sources';
import { PlanSummary } from './plan-summary';
import { PlanTools } from './plan-tools';
import { ProofPanel } from './proof-panel';
import { sourceFold, usePlanFolds } from './use-plan-folds';

const AFTER_OPENING = 0;

/** One plan, from the picture to the proof: what waits for a person on top, what follows the rules folded below. */
export function ChangePlan({ plan }: { plan: PlanView }) {
  const [query, setQuery] = useState('');
  const folds = usePlanFolds(plan);
  const activities = byActivity(plan.decisions);
  const goTo = (source: string) => {
    setQuery('');
    folds.toggle(sourceFold(source), true);
    setTimeout(() => {
      const target = document.getElementById(sourceFold(source));
      target?.scrollIntoView({ block: 'start' });
      target?.focus({ preventScroll: true });
    }, AFTER_OPENING);
  };
  return (
    <>
      <PlanSummary plan={plan} />
      <PlanQuestions plan={plan} />
      <PlanMatrix plan={plan} onGo={goTo} />
      <ApprovalsPanel plan={plan} folds={folds} />
      {plan.sources.length > 0 && (
        <PlanTools plan={plan} activities={activities} folds={folds} query={query} onSearch={setQuery} />
      )}
      <PlanSources plan={plan} folds={folds} query={query} />
      <PlanDecisions activities={activities} folds={folds} query={query} />
      {plan.proof && <ProofPanel proof={plan.proof} />}
    </>
  );
}
