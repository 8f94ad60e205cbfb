import { Inject, Injectable } from '@nestjs/common';
import { isUnknown, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import type { Request, RequestedRight } from '../../requests';
import { Findings, SourceRegistry } from '../../sources';
import { heldData } from '../held-data';
import { subjectFacts } from '../subject-facts';
import type { WeighingBasis } from './decide-weighing';

/** What the sources said of a person, as an objection is weighed from it. */
@Injectable()
export class WeighingBases {
  constructor(
    private readonly findings: Findings,
    private readonly registry: SourceRegistry,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** What is known so far; `complete` once every source has answered. */
  async of(
    tx: Transaction,
    { brand, zone }: Request,
    { id, generation }: RequestedRight,
  ): Promise<WeighingBasis & { complete: boolean }> {
    const counted = await this.findings.counts(tx, id, generation);
    const known = counted.flatMap(({ task: { source }, count }) =>
      count ? [{ source, dataset: this.registry.get(source).dataset, count }] : [],
    );
    const today = localDateOf(this.clock.now().toISOString(), zone);
    const facts = known.flatMap(({ count }) => count.facts);
    return {
      held: heldData(known, this.pack),
      facts: subjectFacts(facts, { today, brand, objections: {} }),
      complete: counted.length > 0 && counted.every(({ task }) => !isUnknown(task.state)),
    };
  }
}
