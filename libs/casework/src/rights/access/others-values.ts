import { Injectable } from '@nestjs/common';
import { MASKED } from '@habeas/connectors';
import { Transactions } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { type OthersValuesView, RequestsRepository } from '../../requests';
import { Findings, type SourceFindings } from '../../sources';
import type { OthersReview } from './others-review.entity';
import { ReviewOthers } from './review-others';

/** So many values are enough to decide by; the preview of the package has them all once they are given. */
const SHOWN = 100;

/** Shows a colleague what they are to decide about. */
@Injectable()
export class OthersValues {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly review: ReviewOthers,
    private readonly findings: Findings,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  /** The first different values of a group; null for a group that the request does not have. That it was read is recorded first. */
  async read(requestId: string, groupId: string, account: string): Promise<OthersValuesView | null> {
    const found = await this.transactions.run(async (tx) => {
      const right = await this.requests.rightOf(tx, requestId, 'access');
      const group = right && (await this.review.of(tx, right)).find(({ id }) => id === groupId);
      if (!right || !group) return null;
      const answers = await this.findings.ofGeneration(tx, right.id, right.generation);
      await this.audit.append(tx, {
        event: 'others.viewed',
        actor: { kind: 'staff', id: account },
        requestId,
        details: { source: group.source, collection: group.collection, field: group.field },
      });
      return { group, answers };
    });
    if (!found) return null;
    const values = await this.valuesOf(found.group, found.answers);
    return { values: values.slice(0, SHOWN), more: values.length > SHOWN };
  }

  private async valuesOf({ source, collection, field }: OthersReview, answers: SourceFindings[]): Promise<string[]> {
    const values = new Set<string>();
    const findings = answers.flatMap((answer) => (answer.task.source === source ? answer.findings : []));
    for (const finding of findings.filter((one) => one.kind === 'rows' && one.collection === collection)) {
      for await (const row of this.findings.rows(finding)) {
        const value = row[field] ?? null;
        if (value === null || value === '' || value === MASKED) continue;
        values.add(typeof value === 'string' ? value : JSON.stringify(value));
        if (values.size > SHOWN) return [...values];
      }
    }
    return [...values];
  }
}
