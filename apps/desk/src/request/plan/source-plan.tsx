import type { PlanSourceView } from '@habeas/casework/requests/plan-view';
import { Title } from '@mantine/core';
import { CollectionPlan } from './collection-plan';
import { StepLine } from './step-line';

/** One source: what goes and what stays of each of its collections, and how far its steps are. */
export function SourcePlan({ source }: { source: PlanSourceView }) {
  return (
    <li className="plan-source" id={`plan-${source.source}`} tabIndex={-1}>
      <Title order={3}>{source.title}</Title>
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
    </li>
  );
}
