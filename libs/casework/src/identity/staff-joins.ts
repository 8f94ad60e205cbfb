import { Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import {
  joinablePairs,
  JoinedRightRepository,
  JoinedRights,
  Refused,
  type Request,
  RequestsRepository,
} from '../requests';
import { DuplicatesRepository } from './duplicates.repository';
import { IdentityRepository } from './identity.repository';
import { JoinDuplicates } from './join-duplicates';
import { compareSettled } from './same-person';
import { SettleIdentity } from './settle-identity';

/** What a colleague decides about two requests that may be one person's; each decision needs a reason and is audited. */
@Injectable()
export class StaffJoins {
  constructor(
    private readonly duplicates: DuplicatesRepository,
    private readonly joinDuplicates: JoinDuplicates,
    private readonly identity: IdentityRepository,
    private readonly requests: RequestsRepository,
    private readonly joined: JoinedRightRepository,
    private readonly joinedRights: JoinedRights,
    private readonly settleIdentity: SettleIdentity,
  ) {}

  /**
   * Answers what both ask for with the earlier one. Where the identities are not proven to be one person's, nobody outside is told.
   * @throws Refused where nothing points to one person, two persons are proven, or nothing is open in both
   */
  async join(tx: Transaction, request: Request, earlierId: string, actor: AuditActor): Promise<void> {
    const [first] = await this.duplicates.hold(tx, [earlierId]);
    const alike = (await this.duplicates.lookAlikes(tx, request.id)).some(({ id }) => id === earlierId);
    if (!first || !alike || !cameBefore(first, request)) throw new Refused('not-an-earlier-request');
    const sameness = compareSettled(
      await this.identity.candidates(tx, request.id),
      await this.identity.candidates(tx, first.id),
    );
    if (sameness === 'another') throw new Refused('two-persons');
    const rights = await this.requests.rights(tx, request.id);
    const pairs = joinablePairs(rights, await this.requests.rights(tx, first.id));
    if (pairs.length === 0) throw new Refused('no-right-in-common');
    await this.joinedRights.join(tx, request, first, pairs, sameness === 'same' ? 'proven' : 'by-hand', actor);
    if (sameness !== 'same') return;
    const joined = pairs.map(({ later }) => later);
    await this.joinDuplicates.write(tx, request, first.id, joined, actor);
  }

  /** Takes everything of this request apart again: it goes on by itself. @throws Refused where nothing is joined */
  async separate(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    const rows = await this.joined.ofRequest(tx, request.id);
    if (rows.length === 0) throw new Refused('not-joined');
    await this.joinedRights.separate(tx, request, rows, actor);
    await this.settleIdentity.beginRights(tx, request, actor);
  }
}

/** Of two that came at the same instant the ids decide, as everywhere. */
export function cameBefore(one: Request, other: Request): boolean {
  const apart = one.receivedAt.getTime() - other.receivedAt.getTime();
  return apart < 0 || (apart === 0 && one.id < other.id);
}
