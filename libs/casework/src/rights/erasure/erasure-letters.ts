import { Inject, Injectable } from '@nestjs/common';
import { addDays, localDateOf } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { type LetterData, Reasons } from '../../letters';
import { Notices, toldRecipients } from '../../notices';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { MessageRepository, type OutwardLetter, type Request, type RequestedRight } from '../../requests';
import { SourceRegistry, type SourceStep, SourceSteps } from '../../sources';
import { erasedData, erasingData, keptData, type LetterWords, outcomeOf, sharedData } from './erasure-letter';
import { declinedData, unsearchedData } from '../unreached';
import type { PlanContent } from './plan-content';
import { isKeptApart } from './plan-sources';
import { foundAgain } from './progress';

const AT_ONCE = 1;
const AFTER_A_WEEK = 2;
const DAYS_UNTIL_SECOND_LOOK = 7;

/** What an answer says beside what the sources said. */
export interface Answered {
  /** Hash of the proof. */
  certificate: string;
  suppressed: boolean;
}

/** What the letters of an erasure say, from the approved plan and from what the sources said they did. */
@Injectable()
export class ErasureLetters {
  constructor(
    private readonly steps: SourceSteps,
    private readonly messages: MessageRepository,
    private readonly registry: SourceRegistry,
    private readonly reasons: Reasons,
    private readonly notices: Notices,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** The answer letter, in full. */
  async answer(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    content: PlanContent,
    { certificate, suppressed }: Answered,
  ): Promise<LetterData['erasure-answer']> {
    const words = this.words(request, content);
    const steps = await this.stepsOf(tx, right);
    const erased = erasedData(steps, words);
    const [kept, shared] = [keptData(content, words), sharedData(content, words)];
    const declined = declinedData(content.sources, words);
    const verifiedOn = lastDay(steps, 'verify', request.zone);
    return {
      reference: request.reference,
      receivedOn: request.receiptDate,
      outcome: outcomeOf(erased, kept, shared, declined),
      erasedOn: erased.length > 0 ? lastDay(steps, 'erase', request.zone) : null,
      erased,
      kept,
      keptApart: isKeptApart(content),
      shared,
      declined,
      notSearched: unsearchedData(content.sources, words),
      verifiedOn,
      verifyAgainOn: verifiedOn === null ? null : addDays(verifiedOn, DAYS_UNTIL_SECOND_LOOK),
      certificate: erased.length > 0 ? certificate : null,
      suppressed,
      ...toldRecipients(await this.notices.noticesOf(tx, request.id, right.id), words.language),
    };
  }

  /** What had come back after an answer and is gone again; null where nothing had. */
  async recheck(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    content: PlanContent,
  ): Promise<OutwardLetter<'erasure-recheck'>['data'] | null> {
    const steps = await this.stepsOf(tx, right);
    const found = steps.filter((step) => step.round === AFTER_A_WEEK && foundAgain(step)).at(-1);
    const answers = (await this.messages.ofRequest(tx, request.id)).filter(
      ({ template }) => template === 'erasure-answer',
    );
    const first = answers[0];
    const again = steps.filter(({ generation }) => generation === right.generation);
    const erasedAgain = erasedData(again, this.words(request, content));
    if (!found?.doneAt || !first || erasedAgain.length === 0) return null;
    const day = (at: Date) => localDateOf(at.toISOString(), request.zone);
    return {
      reference: request.reference,
      answeredOn: day(first.queuedAt),
      checkedOn: day(found.doneAt),
      erasedAgain,
      beingErased: [],
      doneBy: null,
    };
  }

  /** What is decided while it is being done. */
  underWay(request: Request, content: PlanContent): Omit<LetterData['erasure-under-way'], 'doneBy' | 'why'> {
    const words = this.words(request, content);
    const { reference, receiptDate: receivedOn } = request;
    const [erasing, kept] = [erasingData(content, words), keptData(content, words)];
    return { reference, receivedOn, decidedOn: content.decidedOn, erasing, kept, keptApart: isKeptApart(content) };
  }

  /** All steps of the right, of whatever plan. */
  async stepsOf(tx: Transaction, right: RequestedRight): Promise<SourceStep[]> {
    const steps = await this.steps.ofRequest(tx, right.requestId);
    return steps.filter(({ requestedRightId }) => requestedRightId === right.id);
  }

  private words(request: Request, content: PlanContent): LetterWords {
    const language = content.answerTo?.language ?? request.language;
    return { pack: this.pack, registry: this.registry, reasons: this.reasons, language };
  }
}

/** The day of the last step of this kind that was done, in the request's zone. */
function lastDay(steps: readonly SourceStep[], operation: SourceStep['operation'], zone: string): string | null {
  const days = steps
    .filter((step) => step.operation === operation && step.round === AT_ONCE)
    .flatMap(({ doneAt }) => (doneAt ? [localDateOf(doneAt.toISOString(), zone)] : []));
  return days.sort().at(-1) ?? null;
}
