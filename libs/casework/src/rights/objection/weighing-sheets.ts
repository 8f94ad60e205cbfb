import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { CONTROLLER_PACK, type ControllerPack, decisionActivities } from '../../register';
import { type Request, type RequestedRight, RequestsRepository } from '../../requests';
import { type ExecutionPlan, ExecutionPlanRepository } from '../../sources';
import { ContactOnFile } from '../contact-on-file';
import { decisionRows } from '../decision-rows';
import { Plans } from '../plans';
import { decideWeighing, type WeighingBasis } from './decide-weighing';
import type { WeighingSheet } from './weighing';
import { WeighingBases } from './weighing-bases';
import { WeighingFiles } from './weighing-files';

/** By somebody who weighed none of it. */
const APPROVALS = 1;
/** What colleagues wrote. */
type Written = Pick<WeighingSheet, 'weighings' | 'sentBack'>;

const SYSTEM: AuditActor = { kind: 'system' };

/** The weighing of an objection as one sheet: laid open when the sources have answered, written anew with each form. */
@Injectable()
export class WeighingSheets {
  constructor(
    private readonly plans: Plans,
    private readonly repository: ExecutionPlanRepository,
    private readonly files: WeighingFiles,
    private readonly bases: WeighingBases,
    private readonly contact: ContactOnFile,
    private readonly requests: RequestsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Lays the sheet open, with what was weighed before. False while a source has not answered. */
  async open(tx: Transaction, request: Request, right: RequestedRight): Promise<boolean> {
    const basis = await this.bases.of(tx, request, right);
    if (!basis.complete) return false;
    const before = await this.repository.latest(tx, right.id);
    const written: Written = before ? await this.files.open(tx, before.contentFileId) : { weighings: [] };
    const asked = right.asked?.activities ?? [];
    const weighings = written.weighings.filter(({ activity }) => asked.includes(activity));
    await this.draw(tx, request, right, basis, { ...written, weighings }, SYSTEM);
    return true;
  }

  /** The sheet that awaits approval or is carried out; the last one where none is. Null before the first. */
  async latest(tx: Transaction, rightId: string): Promise<{ plan: ExecutionPlan; sheet: WeighingSheet } | null> {
    const plan = (await this.repository.open(tx, rightId)) ?? (await this.repository.latest(tx, rightId));
    return plan && { plan, sheet: await this.files.open(tx, plan.contentFileId) };
  }

  /** Writes the sheet with these forms and what was said of them; what was approved of the one before holds no longer. */
  async write(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    written: Written,
    actor: AuditActor,
  ): Promise<void> {
    await this.draw(tx, request, right, await this.bases.of(tx, request, right), written, actor);
  }

  private async draw(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    basis: WeighingBasis,
    { weighings, sentBack = [] }: Written,
    actor: AuditActor,
  ): Promise<void> {
    const asked = right.asked?.activities ?? [];
    const decisions = decideWeighing(decisionActivities(this.pack), basis, asked, weighings);
    const address = await this.contact.of(tx, request.id);
    const sheet: WeighingSheet = {
      ...{ format: 1, right: 'objection', reference: request.reference, generation: right.generation },
      decidedOn: localDateOf(this.clock.now().toISOString(), request.zone),
      packVersion: this.pack.version,
      answerTo: address === null ? null : { address, language: request.language },
      ...{ weighings, sentBack },
      decisions,
    };
    await this.record(tx, right, sheet);
    const sealed = await this.files.seal(tx, request.keyId, sheet);
    await this.plans.drawUp(tx, right, { ...sealed, approvalsNeeded: APPROVALS }, actor);
    const details = { right: right.right, decisions: decisions.length, weighed: weighings.length };
    await this.audit.append(tx, { event: 'decision.made', actor, requestId: request.id, details });
  }

  /** Beside what was stopped at once, which stands. */
  private async record(tx: Transaction, right: RequestedRight, { decisions, weighings }: WeighingSheet): Promise<void> {
    const before = await this.requests.decisions(tx, right.id);
    const asked = right.asked?.activities ?? [];
    const stopped = before.filter(({ activity }) => !asked.includes(activity));
    const by = new Map(weighings.map((one) => [one.activity, one.by]));
    const rows = decisionRows({ generation: right.generation, decisions, answers: [] }, right.id);
    await this.requests.replaceDecisions(tx, right.id, [
      ...stopped,
      ...rows.map((row) => ({ ...row, answeredBy: by.get(row.activity) ?? null })),
    ]);
  }
}
