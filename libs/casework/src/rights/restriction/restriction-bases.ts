import { Inject, Injectable } from '@nestjs/common';
import { isUnknown, localDateOf } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Clock } from '@habeas/platform/clock';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import type { Request, RequestedRight } from '../../requests';
import { Findings, SourceRegistry } from '../../sources';
import { heldData } from '../held-data';
import { subjectFacts } from '../subject-facts';
import type { RestrictionBasis } from './decide-restriction';

/** What the sources said of a person, as a restriction is decided from it. */
@Injectable()
export class RestrictionBases {
  constructor(
    private readonly findings: Findings,
    private readonly registry: SourceRegistry,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Null while a source has not answered. */
  async of(tx: Transaction, { brand, zone }: Request, right: RequestedRight): Promise<RestrictionBasis | null> {
    const counted = await this.findings.counts(tx, right.id, right.generation);
    if (counted.some(({ task }) => isUnknown(task.state))) return null;
    const known = counted.flatMap(({ task: { source }, count }) =>
      count ? [{ source, dataset: this.registry.get(source).dataset, count }] : [],
    );
    const today = localDateOf(this.clock.now().toISOString(), zone);
    const facts = known.flatMap(({ count }) => count.facts);
    return { held: heldData(known, this.pack), facts: subjectFacts(facts, { today, brand, objections: {} }) };
  }
}
