import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { type NoticeKind, Notices, type ToldRecipient } from '../../notices';
import { type Request, type RequestedRight, RequestsRepository } from '../../requests';
import { SourceSteps } from '../../sources';
import { changedData } from '../changed-data';

const KIND_OF = { restrict: 'restriction', lift: 'lifting' } as const satisfies Record<string, NoticeKind>;

/** Tells whoever got the data that they are on hold, and that they are no longer (GDPR Art. 19). */
@Injectable()
export class TellRecipients {
  constructor(
    private readonly notices: Notices,
    private readonly steps: SourceSteps,
    private readonly requests: RequestsRepository,
  ) {}

  /** Call it when the sources have put the data on hold. */
  restricted(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    return this.tell(tx, request, right, 'restrict');
  }

  /** Call it when the sources have lifted the hold. */
  lifted(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    return this.tell(tx, request, right, 'lift');
  }

  told(tx: Transaction, { requestId, id }: RequestedRight): Promise<ToldRecipient[]> {
    return this.notices.noticesOf(tx, requestId, id);
  }

  private async tell(tx: Transaction, request: Request, right: RequestedRight, operation: keyof typeof KIND_OF) {
    const steps = await this.steps.ofRight(tx, right.id, right.generation);
    const done = new Set(
      steps.filter((step) => step.operation === operation && step.state === 'done').map(({ source }) => source),
    );
    const decisions = await this.requests.decisions(tx, right.id);
    const categories = changedData(decisions, ({ source }) => source !== null && done.has(source));
    const activities = [...categories.keys()];
    const kind = KIND_OF[operation];
    if (activities.length > 0) await this.notices.plan(tx, request, right, { kind, activities, categories });
  }
}
