import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import { Audit } from '@habeas/casework/audit';
import { PackageRepository } from '@habeas/casework/delivery';
import { PurgeHolds } from '@habeas/casework/deadlines';
import { ReadForm } from '@habeas/casework/intake';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import {
  MessageRepository,
  NotFound,
  pausesOf,
  type Receipt,
  type Request,
  RequestClock,
  type RequestedRight,
  RequestsRepository,
  type RequestView,
} from '@habeas/casework/requests';
import { type SourceTask, SourceTaskRepository, SourceTasks } from '@habeas/casework/sources';
import { Accounts, type StaffAccount } from '@habeas/casework/staff';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { CorrectionViews } from './correction-views';
import { IdentityPage } from './identity-page';
import { MattersPage } from './matters-page';
import { MovePage } from './move-page';
import { OthersPage } from './others-page';
import { PlanPage } from './plan-page';
import { PortabilityPage } from './portability-page';
import { MandatePage } from './mandate-page';
import { ReviewPage } from './review-page';
import { QueueItems } from './queue-items';
import { RelatedRequests } from './related-requests';
import { actionsFor } from './request-actions';
import { RestrictionPage } from './restriction-page';
import { StopsPage } from './stops-page';
import { WeighingPage } from './weighing-page';
import { clockView } from './request-clock-view';
import {
  attachmentsOf,
  decisionView,
  findingsOf,
  incomingView,
  messageView,
  packageView,
  sourceTaskView,
} from './request-parts';

/** Everything that the desk shows of one request, from one unchanging view of the database. */
@Injectable()
export class RequestPage {
  constructor(
    private readonly queueItems: QueueItems,
    private readonly requests: RequestsRepository,
    private readonly requestClock: RequestClock,
    private readonly messages: MessageRepository,
    private readonly identity: IdentityPage,
    private readonly tasks: SourceTaskRepository,
    private readonly sourceTasks: SourceTasks,
    private readonly packages: PackageRepository,
    private readonly plans: PlanPage,
    private readonly portability: PortabilityPage,
    private readonly reviews: ReviewPage,
    private readonly restrictions: RestrictionPage,
    private readonly stops: StopsPage,
    private readonly weighing: WeighingPage,
    private readonly moves: MovePage,
    private readonly corrections: CorrectionViews,
    private readonly others: OthersPage,
    private readonly mattersPage: MattersPage,
    private readonly holds: PurgeHolds,
    private readonly accounts: Accounts,
    private readonly related: RelatedRequests,
    private readonly readForm: ReadForm,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly mandates: MandatePage,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** A sensitive read: recorded first. @throws AuditUnavailable when it cannot be (I8); NotFound */
  async open(id: string, account: StaffAccount): Promise<RequestView> {
    const read = await this.transactions.run(async (tx) => {
      if (!(await this.requests.find(tx, id))) throw new NotFound('request');
      return [id, ...(await this.related.joinedWith(tx, id))];
    });
    const actor: AuditActor = { kind: 'staff', id: account.id };
    for (const requestId of read) await this.audit.appendBeforeRead({ event: 'request.viewed', actor, requestId });
    return this.view(id, account);
  }

  /** The page as it stands now; for the answer to a call that was recorded itself. */
  async view(id: string, account: StaffAccount): Promise<RequestView> {
    const [view, receipts] = await this.transactions.read(async (tx): Promise<[RequestView, Receipt[]]> => [
      await this.compose(tx, id, account),
      await this.requests.receipts(tx, id),
    ]);
    const [first] = receipts;
    // Outside of the transaction: the bytes come from the file store.
    if (first?.channel === 'form') view.receipt.form = await this.readForm.of(first.rawFileId, account.language);
    return view;
  }

  private async compose(tx: Transaction, id: string, account: StaffAccount): Promise<RequestView> {
    const request = await this.requests.find(tx, id);
    const [item] = await this.queueItems.items(tx, [id]);
    if (!request || !item) throw new NotFound('request');
    const names = new Map((await this.accounts.all(tx)).map((one) => [one.id, one.name]));
    const rights = await this.requests.rights(tx, id);
    const tasks = this.current(await this.tasks.ofRequest(tx, id), rights);
    const clock = await this.requestClock.deadlines(tx, request);
    const waiting = await this.messages.awaitingPost(tx, id);
    const latest = await this.packages.latest(tx, id);
    const receipts = await this.requests.receipts(tx, id);
    const others = await this.others.view(tx, rights, account.language, names);
    const plan = await this.plans.view(tx, rights, account, names);
    const language = account.language;
    const related = await this.related.of(tx, request);
    const restriction = await this.restrictions.view(tx, rights, language);
    const review = await this.reviews.view(tx, rights, account);
    const portability = await this.portability.view(tx, rights, names, language);
    const matters = await this.mattersPage.view(tx, request, language, names);
    const stopped = await this.stopped(tx, request, rights, account, names);
    return {
      ...item,
      ...{ version: request.version, matters, matterOptions: this.mattersPage.options(language) },
      receipt: this.receipt(request, receipts),
      reading: this.reading(request, rights, names),
      identity: await this.identity.view(tx, request, rights, account.language),
      ...(await this.mandates.view(tx, request, rights, receipts, names)),
      clock: clockView(request, { ...clock, waiting }, names, this.clock.now()),
      sources: tasks.map((task) => sourceTaskView(task, this.sourceTasks, this.pack.exemptions, language)),
      findings: findingsOf(tasks),
      decisions: await this.decisions(tx, rights, language),
      ...{ plan, restriction },
      move: await this.moves.view(tx, request, rights, language),
      package: latest && { ...(await packageView(tx, latest, this.packages, names)), others },
      ...{ portability, review },
      ...stopped,
      messages: await this.messagesOf(tx, request, receipts.slice(1)),
      related,
      notes: await this.notesOf(tx, id, names),
      lastEvent: (await this.audit.ofRequest(tx, id, { order: 'newest', after: null, limit: 1 }))[0]?.seq ?? 0,
      actions: actionsFor(account, {
        related,
        request,
        rights,
        matters,
        tasks,
        pausesOpen: pausesOf(clock.entries).some(({ completeOn }) => completeOn === undefined),
        waiting,
        packageState: latest?.state ?? null,
        others,
        plan,
        restriction,
        portability,
        correctionsHalted: await this.corrections.halted(tx, rights),
        review,
        ...stopped,
        now: this.clock.now(),
      }),
    };
  }

  private async holdOf(tx: Transaction, requestId: string, names: ReadonlyMap<string, string>) {
    const hold = await this.holds.standing(tx, requestId);
    if (!hold) return null;
    const { reason, reviewOn, setAt, setBy } = hold;
    return { reason, reviewOn, setAt: setAt.toISOString(), by: names.get(setBy) ?? '' };
  }

  private async stopped(
    tx: Transaction,
    request: Request,
    rights: RequestedRight[],
    account: StaffAccount,
    names: ReadonlyMap<string, string>,
  ): Promise<Pick<RequestView, 'stops' | 'weighing' | 'hold'>> {
    return {
      stops: await this.stops.view(tx, request, rights, account.language),
      weighing: await this.weighing.view(tx, request, rights, account, names),
      hold: await this.holdOf(tx, request.id, names),
    };
  }

  private async notesOf(tx: Transaction, requestId: string, names: ReadonlyMap<string, string>) {
    return (await this.requests.notes(tx, requestId)).map(({ id, about, text, byAccount, at }) => ({
      ...{ id, about, text },
      by: names.get(byAccount) ?? '',
      at: at.toISOString(),
    }));
  }

  /** What was written for this request and for those that are answered with it, the oldest first. */
  private async messagesOf(tx: Transaction, request: Request, further: Receipt[]): Promise<RequestView['messages']> {
    const joined = await this.requests.many(tx, await this.related.joinedWith(tx, request.id));
    const views: RequestView['messages'] = further.map((receipt) => incomingView(receipt, request));
    for (const one of [request, ...joined]) {
      views.push(...(await this.messages.ofRequest(tx, one.id)).map((message) => messageView(message, one)));
      if (one !== request)
        views.push(...(await this.requests.receipts(tx, one.id)).map((receipt) => incomingView(receipt, one)));
    }
    return views.sort((a, b) => a.at.localeCompare(b.at));
  }

  private current(tasks: SourceTask[], rights: RequestedRight[]): SourceTask[] {
    const generation = new Map(rights.map((right) => [right.id, right.generation]));
    return tasks.filter((task) => generation.get(task.requestedRightId) === task.generation);
  }

  private receipt(request: Request, receipts: Receipt[]): RequestView['receipt'] {
    const [first] = receipts;
    if (!first) throw new NotFound('receipt');
    return {
      channel: first.channel,
      receivedAt: first.receivedAt.toISOString(),
      receivedAtLocal: first.receivedAt.toLocaleString('sv-SE', { timeZone: request.zone }),
      address: first.address,
      from: first.senderAddress,
      subject: first.subject,
      text: first.text,
      attachments: attachmentsOf(request, first),
      sha256: first.sha256,
      rawUrl: `/desk/api/requests/${request.id}/receipt/raw`,
      form: null,
      unreadable: first.unreadable,
    };
  }

  private reading(
    request: Request,
    rights: RequestedRight[],
    names: ReadonlyMap<string, string>,
  ): RequestView['reading'] {
    return {
      kind: request.kind,
      language: request.language,
      rights: rights.map(({ right, confidence, because, scope }) => ({ right, confidence, because, scope })),
      needsPerson: request.needsPersonBecause !== null,
      needsPersonBecause: request.needsPersonBecause,
      correctedBy: request.correctedBy ? (names.get(request.correctedBy) ?? null) : null,
      correctedAt: request.correctedAt?.toISOString() ?? null,
    };
  }

  private async decisions(tx: Transaction, rights: RequestedRight[], language: StaffAccount['language']) {
    const views: RequestView['decisions'] = [];
    for (const { id, right } of rights) {
      for (const decision of await this.requests.decisions(tx, id))
        views.push(decisionView(decision, right, this.pack, language));
    }
    return views;
  }
}
