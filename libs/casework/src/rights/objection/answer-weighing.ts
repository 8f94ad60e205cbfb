import { Inject, Injectable } from '@nestjs/common';
import { addDays, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { type LetterData, Reasons } from '../../letters';
import { Notices, toldRecipients } from '../../notices';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { Correspondence, type Request, type RequestedRight, RequestStates } from '../../requests';
import { type ExecutionPlan, SourceRegistry, type SourceStep, SourceSteps } from '../../sources';
import { Plans } from '../plans';
import { UnreachedSources } from '../unreached-sources';
import { weighedUse } from '../weighed-use';
import { answerKey } from './objection-key';
import type { WeighingSheet } from './weighing';
import { weighingSaid } from './weighing-letter';

const SYSTEM = { kind: 'system' } as const;

/** Answers an objection that was weighed: what stops, what goes on and why, from when what was on hold is used again; and ends the right. */
@Injectable()
export class AnswerWeighing {
  constructor(
    private readonly plans: Plans,
    private readonly steps: SourceSteps,
    private readonly unreached: UnreachedSources,
    private readonly registry: SourceRegistry,
    private readonly notices: Notices,
    private readonly reasons: Reasons,
    private readonly states: RequestStates,
    private readonly correspondence: Correspondence,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async answer(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    plan: ExecutionPlan,
    sheet: WeighingSheet,
  ): Promise<void> {
    if (!sheet.answerTo) throw new RangeError('A weighing without a contact on file is never approved');
    const at = this.clock.now();
    await this.plans.finish(tx, plan);
    const data = await this.letter(tx, request, right, sheet, at);
    const isRefused = data.outcome === 'refused' && right.state === 'approved';
    await this.states.moveRight(tx, right, isRefused ? 'refused' : 'answered', SYSTEM, at);
    const { address: to, language } = sheet.answerTo;
    const eventKey = answerKey(right, data.liftedFrom);
    const letter = { eventKey, template: 'objection-decision' as const, to, language, data };
    await this.correspondence.queue(tx, request, letter, SYSTEM, at);
    await this.states.settle(tx, request, SYSTEM, at);
  }

  private async letter(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    sheet: WeighingSheet,
    at: Date,
  ): Promise<LetterData['objection-decision']> {
    const language = sheet.answerTo?.language ?? request.language;
    const steps = await this.steps.ofRight(tx, right.id, right.generation);
    const own = steps.filter((step) => weighedUse(right, step) !== null);
    const sources = await this.unreached.of(tx, right, language);
    const words = { pack: this.pack, registry: this.registry, reasons: this.reasons, language };
    const atSources = {
      stoppedAt: (activity: string) => stoppedAt(own.filter((step) => weighedUse(right, step) === activity)),
      unreached: (activity: string) => this.unreached.under(activity, sources),
    };
    const said = weighingSaid(sheet, atSources, words);
    const goesOn = new Set(sheet.decisions.flatMap((row) => (row.outcome === 'refused' ? [row.activity] : [])));
    const today = localDateOf(at.toISOString(), request.zone);
    return {
      ...{ reference: request.reference, receivedOn: request.receiptDate, decidedOn: sheet.decidedOn },
      ...said,
      stoppedOn: said.stopped.length > 0 ? lastDay(own, request.zone, today) : null,
      liftedFrom: steps.some((step) => isOnHold(step) && goesOn.has(step.part)) ? addDays(today, 1) : null,
      ...toldRecipients(await this.notices.noticesOf(tx, request.id, right.id, 'objection'), language),
    };
  }
}

/** Sources that said that they stopped it, by key. */
function stoppedAt(steps: readonly SourceStep[]): string[] {
  const done = steps.filter(({ operation, state }) => operation === 'suppress' && state === 'done');
  return [...new Set(done.map(({ source }) => source))].sort();
}

/** Kept out of use while it was weighed, or a source may be about to. */
const isOnHold = ({ operation, state }: SourceStep) => operation === 'restrict' && state !== 'cancelled';

/** Civil day in the zone on which the last source had stopped it; today where the ledger alone did. */
function lastDay(steps: readonly SourceStep[], zone: string, today: string): string {
  const days = steps
    .filter(({ operation }) => operation === 'suppress')
    .flatMap(({ doneAt }) => (doneAt ? [localDateOf(doneAt.toISOString(), zone)] : []));
  return days.sort().at(-1) ?? today;
}
