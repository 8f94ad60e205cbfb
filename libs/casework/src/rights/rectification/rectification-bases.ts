import { Inject, Injectable } from '@nestjs/common';
import { isUnknown, localDateOf } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Clock } from '@habeas/platform/clock';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import type { Request, RequestedRight } from '../../requests';
import { Findings, type SourceFindings, SourceRegistry } from '../../sources';
import { heldData } from '../held-data';
import { subjectFacts } from '../subject-facts';
import type { RectificationBasis } from './decide-corrections';

/** What the sources gave of a person, as a rectification is decided from it. */
@Injectable()
export class RectificationBases {
  constructor(
    private readonly findings: Findings,
    private readonly registry: SourceRegistry,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Null while a source has not answered. */
  async of(tx: Transaction, { brand, zone }: Request, right: RequestedRight): Promise<RectificationBasis | null> {
    const answers = await this.findings.ofGeneration(tx, right.id, right.generation);
    if (answers.some(({ task }) => isUnknown(task.state))) return null;
    const datasetOf = (source: string) => this.registry.get(source).dataset;
    const counted = answers.map((one) => ({
      source: one.task.source,
      dataset: datasetOf(one.task.source),
      count: { collections: collectionsOf(one), facts: [], reach: [], keys: [] },
    }));
    const today = localDateOf(this.clock.now().toISOString(), zone);
    return { held: heldData(counted, this.pack), facts: subjectFacts([], { today, brand, objections: {} }), datasetOf };
  }
}

/** What an export gave, as a count has it: whose a shared row is does not matter to what is wrong in it. */
function collectionsOf({ findings }: SourceFindings) {
  const counts = new Map<string, number>();
  for (const { kind, collection, records } of findings)
    if (kind !== 'count' && records > 0) counts.set(collection, (counts.get(collection) ?? 0) + records);
  return [...counts].map(([collection, records]) => ({ collection, records, shared: 0, perDay: null }));
}
