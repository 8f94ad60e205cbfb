import { Injectable } from '@nestjs/common';
import { type Language, localDateOf, type RequestedRightState, type RequestState, type Right } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { type Package, PackageRepository } from '../delivery';
import { JoinedRightRepository } from './joined-right.repository';
import type { RequestedRight } from './requested-right.entity';
import { RequestsRepository } from './requests.repository';

/** How far a request has come, as the person is told it. `ended` closed without an answer: withdrawn, or no request. */
export type RequestStage = 'reading' | 'identity' | 'collecting' | 'checking' | 'joined' | 'answered' | 'ended';

/** The package as the person sees it: only a released one that has not ended is ready. */
export type PackageStanding =
  | { state: 'none' | 'expired' | 'revoked' }
  | { state: 'ready'; size: number; expiresOn: string; manifestSha256: string };

/** What the person may read about a request on the portal. Dates are civil dates in the controller's zone. */
export interface RequestStatus {
  reference: string;
  brand: string;
  language: Language;
  receivedOn: string;
  /** The strict date in force. */
  answerBy: string;
  extended: boolean;
  stage: RequestStage;
  /** References of the earlier requests that answer what is `joined`; only where both are proven to be this person's. */
  answeredWith: string[];
  rights: { right: Right; state: RequestedRightState }[];
  /** Of access. */
  package: PackageStanding;
  /** Of portability. */
  portable: PackageStanding;
}

/** The stage that the states of a request and of its rights add up to: the right that is farthest behind counts. */
export function stageOf(state: RequestState, rights: readonly RequestedRightState[]): RequestStage {
  switch (state) {
    case 'received':
    case 'to-read':
      return 'reading';
    case 'identity':
      return 'identity';
    case 'in-progress':
      if (rights.includes('awaiting-identity')) return 'identity';
      return rights.includes('collecting') ? 'collecting' : 'checking';
    case 'joined':
      return rights.includes('joined') ? 'joined' : 'reading';
    case 'answered':
    case 'closed':
      return rights.length > 0 && rights.every((right) => right === 'joined') ? 'joined' : 'answered';
    case 'withdrawn':
    case 'not-a-request':
    case 'purged':
      return 'ended';
  }
}

/** Reads the status page of the portal; changes nothing. */
@Injectable()
export class PortalStatus {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly joined: JoinedRightRepository,
    private readonly packages: PackageRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The status of a request by its id, or null when there is none. Whoever asks must have a session for it. */
  async of(requestId: string): Promise<RequestStatus | null> {
    return this.transactions.read(async (tx) => {
      const request = await this.requests.find(tx, requestId);
      if (!request) return null;
      const rights = await this.requests.rights(tx, requestId);
      const asked = rights.filter(({ state }) => state !== 'not-asked');
      const { firsts, shown } = await this.answeredWith(tx, asked);
      const stage = stageOf(
        request.state,
        shown.map(({ state }) => state),
      );
      const [first] = stage === 'joined' ? firsts : [];
      const dated = first ?? request;
      return {
        reference: request.reference,
        brand: request.brand,
        language: request.language,
        receivedOn: request.receiptDate,
        answerBy: dated.answerBy,
        extended: dated.extendedDue !== null,
        stage,
        answeredWith: firsts.map(({ reference }) => reference),
        rights: shown,
        package: standingOf(await this.packages.latest(tx, requestId), request.zone, this.clock.now()),
        portable: standingOf(await this.packages.latest(tx, requestId, 'portability'), request.zone, this.clock.now()),
      };
    });
  }

  /**
   * The earlier requests that answer a right, and the rights as the person may see them. What a colleague joined without a
   * proof is told to nobody: the one who looks may not be the one who wrote the other (I10).
   */
  private async answeredWith(tx: Transaction, asked: RequestedRight[]) {
    const joined = await this.joined.joinedAmong(
      tx,
      asked.map(({ id }) => id),
    );
    const proven = [...joined.values()].filter(({ because }) => because === 'proven');
    const firsts = await this.requests.many(tx, [...new Set(proven.map(({ firstRequestId }) => firstRequestId))]);
    const unproven = new Set(
      [...joined.values()].filter(({ because }) => because === 'by-hand').map((one) => one.requestedRightId),
    );
    const shown = asked.map(({ id, right, state }) => ({
      right,
      state: unproven.has(id) ? ('with-person' as const) : state,
    }));
    return { firsts: firsts.sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime()), shown };
  }
}

function standingOf(latest: Package | null, zone: string, now: Date): PackageStanding {
  if (latest?.state === 'revoked' || latest?.state === 'expired') return { state: latest.state };
  if (latest?.state !== 'released' || !latest.expiresAt) return { state: 'none' };
  if (latest.expiresAt <= now) return { state: 'expired' };
  const expiresOn = localDateOf(latest.expiresAt.toISOString(), zone);
  return { state: 'ready', size: Number(latest.size), expiresOn, manifestSha256: latest.manifestSha256 ?? '' };
}
