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
import { changesToTell } from './changes-to-tell';
import { answerKey } from './contest-lifts';
import { feedPart } from './correction-steps';
import { feedTitles, rectificationSaid } from './rectification-letter';
import type { SheetContent } from './sheet-content';

const SYSTEM = { kind: 'system' } as const;
const FIRST_LOOK = 1;

/** Answers a rectification: recipients are told, the person is told what and whom, the right ends. */
@Injectable()
export class AnswerRectification {
  constructor(
    private readonly plans: Plans,
    private readonly steps: SourceSteps,
    private readonly notices: Notices,
    private readonly unreached: UnreachedSources,
    private readonly registry: SourceRegistry,
    private readonly reasons: Reasons,
    private readonly states: RequestStates,
    private readonly correspondence: Correspondence,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Everything that was to be put right was seen right, or nothing was to be: answered to the contact in the approved sheet. */
  async answer(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    plan: ExecutionPlan,
    content: SheetContent,
  ): Promise<void> {
    if (!content.answerTo) throw new RangeError('A sheet without a contact on file is never approved');
    const at = this.clock.now();
    await this.plans.finish(tx, plan);
    for (const { subject, ...told } of changesToTell(content.corrections, this.registry, this.pack))
      await this.notices.plan(tx, request, right, {
        ...told,
        kind: 'rectification',
        subject: `${right.generation}/${subject}`,
      });
    const data = await this.letter(tx, request, right, content, at);
    await this.states.moveRight(tx, right, data.outcome === 'refused' ? 'refused' : 'answered', SYSTEM, at);
    const { address: to, language } = content.answerTo;
    const eventKey = answerKey(right, data.liftedFrom);
    const letter = { eventKey, template: 'rectification-answer' as const, to, language, data };
    await this.correspondence.queue(tx, request, letter, SYSTEM, at);
    await this.states.settle(tx, request, SYSTEM, at);
  }

  private async letter(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    content: SheetContent,
    at: Date,
  ): Promise<LetterData['rectification-answer']> {
    const language = content.answerTo?.language ?? request.language;
    const words = { registry: this.registry, reasons: this.reasons, language };
    const all = await this.steps.ofRequest(tx, request.id);
    const steps = all.filter(({ requestedRightId }) => requestedRightId === right.id);
    const today = localDateOf(at.toISOString(), request.zone);
    const feeds = steps.filter(
      ({ part, generation }) => part.startsWith(feedPart('')) && generation === right.generation,
    );
    return {
      ...{ reference: request.reference, receivedOn: request.receiptDate },
      ...rectificationSaid(content, await this.unreached.of(tx, right, language), words),
      verifiedOn: lastLook(steps, right.generation, request.zone),
      feedsTold: feedTitles(
        feeds.map(({ source }) => source),
        words,
      ),
      liftedFrom: isOnHold(steps) ? addDays(today, 1) : null,
      ...toldRecipients(await this.notices.noticesOf(tx, request.id, right.id, 'rectification'), language),
    };
  }
}

/** Something is kept out of use while it was checked, or a source may be about to. */
function isOnHold(steps: readonly SourceStep[]): boolean {
  const standing = (operation: SourceStep['operation']) =>
    steps.filter((step) => step.operation === operation && step.state !== 'cancelled').length;
  return standing('restrict') > standing('lift');
}

/** Civil day in the zone on which the last value was read again; null where none was. */
function lastLook(steps: readonly SourceStep[], of: number, zone: string): string | null {
  const looks = steps.filter(
    ({ operation, round, generation }) => operation === 'reread' && round === FIRST_LOOK && generation === of,
  );
  const days = looks.flatMap(({ doneAt }) => (doneAt ? [localDateOf(doneAt.toISOString(), zone)] : []));
  return days.sort().at(-1) ?? null;
}
