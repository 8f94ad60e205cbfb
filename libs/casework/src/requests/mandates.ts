import { Injectable } from '@nestjs/common';
import { localDateOf, type MandateGap, mandateGap, type Right } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import type { Mandate } from './mandate.entity';
import { MandateRepository } from './mandate.repository';
import type { Request } from './request.entity';

/** What the mandate of a request allows today. */
@Injectable()
export class Mandates {
  constructor(
    private readonly mandates: MandateRepository,
    private readonly clock: Clock,
  ) {}

  /** What the mandate lacks for a right on the day of receipt and today; null when it lacks nothing, or nobody acts for another. */
  gap(mandate: Mandate | null, request: Pick<Request, 'receiptDate' | 'zone'>, right: Right): MandateGap | null {
    if (!mandate) return null;
    const today = localDateOf(this.clock.now().toISOString(), request.zone);
    const terms = { ...mandate, isVerified: mandate.verifiedAt !== null };
    return mandateGap(terms, right, [request.receiptDate, today]);
  }

  /** Where data go to who acts for the person, as far as the mandate says so and holds today; null: to the person. */
  async dataTo(tx: Transaction, request: Pick<Request, 'id' | 'receiptDate' | 'zone'>): Promise<string | null> {
    const mandate = await this.mandates.of(tx, request.id);
    if (!mandate?.dataTo) return null;
    const holds = mandate.rights.some((right) => this.gap(mandate, request, right) === null);
    return holds ? mandate.dataTo : null;
  }
}
