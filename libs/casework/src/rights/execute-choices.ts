import { Inject, Injectable } from '@nestjs/common';
import type { SearchKey } from '@habeas/connectors';
import { type AuditActor, decide, type DecisionRow, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { Notices } from '../notices';
import { beginningWithMove, CONTROLLER_PACK, type ControllerPack, decisionActivities, rulesFor } from '../register';
import { type Request, type RequestedRight, RequestsRepository } from '../requests';
import { SourceRegistry, SourceSteps } from '../sources';
import { Suppressions } from '../suppression';
import { decisionRows } from './decision-rows';
import { AT_MOVE } from './deferred/at-move';
import { DeferStops } from './deferred/defer-stops';
import { PROVEN_PART } from './proven-part';
import { StopKeysOf } from './stop-keys';
import { type ChosenStop, purposesOf, type StopKeys, suppressionOrders } from './suppression-orders';

const SYSTEM: AuditActor = { kind: 'system' };

/** What is stopped, for whom, and beside what; `part` tells its steps from those before. */
interface Stopping {
  chosen: readonly ChosenStop[];
  before: readonly ChosenStop[];
  keys: StopKeys;
  part: string;
}

/**
 * Stops what a person asked to stop: in the suppression ledger at once, at each source that knows the purpose, and at everybody to
 * whom the data went. In the transaction of the caller; told again of the same it adds nothing.
 */
@Injectable()
export class ExecuteChoices {
  constructor(
    private readonly keys: StopKeysOf,
    private readonly registry: SourceRegistry,
    private readonly steps: SourceSteps,
    private readonly suppressions: Suppressions,
    private readonly notices: Notices,
    private readonly deferStops: DeferStops,
    private readonly requests: RequestsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Answers what could not be stopped for want of an address or a number by which to stop it. */
  async execute(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    chosen: readonly ChosenStop[],
  ): Promise<ChosenStop[]> {
    return this.stop(tx, request, right, { chosen, before: [], keys: await this.keys.of(tx, request), part: '' });
  }

  /** As `execute`, for who is proven, beside what was stopped `before`. */
  async executeProven(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    chosen: readonly ChosenStop[],
    before: readonly ChosenStop[],
  ): Promise<ChosenStop[]> {
    return this.stop(tx, request, right, {
      ...{ chosen, before },
      keys: await this.keys.proven(tx, request),
      part: PROVEN_PART,
    });
  }

  private async stop(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    { chosen, before, keys, part }: Stopping,
  ): Promise<ChosenStop[]> {
    const able = chosen.filter((one) => identifiersFor(one, keys).length > 0);
    await this.decide(tx, request, right, [...before, ...able]);
    const waiting = this.deferStops.waiting(request, able);
    for (const one of able) await this.enter(tx, request, one, keys, waiting.includes(one));
    await this.order(tx, request, right, able, keys, part);
    await this.deferStops.defer(tx, request, right, able);
    const activities = [...new Set(able.flatMap(({ choice }) => choice.activities))];
    const kind = right.right === 'objection' ? 'objection' : 'withdrawal';
    if (activities.length > 0) await this.notices.plan(tx, request, right, { kind, activities });
    return chosen.filter((one) => !able.includes(one));
  }

  /**
   * The same once more for a customer who has moved since: at every source, in rounds of their own, and at those to whom the data of
   * what has begun with the move go.
   */
  async again(tx: Transaction, request: Request, right: RequestedRight, chosen: readonly ChosenStop[]): Promise<void> {
    const steps = await this.steps.ofRight(tx, right.id, right.generation);
    const rounds = Math.max(0, ...steps.map(({ operation, round }) => (operation === 'suppress' ? round : 0)));
    await this.order(tx, request, right, chosen, await this.keys.of(tx, request), '', rounds);
    const all = [...new Set(chosen.flatMap(({ choice }) => choice.activities))];
    const activities = beginningWithMove(this.pack, request.brand, all);
    const kind = right.right === 'objection' ? 'objection' : 'withdrawal';
    const moved: Request = { ...request, moveStanding: 'after' };
    if (activities.length > 0) await this.notices.plan(tx, moved, right, { kind, activities, subject: AT_MOVE });
  }

  private async decide(tx: Transaction, request: Request, right: RequestedRight, chosen: readonly ChosenStop[]) {
    const at = this.clock.now();
    const activities = [...new Set(chosen.flatMap(({ choice }) => choice.activities))];
    const decisions = activities.length === 0 ? [] : this.rows(request, right, activities, at);
    const { generation } = right;
    await this.requests.replaceDecisions(tx, right.id, decisionRows({ generation, decisions, answers: [] }, right.id));
    const details = { right: right.right, decisions: decisions.length, choices: chosen.length };
    await this.audit.append(tx, { event: 'decision.made', actor: SYSTEM, requestId: request.id, details });
  }

  /** The engine's own rows: nothing of the person is looked at, so nothing is known of them. */
  private rows(
    { brand, moveStanding, zone }: Request,
    { right }: RequestedRight,
    activities: string[],
    at: Date,
  ): DecisionRow[] {
    const facts = {
      ...{ today: localDateOf(at.toISOString(), zone), brand, relation: 'other' as const, events: {} },
      ...{ openBalance: false, disputeOpen: false, consents: {}, objections: {} },
    };
    const scope = {
      ...{ activities, categories: [], erasureGround: null },
      ...{ restrictionCase: null, reasonsGiven: false },
    };
    return decide(
      right,
      decisionActivities(rulesFor(this.pack, { brand, moveStanding })),
      [],
      facts,
      scope,
    ).rows.filter(({ outcome }) => outcome === 'granted');
  }

  /** For all brands: whoever wants no advertising from the controller wants none under another of its names. */
  private async enter(
    tx: Transaction,
    request: Request,
    one: ChosenStop,
    keys: StopKeys,
    awaitsMove: boolean,
  ): Promise<void> {
    for (const { purpose, channels } of purposesOf([one])) {
      const purposes = channels.length === 0 ? [purpose] : channels.map((channel) => `${purpose}/${channel}`);
      for (const stopped of purposes)
        await this.suppressions.add(
          tx,
          { purpose: stopped, awaitsMove },
          identifiersFor(one, keys),
          request.id,
          SYSTEM,
        );
    }
  }

  private async order(
    tx: Transaction,
    { id: requestId, keyId }: Request,
    { id: requestedRightId, generation }: RequestedRight,
    chosen: readonly ChosenStop[],
    keys: StopKeys,
    part: string,
    roundsBefore = 0,
  ): Promise<void> {
    const stops = suppressionOrders(this.registry.all, chosen, keys);
    const planned = stops.map(({ source, keys: by, order }, index) => ({
      ...{ requestId, requestedRightId, generation, keyId, source, part },
      // Several orders to one source stand apart by their round.
      round: roundsBefore + stops.slice(0, index).filter((before) => before.source === source).length + 1,
      order: { operation: 'suppress' as const, keys: by, order },
    }));
    await this.steps.plan(tx, planned);
    await this.steps.release(tx, requestId);
  }
}

/** What the ledger recognises the person by: everything proven, and what was given. */
function identifiersFor({ choice }: ChosenStop, { verified, named }: StopKeys): SearchKey[] {
  const all = [...named, ...[...verified.values()].flat()].filter(({ type }) => choice.identifiers.includes(type));
  return [...new Map(all.map((key) => [`${key.type} ${key.value}`, key])).values()];
}
