import { Injectable } from '@nestjs/common';
import { type Language, needsPersonForStep } from '@habeas/domain';
import type { CorrectionStepView, CorrectionView, RequestedRight } from '@habeas/casework/requests';
import { placeWords } from '@habeas/casework/rights/erasure';
import { type Correction, correctionPart, feedPart, type SheetContent } from '@habeas/casework/rights/rectification';
import { SourceRegistry } from '@habeas/casework/sources';
import type { Transaction } from '@habeas/platform/database';
import { PlanSteps } from './plan-steps';

const ORDER = ['restrict', 'recheck', 'rectify', 'reread', 'lift'];

/** The fields of a sheet as the desk shows them, each with what was done for it. */
@Injectable()
export class CorrectionViews {
  constructor(
    private readonly steps: PlanSteps,
    private readonly registry: SourceRegistry,
  ) {}

  async of(
    tx: Transaction,
    { id: requestedRightId, generation }: RequestedRight,
    { corrections }: SheetContent,
    language: Language,
    names: ReadonlyMap<string, string>,
  ): Promise<CorrectionView[]> {
    const steps = await this.steps.of(tx, { requestedRightId, generation }, language);
    return corrections.map((correction) => ({
      ...this.words(correction, language),
      by: names.get(correction.by) ?? '',
      steps: steps
        .filter(({ source, part }) => isOf(correction, source, part))
        .map(({ source, part, reread, view }): CorrectionStepView => ({
          ...{
            ...view,
            collections: view.operation === 'recheck' ? view.collections : [],
            reread,
            isFeed: part === feedPart(correction.id),
          },
          sourceTitle: this.registry.get(source).dataset.title[language],
        }))
        .sort((one, other) => ORDER.indexOf(one.operation) - ORDER.indexOf(other.operation) || one.round - other.round),
    }));
  }

  /** Whether a step of the rectification waits for a person. */
  async halted(tx: Transaction, rights: readonly RequestedRight[]): Promise<boolean> {
    const right = rights.find((one) => one.right === 'rectification');
    if (!right) return false;
    const { id: requestedRightId, generation } = right;
    const steps = await this.steps.of(tx, { requestedRightId, generation }, 'en');
    return steps.some(({ view: { state } }) => needsPersonForStep(state));
  }

  private words(correction: Correction, language: Language): Omit<CorrectionView, 'by' | 'steps'> {
    const { before: _before, by: _by, ...said } = correction;
    const { source, collection, field } = correction;
    const words = placeWords(this.registry, source, collection, language);
    const fields = this.registry.get(source).dataset.collections.find(({ name }) => name === collection)?.fields;
    const label = fields?.find(({ name }) => name === field)?.label[language] ?? field;
    return { ...said, label, collectionLabel: words.collection, sourceTitle: words.source };
  }
}

/** Whether a step is this correction's: its own, that of its feed, or what keeps its collection out of use. */
function isOf({ id, source, collection }: Correction, at: string, part: string): boolean {
  return (
    part === correctionPart(id) ||
    part === feedPart(id) ||
    (at === source && (part === collection || part.endsWith(`/${collection}`)))
  );
}
