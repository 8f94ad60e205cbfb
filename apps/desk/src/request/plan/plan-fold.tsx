import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Fold } from '../../ui/fold';
import { MarkWords } from './mark-words';
import { mustStayOpen } from './plan-marks';
import type { PlanFolds } from './use-plan-folds';

interface Props {
  id: string;
  title: string;
  summary: ReactNode;
  folds: PlanFolds;
  children: ReactNode;
}

/** A part of a plan under its heading and totals. What waits for a person has nothing to fold it with. */
export function PlanFold({ id, title, summary, folds, children }: Props) {
  const marks = folds.marksOf(id);
  const words = (
    <>
      <MarkWords marks={marks} />
      {summary}
    </>
  );
  if (mustStayOpen(marks)) {
    return (
      <div className="fold">
        <Title order={3}>{title}</Title>
        <span className="fold-summary">{words}</span>
        {children}
      </div>
    );
  }
  return (
    <Fold title={title} summary={words} open={folds.isOpen(id)} onToggle={(open) => folds.toggle(id, open)}>
      {children}
    </Fold>
  );
}
