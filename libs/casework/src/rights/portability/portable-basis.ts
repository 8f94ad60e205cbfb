import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type PersonAnswer } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack, decisionActivities, rulesFor } from '../../register';
import { type Decision, type Request, type RequestedRight, RequestsRepository } from '../../requests';
import { type SourceFindings, SourceRegistry } from '../../sources';
import { OthersHeldBackRepository } from '../others-held-back.repository';
import { subjectFacts } from '../subject-facts';
import { decidePortable, type FoundCollection, type PortableColumns } from './decide-portable';

/** A colleague's answers as they stand in the table of decisions, each with the account. */
export interface StandingAnswer {
  answer: PersonAnswer;
  by: string;
}

/** What a portability request is decided from: what the sources gave, and what colleagues answered so far. */
@Injectable()
export class PortableBasis {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly registry: SourceRegistry,
    private readonly heldBack: OthersHeldBackRepository,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Decides anew; an answer that was given holds for every later generation. */
  async decide(
    tx: Transaction,
    { brand, moveStanding, zone }: Request,
    right: RequestedRight,
    found: readonly SourceFindings[],
  ): Promise<{ columns: PortableColumns[]; answers: StandingAnswer[] }> {
    const answers = answersIn(await this.requests.decisions(tx, right.id));
    const today = localDateOf(this.clock.now().toISOString(), zone);
    const facts = {
      ...subjectFacts([], { today, brand, objections: {} }),
      answers: answers.map(({ answer }) => answer),
    };
    const heldBack = await this.heldBack.of(tx, right.requestId);
    const activities = decisionActivities(rulesFor(this.pack, { brand, moveStanding }));
    const columns = decidePortable(activities, this.collections(found), facts, this.pack, heldBack);
    return { columns, answers };
  }

  private collections(found: readonly SourceFindings[]): FoundCollection[] {
    return found.flatMap(({ task: { source }, findings }) => {
      const { dataset } = this.registry.get(source);
      return dataset.collections.flatMap((collection) => {
        const own = findings.filter(({ kind, collection: of }) => kind === 'rows' && of === collection.name);
        const records = own.reduce((sum, finding) => sum + finding.records, 0);
        return records > 0 ? [{ source, collection, records }] : [];
      });
    });
  }
}

function answersIn(decisions: readonly Decision[]): StandingAnswer[] {
  return decisions.flatMap(({ activity, category, source, collection, outcome, article, answeredBy }) =>
    answeredBy !== null && (outcome === 'granted' || outcome === 'refused')
      ? [{ answer: { activity, category, source, collection, outcome, article, until: null }, by: answeredBy }]
      : [],
  );
}
