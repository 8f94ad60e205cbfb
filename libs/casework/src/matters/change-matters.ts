import { Inject, Injectable } from '@nestjs/common';
import { addDays, type AuditActor, type IsoDate } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { SettleIdentity } from '../identity';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { Refused, type Request, type RequestMatter, RequestMatterRepository, RequestStates } from '../requests';

/** What a colleague says that a message asks beside the rights. */
export interface WantedMatter {
  /** Key of a matter of the pack. */
  matter: string;
  /** A date of its own, such as the one that an authority has set; left out: the pack's. */
  due?: IsoDate;
}

/** Requests that are over: what they asked is no longer to be changed. */
const OPEN: ReadonlySet<Request['state']> = new Set(['received', 'to-read', 'identity', 'in-progress', 'answered']);

/** Puts a colleague's reading of the matters in the place of the machine's. What was answered stays answered. */
@Injectable()
export class ChangeMatters {
  constructor(
    private readonly matters: RequestMatterRepository,
    private readonly states: RequestStates,
    private readonly settleIdentity: SettleIdentity,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** @throws Refused `not-open`, `matter-unknown`, `matter-due-before-receipt` */
  async change(tx: Transaction, request: Request, wanted: readonly WantedMatter[], actor: AuditActor): Promise<void> {
    if (!OPEN.has(request.state)) throw new Refused('not-open');
    const known = new Map((await this.matters.ofRequest(tx, request.id)).map((row) => [row.matter, row]));
    for (const [key, row] of known)
      if (row.state === 'open' && !wanted.some(({ matter }) => matter === key))
        await this.drop(tx, request, row, actor);
    let added = 0;
    for (const one of wanted) if (await this.want(tx, request, one, known.get(one.matter), actor)) added += 1;
    if (added > 0 && request.state === 'answered')
      await this.states.moveRequest(tx, request, 'in-progress', actor, this.clock.now());
    // What was taken for somebody's who has died, and is not, held the rights back.
    if (request.state === 'identity' || request.state === 'in-progress')
      await this.settleIdentity.beginRights(tx, request, actor);
    if (request.state === 'in-progress') await this.states.settle(tx, request, actor, this.clock.now());
  }

  /** Answers whether something is open now that was not. */
  private async want(
    tx: Transaction,
    request: Request,
    { matter, due: asked }: WantedMatter,
    before: RequestMatter | undefined,
    actor: AuditActor,
  ): Promise<boolean> {
    const entry = this.pack.matters.find(({ key }) => key === matter);
    if (!entry) throw new Refused('matter-unknown');
    if (asked !== undefined && asked < request.receiptDate) throw new Refused('matter-due-before-receipt');
    const byPack = entry.days === undefined ? null : addDays(request.receiptDate, entry.days);
    const isOpen = before?.state === 'open';
    const due = asked ?? (isOpen ? before.due : byPack);
    if (before && (before.state === 'answered' || before.state === 'handed-over')) return false;
    if (isOpen && before.due === due) return false;
    const row = before ?? { requestId: request.id, matter, because: 'corrected' };
    await this.matters.save(tx, { ...row, state: 'open', due, endedAt: null, byAccount: actor.id ?? null });
    await this.note(tx, request, { matter, due, state: 'open' }, actor);
    return !isOpen;
  }

  private async drop(tx: Transaction, request: Request, row: RequestMatter, actor: AuditActor): Promise<void> {
    const { matter, due } = row;
    const ended = { endedAt: this.clock.now(), byAccount: actor.id ?? null };
    await this.matters.save(tx, { ...row, ...ended, state: 'not-meant' });
    await this.note(tx, request, { matter, due, state: 'not-meant' }, actor);
  }

  private note(tx: Transaction, { id: requestId }: Request, details: Record<string, string | null>, actor: AuditActor) {
    return this.audit.append(tx, { event: 'matter.changed', actor, requestId, details });
  }
}
