import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor, Language } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import type { LetterData } from '../letters';
import { CONTROLLER_PACK, type ControllerPack, type Matter } from '../register';
import {
  Correspondence,
  NotFound,
  Refused,
  type Request,
  RequestMatter,
  type RequestedRight,
  RequestMatterRepository,
  RequestsRepository,
  RequestStates,
} from '../requests';

/** End of a right in which nobody works on it. */
const NOT_ASKED = 'not-asked';
const NOT_BEGUN: ReadonlySet<RequestedRight['state']> = new Set(['asked', 'awaiting-identity']);

/** What every end of a matter does alike: its letter, its place in the books, and the end of a request that asked nothing more. */
@Injectable()
export class EndMatter {
  constructor(
    private readonly matters: RequestMatterRepository,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly correspondence: Correspondence,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** The open matter of this request, with what the pack says of it. @throws NotFound, or Refused `matter-ended` */
  async open(tx: Transaction, request: Request, matterId: string): Promise<{ row: RequestMatter; matter: Matter }> {
    const row = (await this.matters.ofRequest(tx, request.id)).find(({ id }) => id === matterId);
    const matter = this.pack.matters.find(({ key }) => key === row?.matter);
    if (!row || !matter) throw new NotFound('matter');
    if (row.state !== 'open') throw new Refused('matter-ended');
    return { row, matter };
  }

  /** What everybody may know goes to where the request came from, by mail or on paper: nothing of the person stands in it (I4). */
  async write(
    tx: Transaction,
    request: Request,
    row: RequestMatter,
    data: Omit<LetterData['referral'], 'reference' | 'receivedOn'>,
    actor: AuditActor,
  ): Promise<void> {
    if (request.replyAddress === null && request.postalAddress === null) throw new Refused('no-address');
    const letter = {
      eventKey: `matter/${row.id}`,
      template: 'referral' as const,
      to: request.replyAddress,
      data: { reference: request.reference, receivedOn: request.receiptDate, ...data },
    };
    await this.correspondence.queue(tx, request, letter, actor, this.clock.now());
  }

  async end(
    tx: Transaction,
    request: Request,
    row: RequestMatter,
    state: 'answered' | 'handed-over',
    actor: AuditActor,
  ): Promise<void> {
    const at = this.clock.now();
    await this.matters.save(tx, { ...row, state, endedAt: at, byAccount: actor.id ?? null });
    if (this.pack.matters.some(({ key, deceased }) => deceased && key === row.matter))
      await this.dropRights(tx, request, actor, at);
    await this.begin(tx, request, actor, at);
    await this.states.settle(tx, request, actor, at);
  }

  /** What was read as a right of somebody who has died is nobody's: the answer to the matter says so. */
  private async dropRights(tx: Transaction, request: Request, actor: AuditActor, at: Date): Promise<void> {
    for (const right of await this.requests.rights(tx, request.id))
      if (NOT_BEGUN.has(right.state)) await this.states.moveRight(tx, right, NOT_ASKED, actor, at);
  }

  /** Nothing more is to be read in a message that asks no right: whoever answered the matter has read it. */
  private async begin(tx: Transaction, request: Request, actor: AuditActor, at: Date): Promise<void> {
    const asked = (await this.requests.rights(tx, request.id)).filter(({ state }) => state !== NOT_ASKED);
    if (asked.length > 0 || (request.state !== 'to-read' && request.state !== 'identity')) return;
    request.needsPersonBecause = null;
    await this.states.moveRequest(tx, request, 'in-progress', actor, at);
  }
}

/** What the pack says of a matter, in one language. */
export function saidOf({ label, answer, contacts }: Matter, language: Language) {
  return {
    about: label[language],
    answer: answer[language],
    contacts: contacts.map(({ who, reach }) => ({ who: who[language], reach: reach[language] })),
  };
}
