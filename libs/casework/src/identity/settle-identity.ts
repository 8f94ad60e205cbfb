import { Inject, Injectable } from '@nestjs/common';
import type { SearchKey } from '@habeas/connectors';
import { type AssuranceLevel, type AuditActor, meets, type RequestedRightState } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import {
  assuranceToBegin,
  type Mandate,
  MandateRepository,
  Mandates,
  type Request,
  type RequestedRight,
  RequestMatterRepository,
  RequestsRepository,
  RequestStates,
} from '../requests';
import { type ExecutionPlan, ExecutionPlanRepository, FanOut } from '../sources';
import type { Person } from './choose-recipient';
import { IdentityRepository } from './identity.repository';
import { JoinDuplicates } from './join-duplicates';
import { NoteMove } from './note-move';

/** What was proven, and how. */
export interface Proof {
  /** The person, as each directory that knows them has it. */
  person: Person;
  /** `code`, `account`, or the method that a colleague recorded. */
  method: string;
  /** Only with `account`: whether the account itself names this key. */
  named?: (key: SearchKey) => boolean;
  actor: AuditActor;
}

/** What proves as much as the domain calls strong. A call back, or a picture of a document, proves no more than a contact. */
const STRONG_METHODS: ReadonlySet<string> = new Set(['shop', 'itsme', 'eid']);

/** From the first search until the answer is approved. */
const SEARCHED: ReadonlySet<RequestedRightState> = new Set(['collecting', 'deciding', 'awaiting-approval']);

/** Settles who asks: marks what is verified, opens the search with these keys alone, and lets the rights begin. */
@Injectable()
export class SettleIdentity {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly matters: RequestMatterRepository,
    private readonly mandates: MandateRepository,
    private readonly mandateRules: Mandates,
    private readonly fanOut: FanOut,
    private readonly plans: ExecutionPlanRepository,
    private readonly duplicates: JoinDuplicates,
    private readonly noteMove: NoteMove,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async settle(tx: Transaction, request: Request, proof: Proof): Promise<void> {
    const { person, method, actor } = proof;
    // Before the audit: a source's answer holds its tasks and then waits for the audit, a use case of the earlier request likewise.
    const earlier = await this.duplicates.hold(tx, request, person);
    for (const right of await this.requests.rights(tx, request.id)) await this.fanOut.hold(tx, right);
    for (const candidate of person) await this.identity.saveCandidate(tx, Object.assign(candidate, { chosen: true }));
    const keys = person.flatMap((candidate) => candidate.keys);
    await this.fanOut.startFrom(tx, request.id, keys);
    await this.verifyIdentifiers(tx, request, proof);
    const reached = reachedBy(method);
    if (!meets(request.assurance, reached)) request.assurance = reached;
    request.requesterName ??= person[0].displayName;
    await this.requests.save(tx, request);
    await this.noteMove.note(tx, request);
    await this.noteSettled(tx, request, proof);
    await this.outbox.add(tx, 'candidates-changed', { requestId: request.id });
    await this.duplicates.review(tx, request, earlier);
    await this.outbox.add(tx, 'review-joined', { requestId: request.id });
    await this.searchAgain(tx, request, actor);
    await this.beginRights(tx, request, actor);
  }

  /** The person who is settled has proven more than before: what waited for it begins, and nothing else changes. */
  async raise(tx: Transaction, request: Request, proof: Proof): Promise<void> {
    request.assurance = reachedBy(proof.method);
    await this.requests.save(tx, request);
    await this.noteSettled(tx, request, proof);
    await this.beginRights(tx, request, proof.actor);
  }

  private noteSettled(tx: Transaction, { id: requestId, assurance }: Request, { person, method, actor }: Proof) {
    const details = { assurance, method, sources: person.map(({ source }) => source).join(' ') };
    return this.audit.append(tx, { event: 'identity.settled', actor, requestId, details });
  }

  /**
   * A key that is proven only now is searched too, and an answer that was, or is just being, composed without it is composed
   * again: it names what was verified, even where no source can search with it.
   */
  private async searchAgain(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    for (const right of await this.requests.rights(tx, request.id)) {
      const approved = await this.approvedPlan(tx, right);
      if (!approved && !SEARCHED.has(right.state)) continue;
      const of = { requestedRightId: right.id, generation: right.generation };
      const asked = await this.fanOut.searchAgain(tx, { requestId: request.id, ...of });
      if (approved && !asked) continue; // no source can find more by it: what was approved is the whole still
      if (approved) await this.annul(tx, approved, actor);
      if (right.state === 'collecting') continue;
      await this.states.moveRight(tx, right, 'collecting', actor, this.clock.now());
      if (!asked) await this.outbox.add(tx, 'right-collected', of);
    }
  }

  /** What was approved and is not begun: it can be changed until the time to undo is over. */
  private async approvedPlan(tx: Transaction, { id, state }: RequestedRight): Promise<ExecutionPlan | null> {
    const plan = state === 'approved' ? await this.plans.open(tx, id) : null;
    return plan?.state === 'approved' ? plan : null;
  }

  /** What was approved without a key of the person is not done. */
  private async annul(tx: Transaction, plan: ExecutionPlan, actor: AuditActor): Promise<void> {
    plan.state = 'void';
    await this.plans.save(tx, plan);
    const { requestId, id, sha256 } = plan;
    await this.audit.append(tx, { event: 'plan.void', actor, requestId, details: { plan: id, sha256 } });
  }

  /** Lets each right begin whose assurance is reached. A contact that several share proves nobody until one is chosen (I10). */
  async beginRights(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    const at = this.clock.now();
    const isSettled = (await this.identity.candidates(tx, request.id)).some(({ chosen }) => chosen);
    const reached = isSettled ? request.assurance : 'none';
    if (await this.isAboutDeceased(tx, request)) return;
    const mandate = await this.mandates.of(tx, request.id);
    let begun = 0;
    for (const right of await this.requests.rights(tx, request.id)) {
      if (right.state !== 'awaiting-identity' || !meets(reached, assuranceToBegin(this.pack, right))) continue;
      if (this.waitsForMandate(mandate, request, right)) continue;
      await this.states.moveRight(tx, right, 'collecting', actor, at);
      // What is weighed begins a second time, after what stops at once.
      const key = `${right.id}/${right.generation}${right.asked?.choicesStopped ? '/weighed' : ''}`;
      await this.outbox.add(tx, 'plan-right', { requestedRightId: right.id }, { key });
      begun += 1;
    }
    if (begun > 0 && request.state === 'identity') await this.states.moveRequest(tx, request, 'in-progress', actor, at);
  }

  /** No right of somebody who has died is carried out as theirs (recital 27); a colleague answers whoever asked. */
  private async isAboutDeceased(tx: Transaction, { id }: Request): Promise<boolean> {
    const keys = new Set(this.pack.matters.filter(({ deceased }) => deceased).map(({ key }) => key));
    const asked = await this.matters.ofRequest(tx, id);
    return asked.some(({ matter, state }) => keys.has(matter) && (state === 'open' || state === 'answered'));
  }

  /** What needs no assurance needs no mandate either: nothing is told, and it is done by the address that was used. */
  private waitsForMandate(mandate: Mandate | null, request: Request, right: RequestedRight): boolean {
    return (
      assuranceToBegin(this.pack, right) !== 'none' && this.mandateRules.gap(mandate, request, right.right) !== null
    );
  }

  /** Each identifier on its own: one that is on the proven person's own record is verified, any other stays as it is. */
  private async verifyIdentifiers(tx: Transaction, request: Request, proof: Proof): Promise<void> {
    const { person, method } = proof;
    const at = this.clock.now();
    const contacts = person.flatMap(({ contactEmail }) => contactEmail ?? []);
    const own = person.flatMap(({ keys }) => keys.map(({ type, value }) => `${type} ${value.toLowerCase()}`));
    own.push(...contacts.map((contact) => `email ${contact}`));
    for (const identifier of await this.identity.identifiers(tx, request.id)) {
      if (identifier.status === 'verified' || !own.includes(`${identifier.type} ${identifier.value.toLowerCase()}`))
        continue;
      const byItself =
        method === 'code' ? contacts.includes(identifier.value.toLowerCase()) : proof.named?.(identifier);
      const verifiedBy = byItself === false ? 'same-record' : method;
      Object.assign(identifier, { status: 'verified', verifiedBy, verifiedAt: at });
      await this.identity.saveIdentifier(tx, identifier);
      await this.audit.append(tx, {
        event: 'identifier.verified',
        actor: { kind: 'system' },
        requestId: request.id,
        details: { type: identifier.type, by: verifiedBy },
      });
    }
  }
}

function reachedBy(method: string): AssuranceLevel {
  if (STRONG_METHODS.has(method)) return 'strong';
  return method === 'account' ? 'account' : 'contact';
}
