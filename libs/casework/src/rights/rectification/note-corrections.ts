import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack, decisionActivities, rulesFor } from '../../register';
import { Refused, type Request, type RequestedRight, RequestsRepository } from '../../requests';
import { ExecutionPlanRepository, SourceRegistry } from '../../sources';
import { checkedCorrection } from './checked-correction';
import { type Correction, isSamePlace, type NotedCorrection } from './correction';
import { CorrectionSheets } from './correction-sheets';
import { engineRows, rowsOf } from './decide-corrections';
import { HeldFields, rowAt } from './held-fields';
import { RectificationBases } from './rectification-bases';
import { RestrictContested } from './restrict-contested';

/** A colleague notes what the person says is right, field by field, and what is to become of it. */
@Injectable()
export class NoteCorrections {
  constructor(
    private readonly sheets: CorrectionSheets,
    private readonly plans: ExecutionPlanRepository,
    private readonly fields: HeldFields,
    private readonly bases: RectificationBases,
    private readonly contested: RestrictContested,
    private readonly registry: SourceRegistry,
    private readonly requests: RequestsRepository,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /**
   * Notes one field, in the place of what was noted of it before. From the moment that it is contested and must be checked its
   * source keeps it out of use (Art. 18(1)(a)).
   * @throws Refused when no sheet is open, the field is not held, or `checkedCorrection` finds a fault
   */
  async note(tx: Transaction, request: Request, noted: NotedCorrection, account: string): Promise<void> {
    const { right, corrections } = await this.openSheet(tx, request);
    const before = corrections.find((one) => isSamePlace(one, noted));
    const value = await this.checked(tx, request, right, noted);
    const correction: Correction = {
      ...noted,
      ...value,
      id: before?.id ?? randomUUID(),
      was: before ? before.was : value.before,
      ...{ by: account, at: this.clock.now().toISOString() },
    };
    const others = corrections.filter((one) => one !== before);
    await this.sheets.write(tx, request, right, [...others, correction], staff(account));
    if (correction.decision === 'check') await this.contested.restrict(tx, request, right, correction);
  }

  /** Takes a field off the sheet. @throws Refused when no sheet is open, or it does not stand there */
  async remove(tx: Transaction, request: Request, correctionId: string, account: string): Promise<void> {
    const { right, corrections } = await this.openSheet(tx, request);
    const others = corrections.filter(({ id }) => id !== correctionId);
    if (others.length === corrections.length) throw new Refused('no-such-correction');
    await this.sheets.write(tx, request, right, others, staff(account));
  }

  private async checked(tx: Transaction, request: Request, right: RequestedRight, noted: NotedCorrection) {
    const row = rowAt(await this.fields.of(tx, right), noted);
    const field = row?.collection.fields.find(({ name }) => name === noted.field);
    const before = row?.values.get(noted.field);
    const basis = await this.bases.of(tx, request, right);
    if (!row || !field || !basis || before === undefined) throw new Refused('field-not-held');
    const { dataset } = this.registry.get(noted.source);
    const rows = rowsOf(noted, engineRows(decisionActivities(rulesFor(this.pack, request)), basis), basis.datasetOf);
    return { before, after: checkedCorrection(noted, { dataset, row, field, rows }) };
  }

  private async openSheet(tx: Transaction, request: Request) {
    const right = await this.requests.rightOf(tx, request.id, 'rectification');
    const plan = right && (await this.plans.open(tx, right.id));
    if (right?.state !== 'awaiting-approval' || plan?.state !== 'awaiting-approval') throw new Refused('no-sheet-open');
    const sheet = await this.sheets.latest(tx, right.id);
    return { right, corrections: sheet?.content.corrections ?? [] };
  }
}

const staff = (id: string): AuditActor => ({ kind: 'staff', id });
