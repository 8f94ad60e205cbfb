import { Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { NotFound, Refused, type Request, RequestsRepository } from '../requests';
import type { Candidate } from './candidate.entity';
import { isAnother, personsAmong } from './choose-recipient';
import { IdentityRepository } from './identity.repository';
import type { Identifier } from './identifier.entity';
import { SettleIdentity } from './settle-identity';
import { unlistedPerson } from './unlisted-person';

/** States of a request in which it matters who asks; an answered one is opened again first. */
const OPEN: readonly Request['state'][] = ['received', 'to-read', 'identity', 'in-progress'];

/** What a colleague decides about who asks; each decision needs a reason and is audited. */
@Injectable()
export class StaffIdentity {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly requests: RequestsRepository,
    private readonly settleIdentity: SettleIdentity,
    private readonly clock: Clock,
  ) {}

  /** Chooses the person among those who share a proven contact. The choice alone proves nothing: the contact must be proven. */
  async choose(tx: Transaction, request: Request, candidateId: string | null, actor: AuditActor): Promise<void> {
    refuseUnlessOpen(request);
    if (candidateId === null) return this.chooseNobody(tx, request);
    const persons = personsAmong(await this.identity.candidates(tx, request.id));
    const person = persons.find((one) => one.some(({ id }) => id === candidateId));
    if (!person) throw new NotFound('candidate');
    if (request.assurance === 'none') throw new Refused('contact-not-proven');
    if (await this.alreadySettled(tx, request)) throw new Refused('identity-already-settled');
    request.needsPersonBecause = null;
    await this.settleIdentity.settle(tx, request, { person, method: 'code', actor });
  }

  /** None of those found is the person: the request waits for better identifiers, and nobody is searched. */
  private async chooseNobody(tx: Transaction, request: Request): Promise<void> {
    if (request.state !== 'identity') throw new Refused('identity-already-settled');
    request.needsPersonBecause = null;
    await this.requests.save(tx, request);
  }

  /**
   * Records that an identifier was verified by other means (in a shop, with itsme, ...), and settles the person behind it. Somebody whom no
   * directory knows is settled by what the colleague saw.
   * @throws Refused when the request is over, nobody stands behind it, several do, or somebody else than who is settled: one answer is one person's
   */
  async verifyByOtherMeans(
    tx: Transaction,
    request: Request,
    identifierId: string,
    method: string,
    actor: AuditActor,
  ): Promise<void> {
    refuseUnlessOpen(request);
    const identifiers = await this.identity.identifiers(tx, request.id);
    const identifier = identifiers.find(({ id }) => id === identifierId);
    if (!identifier) throw new NotFound('identifier');
    const candidates = await this.candidatesFor(tx, request, identifier, method);
    const persons = personsAmong(candidates);
    const behind = persons.filter((one) => one.some((candidate) => stands(candidate, identifier)));
    const [person] = behind;
    if (!person) throw new Refused('nobody-under-identifier');
    if (behind.length > 1) throw new Refused('several-under-identifier');
    if (isAnother(person, candidates)) throw new Refused('another-person-settled');
    Object.assign(identifier, { status: 'verified', verifiedBy: method, verifiedAt: this.clock.now() });
    await this.identity.saveIdentifier(tx, identifier);
    request.needsPersonBecause = null;
    await this.settleIdentity.settle(tx, request, { person, method, actor });
  }

  private async candidatesFor(tx: Transaction, request: Request, identifier: Identifier, method: string) {
    const known = await this.identity.candidates(tx, request.id);
    const unlisted = unlistedPerson(request, identifier, known, method);
    if (!unlisted) return known;
    await this.identity.addCandidates(tx, [unlisted]);
    return this.identity.candidates(tx, request.id);
  }

  private async alreadySettled(tx: Transaction, request: Request): Promise<boolean> {
    const rights = await this.requests.rights(tx, request.id);
    return rights.some(({ state }) => state === 'collecting' || state === 'deciding' || state === 'awaiting-approval');
  }
}

function refuseUnlessOpen({ state }: Request): void {
  if (!OPEN.includes(state)) throw new Refused('not-open');
}

function stands(candidate: Candidate, identifier: { type: string; value: string }): boolean {
  if (identifier.type === 'email' && candidate.contactEmail === identifier.value.toLowerCase()) return true;
  return candidate.keys.some(({ type, value }) => type === identifier.type && value === identifier.value);
}
