import { Injectable } from '@nestjs/common';
import { cameBefore, compareSettled, DuplicatesRepository, IdentityRepository } from '@habeas/casework/identity';
import {
  joinablePairs,
  type JoinedRight,
  JoinedRightRepository,
  type RelatedRequestView,
  type Request,
  RequestsRepository,
} from '@habeas/casework/requests';
import type { Transaction } from '@habeas/platform/database';

/** The other requests of the person, or perhaps of the person, that the page of a request shows. */
@Injectable()
export class RelatedRequests {
  constructor(
    private readonly joined: JoinedRightRepository,
    private readonly duplicates: DuplicatesRepository,
    private readonly identity: IdentityRepository,
    private readonly requests: RequestsRepository,
  ) {}

  /** Ids of the requests that are joined to this one, or that it is joined to: their messages are read here too. */
  async joinedWith(tx: Transaction, requestId: string): Promise<string[]> {
    const firsts = (await this.joined.ofRequest(tx, requestId)).map(({ firstRequestId }) => firstRequestId);
    const later = (await this.joined.toFirst(tx, requestId)).map((row) => row.requestId);
    return [...new Set([...firsts, ...later])];
  }

  async of(tx: Transaction, request: Request): Promise<RelatedRequestView[]> {
    const firsts = await this.joined.ofRequest(tx, request.id);
    const later = await this.joined.toFirst(tx, request.id);
    const shown = [
      ...(await this.joinedViews(tx, request, firsts, 'first')),
      ...(await this.joinedViews(tx, request, later, 'joined')),
    ];
    for (const { id, same } of await this.duplicates.lookAlikes(tx, request.id)) {
      const view = shown.some((one) => one.id === id) ? null : await this.alike(tx, request, id, same);
      if (view) shown.push(view);
    }
    return shown;
  }

  private async joinedViews(
    tx: Transaction,
    request: Request,
    rows: JoinedRight[],
    relation: 'first' | 'joined',
  ): Promise<RelatedRequestView[]> {
    const idOf = (row: JoinedRight) => (relation === 'first' ? row.firstRequestId : row.requestId);
    const others = await this.requests.many(tx, [...new Set(rows.map(idOf))]);
    const rights = new Map(
      (
        await this.requests.rightsOfMany(
          tx,
          rows.map((row) => row.requestId),
        )
      ).map((one) => [one.id, one]),
    );
    return others.map((other) => {
      const theirs = rows.filter((row) => idOf(row) === other.id);
      const joined = theirs.flatMap((row) => rights.get(row.requestedRightId)?.right ?? []);
      const same = [...new Set(theirs.map(({ because }) => because))];
      return { ...factsOf(other), relation, rights: joined, same, earlier: cameBefore(other, request) };
    });
  }

  private async alike(
    tx: Transaction,
    request: Request,
    id: string,
    same: string[],
  ): Promise<RelatedRequestView | null> {
    const other = await this.requests.find(tx, id);
    if (!other) return null;
    const sameness = compareSettled(
      await this.identity.candidates(tx, request.id),
      await this.identity.candidates(tx, id),
    );
    if (sameness === 'another') return null;
    const earlier = cameBefore(other, request);
    const [mine, theirs] = [await this.requests.rights(tx, request.id), await this.requests.rights(tx, id)];
    const pairs = earlier ? joinablePairs(mine, theirs) : joinablePairs(theirs, mine);
    if (pairs.length === 0) return null;
    const relation = sameness === 'same' ? 'same-person' : 'possibly-same-person';
    return { ...factsOf(other), relation, rights: pairs.map(({ later }) => later.right), same, earlier };
  }
}

function factsOf({ id, reference, channel, receivedAt, requesterName, state }: Request) {
  return { id, reference, channel, receivedAt: receivedAt.toISOString(), requesterName, state };
}
