import { Inject, Injectable } from '@nestjs/common';
import { addDays, type IsoDate, localDateOf, type RequestedRightState, type Right } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { IdentityRepository } from '../identity';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { type Request, RequestsRepository, RequestStates } from '../requests';
import { type NewStep, SourceRegistry, type SourceStep, SourceSteps, StepOrders } from '../sources';
import { expiringSources } from './expiring-sources';
import { type PossiblePerson, together, whoseData } from './whose-data';

/** The rights whose answer is the data itself, or needs it. */
const NEEDS_THE_DATA: ReadonlySet<Right> = new Set(['access', 'portability', 'rectification', 'restriction']);
const ENDED: ReadonlySet<RequestedRightState> = new Set([
  'answered',
  'refused',
  'withdrawn',
  'not-asked',
  'not-identified',
]);
const OPEN: ReadonlySet<Request['state']> = new Set(['received', 'to-read', 'identity', 'in-progress']);
/** So long after the answer is due the data stays frozen, should nobody let it go. */
const MARGIN_DAYS = 30;
/** A freeze with less than this left is made longer while the request is open. */
const RENEW_DAYS = 15;

/**
 * Preservation holds: what would expire before the answer is frozen from receipt on, before it is settled who asks (law.md
 * 1, example 68; sections 6 and 9.3). Nothing comes back but numbers, and nothing is read of anybody (docs/decisions/0014).
 */
@Injectable()
export class PreserveData {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly identity: IdentityRepository,
    private readonly registry: SourceRegistry,
    private readonly steps: SourceSteps,
    private readonly orders: StepOrders,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Brings what is frozen into line with the request as it stands. Repeated calls change nothing. */
  async settle(tx: Transaction, requestId: string): Promise<void> {
    const request = await this.states.hold(tx, requestId);
    const persons = (await this.isNeeded(tx, request)) ? await this.persons(tx, requestId) : [];
    const held = await this.standing(tx, requestId);
    const planned = [
      ...(await this.holds(tx, request, persons, held)),
      ...(await this.releases(tx, request, persons, held)),
    ];
    if (planned.length === 0) return;
    await this.steps.plan(tx, planned);
    await this.steps.release(tx, requestId);
  }

  /** Whether a request for these rights freezes anything here; none read yet may turn out to be any. */
  freezes(rights: readonly Right[]): boolean {
    const isWanted = rights.length === 0 || rights.some((right) => NEEDS_THE_DATA.has(right));
    return isWanted && expiringSources(this.registry.all, this.pack.activities).length > 0;
  }

  private async isNeeded(tx: Transaction, request: Request): Promise<boolean> {
    if (!OPEN.has(request.state)) return false;
    const rights = await this.requests.rights(tx, request.id);
    return rights.length === 0 || rights.some(({ right, state }) => NEEDS_THE_DATA.has(right) && !ENDED.has(state));
  }

  private async persons(tx: Transaction, requestId: string): Promise<PossiblePerson[]> {
    return whoseData(await this.identity.candidates(tx, requestId), await this.identity.identifiers(tx, requestId));
  }

  /** The last step of each place, by source and ordinal: a preservation stands while no release came after it. */
  private async standing(tx: Transaction, requestId: string): Promise<Map<string, SourceStep>> {
    const last = new Map<string, SourceStep>();
    for (const step of await this.steps.ofRequest(tx, requestId)) {
      if (step.requestedRightId !== null || step.state === 'cancelled') continue;
      const before = last.get(placeOf(step));
      if (!before || isLater(step, before)) last.set(placeOf(step), step);
    }
    return last;
  }

  private async holds(
    tx: Transaction,
    request: Request,
    persons: PossiblePerson[],
    held: Map<string, SourceStep>,
  ): Promise<NewStep[]> {
    const today = localDateOf(this.clock.now().toISOString(), request.zone);
    const answerBy = request.answerBy > today ? request.answerBy : today;
    const planned: NewStep[] = [];
    // Whoever looks by place and day is asked by what the messages say: another one may say more.
    const lastMessage = (await this.requests.receipts(tx, request.id)).at(-1)?.receivedAt ?? request.receivedAt;
    const sources = expiringSources(this.registry.all, this.pack.activities);
    for (const [rank, { source, byPerson }] of sources.entries()) {
      const { accepts } = this.registry.get(source);
      for (const { ordinal, keys } of byPerson ? together(persons) : persons) {
        // A person looks by place and day: before identity is settled not one key is shown to them.
        const usable = byPerson ? keys : keys.filter(({ type }) => accepts.has(type));
        const last = held.get(placeOf({ source, ordinal }));
        if (usable.length === 0) continue;
        const isSaidMore = byPerson && last?.state === 'done' && lastMessage > (last.lastTryAt ?? lastMessage);
        if (!isSaidMore && (await this.lasts(tx, last, addDays(answerBy, RENEW_DAYS)))) continue;
        const order = { until: addDays(answerBy, MARGIN_DAYS), holder: request.id };
        planned.push({
          ...this.place(request, source, ordinal, last),
          order: { operation: 'preserve', keys: usable, order },
          // What expires soonest is told first.
          dueAt: new Date(request.receivedAt.getTime() - (sources.length - rank)),
        });
      }
    }
    return planned;
  }

  private async releases(
    tx: Transaction,
    request: Request,
    persons: PossiblePerson[],
    held: Map<string, SourceStep>,
  ): Promise<NewStep[]> {
    const wanted = new Set([...persons, ...together(persons)].map(({ ordinal }) => ordinal));
    const over = [...held.values()].filter(
      ({ operation, ordinal }) => operation === 'preserve' && !wanted.has(ordinal),
    );
    const planned: NewStep[] = [];
    for (const last of over) {
      const { keys } = await this.orders.open(last, tx);
      const order = { until: null, holder: request.id };
      planned.push({
        ...this.place(request, last.source, last.ordinal, last),
        order: { operation: 'release', keys, order },
      });
    }
    return planned;
  }

  private place({ id: requestId, keyId }: Request, source: string, ordinal: number, last: SourceStep | undefined) {
    return { requestId, requestedRightId: null, keyId, source, ordinal, round: (last?.round ?? 0) + 1 };
  }

  private async lasts(tx: Transaction, last: SourceStep | undefined, until: IsoDate): Promise<boolean> {
    if (last?.operation !== 'preserve') return false;
    const opened = await this.orders.open(last, tx);
    return opened.operation === 'preserve' && (opened.order.until ?? '') >= until;
  }
}

const placeOf = ({ source, ordinal }: { source: string; ordinal: number }): string => `${source}/${ordinal}`;
const isLater = (step: SourceStep, before: SourceStep): boolean => step.round > before.round;
