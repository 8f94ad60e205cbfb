import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays, localDateOf } from '@habeas/domain';
import { PackageRepository } from '@habeas/casework/delivery';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import {
  type Mandate,
  MandateRepository,
  nextActionOf,
  type QueueQuery,
  type Request,
  RequestClock,
  type RequestedRight,
  type RequestListItem,
  RequestListRepository,
  type RequestListView,
  type RequestMatter,
  RequestMatterRepository,
  RequestsRepository,
} from '@habeas/casework/requests';
import { DeferredStopRepository } from '@habeas/casework/rights';
import { ExecutionPlanRepository, type SourceTask, SourceTaskRepository } from '@habeas/casework/sources';
import { Accounts } from '@habeas/casework/staff';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { MandatePage } from './mandate-page';
import { standingOf, towards } from './standing';

const SOON_WORKING_DAYS = 5;

/** Rows of the queue, each with its next action, from one unchanging view of the database. */
@Injectable()
export class QueueItems {
  constructor(
    private readonly list: RequestListRepository,
    private readonly requests: RequestsRepository,
    private readonly matters: RequestMatterRepository,
    private readonly mandates: MandateRepository,
    private readonly mandatePage: MandatePage,
    private readonly tasks: SourceTaskRepository,
    private readonly packages: PackageRepository,
    private readonly plans: ExecutionPlanRepository,
    private readonly stops: DeferredStopRepository,
    private readonly accounts: Accounts,
    private readonly requestClock: RequestClock,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  page(query: Omit<QueueQuery, 'today'>): Promise<RequestListView> {
    const today = this.today();
    return this.transactions.read(async (tx) => {
      const rows = await this.list.page(tx, { ...query, today, limit: query.limit + 1 });
      const shown = rows.slice(0, query.limit);
      const items = await this.items(
        tx,
        shown.map(({ id }) => id),
      );
      const last = rows.length > query.limit ? shown.at(-1) : undefined;
      const counts = await this.list.counts(tx, today, this.soon(today));
      return {
        items,
        next: last ? Buffer.from(`${last.due} ${last.received_at} ${last.id}`).toString('base64url') : null,
        counts: {
          open: counts.open,
          overdue: counts.overdue,
          dueWithin5WorkingDays: counts.soon,
          unassigned: counts.unassigned,
          needsPerson: counts.needsPerson,
        },
      };
    });
  }

  async items(tx: Transaction, ids: string[]): Promise<RequestListItem[]> {
    if (ids.length === 0) return [];
    const requests = new Map((await this.requests.many(tx, ids)).map((request) => [request.id, request]));
    const rights = byRequest(await this.requests.rightsOfMany(tx, ids));
    const matters = byRequest(await this.matters.openOfMany(tx, ids));
    const mandates = new Map((await this.mandates.ofMany(tx, ids)).map((mandate) => [mandate.requestId, mandate]));
    const tasks = byRequest(await this.tasks.ofRequests(tx, ids));
    const paused = await this.requests.pausedAmong(tx, ids);
    const released = await this.packages.releasedAmong(tx, ids);
    const halted = await this.plans.haltedAmong(tx, ids);
    const confirmBy = await this.stops.confirmByAmong(tx, ids);
    const names = new Map((await this.accounts.all(tx)).map(({ id, name }) => [id, name]));
    return ids.flatMap((id) => {
      const request = requests.get(id);
      if (!request) return [];
      const own = {
        rights: rights.get(id) ?? [],
        matters: matters.get(id) ?? [],
        mandate: mandates.get(id) ?? null,
        tasks: tasks.get(id) ?? [],
        paused: paused.has(id),
        released: released.has(id),
        halted: halted.has(id),
        confirmBy: confirmBy.get(id) ?? null,
      };
      return [this.item(request, own, names)];
    });
  }

  private item(
    request: Request,
    own: {
      rights: RequestedRight[];
      matters: RequestMatter[];
      mandate: Mandate | null;
      tasks: SourceTask[];
      paused: boolean;
      released: boolean;
      halted: boolean;
      confirmBy: string | null;
    },
    names: ReadonlyMap<string, string>,
  ): RequestListItem {
    const { assigneeId } = request;
    const generation = new Map(own.rights.map((right) => [right.id, right.generation]));
    const current = own.tasks.filter((task) => generation.get(task.requestedRightId) === task.generation);
    return {
      id: request.id,
      reference: request.reference,
      brand: request.brand,
      language: request.language,
      channel: request.channel,
      requesterName: request.requesterName,
      rights: own.rights.map(({ right, state }) => ({ right, state })),
      openMatters: own.matters.map(({ matter }) => matter),
      matterDue: firstDate(own.matters, this.today()),
      state: request.state,
      receivedAt: request.receivedAt.toISOString(),
      due: request.answerBy,
      extended: request.extendedDue !== null,
      paused: own.paused,
      standing: standingOf(request, this.today()),
      assignee: assigneeId ? { id: assigneeId, name: names.get(assigneeId) ?? '' } : null,
      nextAction: nextActionOf({
        request,
        rights: own.rights,
        sourceTasks: current,
        subjectUnclear: request.needsPersonBecause === 'subject-unclear',
        packageReleased: own.released,
        stepsHalted: own.halted,
        confirmBy: own.confirmBy,
        openMatters: own.matters,
        mandateWaits: own.mandate !== null && this.mandatePage.waiting(own.mandate, request, own.rights).length > 0,
      }),
    };
  }

  private today(): string {
    return localDateOf(this.clock.now().toISOString(), this.pack.controller.timeZone);
  }

  private soon(today: string): string {
    return addWorkingDays(today, SOON_WORKING_DAYS, this.requestClock.currentHolidays());
  }
}

function firstDate(matters: readonly RequestMatter[], today: string): RequestListItem['matterDue'] {
  const [due] = matters.flatMap((matter) => matter.due ?? []).sort();
  return due === undefined ? null : { due, standing: towards(today, due) };
}

function byRequest<T extends { requestId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.requestId, [...(groups.get(row.requestId) ?? []), row]);
  return groups;
}
