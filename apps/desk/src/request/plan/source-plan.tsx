import type { PlanSourceView } from '@habeas/casework/requests/plan-view';
import { CollectionPlan } from './collection-plan';
import { PlanBar, PlanBarWords } from './plan-bar';
import { countsOfSource } from './plan-counts';
import { PlanFold } from './plan-fold';
import { StepLine } from './step-line';
import { type PlanFolds, sourceFold } from './use-plan-folds';

interface Props {
  source: PlanSourceView;
  folds: PlanFolds;
  /** What is looked for stands in it; on paper all of them stand. */
  fits: boolean;
}

/** One source: its totals, what goes and what stays of each of its collections, and how far its steps are. */
export function SourcePlan({ source, folds, fits }: Props) {
  const id = sourceFold(source.source);
  const counts = countsOfSource(source);
  return (
    <li className={fits ? 'plan-source' : 'plan-source only-print'} id={id} tabIndex={-1}>
      <PlanFold
        id={id}
        title={source.title}
        folds={folds}
        summary={
          <>
            <PlanBar counts={counts} />
            <PlanBarWords counts={counts} />
          </>
        }
      >
        <ul className="plan-collections">
          {source.collections.map((collection) => (
            <CollectionPlan key={collection.collection} collection={collection} />
          ))}
        </ul>
        {source.steps.length > 0 && (
          <ol className="plan-steps">
            {source.steps.map((step) => (
              <StepLine key={step.id} step={step} sourceTitle={source.title} />
            ))}
          </ol>
        )}
      </PlanFold>
    </li>
  );
}
