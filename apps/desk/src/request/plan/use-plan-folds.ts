import type { PlanView } from '@habeas/casework/requests/plan-view';
import { useState } from 'react';
import { byActivity } from './decided-activities';
import { marksOfActivity, marksOfSource, mustStayOpen, type Mark } from './plan-marks';

/** A part of the page that can be folded: a source, or an activity with its decisions. */
interface PlanFold {
  id: string;
  of: 'source' | 'activity';
  marks: Mark[];
}

export const sourceFold = (source: string): string => `plan-${source}`;
export const activityFold = (activity: string): string => `decided-${activity}`;

function foldsOf(plan: PlanView): PlanFold[] {
  return [
    ...plan.sources.map((source) => ({
      ...{ id: sourceFold(source.source), of: 'source' as const },
      marks: marksOfSource(source, plan),
    })),
    ...byActivity(plan.decisions).map(({ activity, rows }) => ({
      ...{ id: activityFold(activity), of: 'activity' as const },
      marks: marksOfActivity(rows),
    })),
  ];
}

/** What is folded on the page of a plan. At first that is what follows the rules with nothing to remark. */
export function usePlanFolds(plan: PlanView) {
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({});
  const folds = foldsOf(plan);
  const all = new Map(folds.map((fold) => [fold.id, fold]));
  const isOpen = (id: string): boolean => {
    const marks = all.get(id)?.marks ?? [];
    return mustStayOpen(marks) || (changed[id] ?? marks.length > 0);
  };
  const folded = folds.filter(({ id }) => !isOpen(id));
  return {
    isOpen,
    marksOf: (id: string): Mark[] => all.get(id)?.marks ?? [],
    foldedSources: folded.filter(({ of }) => of === 'source').length,
    foldedActivities: folded.filter(({ of }) => of === 'activity').length,
    toggle: (id: string, open: boolean) => {
      if (isOpen(id) !== open) setChanged((before) => ({ ...before, [id]: open }));
    },
    openAll: () => setChanged(Object.fromEntries(folds.map(({ id }) => [id, true]))),
    foldAll: () => setChanged(Object.fromEntries(folds.map(({ id }) => [id, false]))),
  };
}

export type PlanFolds = ReturnType<typeof usePlanFolds>;
