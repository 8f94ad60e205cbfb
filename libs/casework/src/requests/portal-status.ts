import { Injectable } from '@nestjs/common';
import { type Language, localDateOf, type RequestedRightState, type RequestState, type Right } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { type Package, PackageRepository } from '../delivery';
import { RequestsRepository } from './requests.repository';

/** How far a request has come, as the person is told it. `ended` closed without an answer: withdrawn, or no request. */
export type RequestStage = 'reading' | 'identity' | 'collecting' | 'checking' | 'answered' | 'ended';

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
  rights: { right: Right; state: RequestedRightState }[];
  package: PackageStanding;
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
    case 'answered':
    case 'closed':
      return 'answered';
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
      const states = asked.map(({ state }) => state);
      return {
        reference: request.reference,
        brand: request.brand,
        language: request.language,
        receivedOn: request.receiptDate,
        answerBy: request.answerBy,
        extended: request.extendedDue !== null,
        stage: stageOf(request.state, states),
        rights: asked.map(({ right, state }) => ({ right, state })),
        package: standingOf(await this.packages.latest(tx, requestId), request.zone, this.clock.now()),
      };
    });
  }
}

function standingOf(latest: Package | null, zone: string, now: Date): PackageStanding {
  if (latest?.state === 'revoked' || latest?.state === 'expired') return { state: latest.state };
  if (latest?.state !== 'released' || !latest.expiresAt) return { state: 'none' };
  if (latest.expiresAt <= now) return { state: 'expired' };
  const expiresOn = localDateOf(latest.expiresAt.toISOString(), zone);
  return { state: 'ready', size: Number(latest.size), expiresOn, manifestSha256: latest.manifestSha256 ?? '' };
}
