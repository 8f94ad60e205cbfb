import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { CONTROLLER_PACK, type ControllerPack, decisionActivities, rulesFor } from '../../register';
import { type Request, type RequestedRight, RequestsRepository } from '../../requests';
import { type ExecutionPlan, ExecutionPlanRepository } from '../../sources';
import { ContactOnFile } from '../contact-on-file';
import { decisionRows } from '../decision-rows';
import { Plans } from '../plans';
import type { Correction } from './correction';
import { decideCorrections, type RectificationBasis } from './decide-corrections';
import { type HeldCollection, HeldFields, rowAt } from './held-fields';
import { RectificationBases } from './rectification-bases';
import type { SheetContent } from './sheet-content';
import { SheetFiles } from './sheet-files';

/** One approval, by somebody who noted none of it: a correction is undone as easily as it is done. */
const APPROVALS = 1;
const SYSTEM: AuditActor = { kind: 'system' };

/** The sheet of a rectification: opened when the sources have answered, written anew with each change. */
@Injectable()
export class CorrectionSheets {
  constructor(
    private readonly plans: Plans,
    private readonly repository: ExecutionPlanRepository,
    private readonly files: SheetFiles,
    private readonly fields: HeldFields,
    private readonly bases: RectificationBases,
    private readonly contact: ContactOnFile,
    private readonly requests: RequestsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Lays the sheet open. False while a source has not answered. */
  async open(tx: Transaction, request: Request, right: RequestedRight): Promise<boolean> {
    const basis = await this.bases.of(tx, request, right);
    if (!basis) return false;
    const before = await this.repository.latest(tx, right.id);
    const noted = before ? (await this.files.open(tx, before.contentFileId)).corrections : [];
    const held = await this.fields.of(tx, right);
    await this.draw(tx, request, right, basis, carriedOver(noted, held), SYSTEM);
    return true;
  }

  /** The sheet that awaits approval or is being carried out; the last one where none is. Null before the first. */
  async latest(tx: Transaction, rightId: string): Promise<{ plan: ExecutionPlan; content: SheetContent } | null> {
    const plan = (await this.repository.open(tx, rightId)) ?? (await this.repository.latest(tx, rightId));
    return plan && { plan, content: await this.files.open(tx, plan.contentFileId) };
  }

  /** Writes the sheet with these corrections; what was approved of the one before holds no longer. */
  async write(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    corrections: readonly Correction[],
    actor: AuditActor,
  ): Promise<void> {
    const basis = await this.bases.of(tx, request, right);
    if (!basis) throw new RangeError('A sheet is written when every source has answered');
    await this.draw(tx, request, right, basis, [...corrections], actor);
  }

  private async draw(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    basis: RectificationBasis,
    corrections: Correction[],
    actor: AuditActor,
  ): Promise<void> {
    const { generation } = right;
    const { decisions, answers } = decideCorrections(
      decisionActivities(rulesFor(this.pack, request)),
      basis,
      corrections,
    );
    const content = await this.content(tx, request, right, basis, { corrections, decisions });
    await this.requests.replaceDecisions(tx, right.id, decisionRows({ generation, decisions, answers }, right.id));
    const sealed = await this.files.seal(tx, request.keyId, content);
    await this.plans.drawUp(tx, right, { ...sealed, approvalsNeeded: APPROVALS }, actor);
    const details = { right: right.right, decisions: decisions.length, fields: corrections.length };
    await this.audit.append(tx, { event: 'decision.made', actor, requestId: request.id, details });
  }

  private async content(
    tx: Transaction,
    { id, reference, language, zone }: Request,
    { generation }: RequestedRight,
    { held }: RectificationBasis,
    decided: Pick<SheetContent, 'corrections' | 'decisions'>,
  ): Promise<SheetContent> {
    const address = await this.contact.of(tx, id);
    return {
      format: 1,
      right: 'rectification',
      ...{ reference, generation },
      decidedOn: localDateOf(this.clock.now().toISOString(), zone),
      packVersion: this.pack.version,
      answerTo: address === null ? null : { address, language },
      nothingHeld: held.length === 0,
      ...decided,
    };
  }
}

/** What was noted of rows that are still there, with their value of now; of one that changed meanwhile somebody must say anew. */
function carriedOver(noted: readonly Correction[], held: readonly HeldCollection[]): Correction[] {
  return noted.flatMap((correction): Correction[] => {
    const row = rowAt(held, correction);
    const before = row?.values.get(correction.field);
    if (before === undefined) return [];
    const isSame = before === correction.before || before === correction.after;
    return [
      isSame ? { ...correction, before } : { ...correction, before, decision: 'check', ground: null, after: null },
    ];
  });
}
