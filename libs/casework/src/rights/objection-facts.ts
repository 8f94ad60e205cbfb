import { Injectable } from '@nestjs/common';
import type { SubjectFacts } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { type Decision, RequestsRepository } from '../requests';

type Objection = SubjectFacts['objections'][string];

const OUTCOMES: Readonly<Partial<Record<Decision['outcome'], Objection['outcome']>>> = {
  granted: 'upheld',
  refused: 'rejected',
  'needs-person': 'pending',
};

/** Objections of the same request, as another right beside them is decided with: data whose use stops for good may go (Art. 17(1)(c)). */
@Injectable()
export class ObjectionFacts {
  constructor(private readonly requests: RequestsRepository) {}

  /** By activity key; of what was stopped at once and of what is weighed. Empty where nothing was objected to. */
  async of(tx: Transaction, requestId: string): Promise<SubjectFacts['objections']> {
    const right = await this.requests.rightOf(tx, requestId, 'objection');
    const decisions = right ? await this.requests.decisions(tx, right.id) : [];
    return Object.fromEntries(
      decisions.flatMap(({ activity, outcome }) => {
        const known = OUTCOMES[outcome];
        return known ? [[activity, { reasons: true, outcome: known }] as const] : [];
      }),
    );
  }
}
