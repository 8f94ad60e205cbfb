import { Injectable } from '@nestjs/common';
import type { SearchKey } from '@habeas/connectors';
import { Clock } from '@habeas/platform/clock';
import { MasterKeys, randomToken } from '@habeas/platform/crypto';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { readReference, type Request, RequestsRepository, RequestStates } from '../requests';
import { AccountProof } from './account-proof';
import { personProvenBy } from './choose-recipient';
import { IdentityRepository } from './identity.repository';
import { JoinDuplicates } from './join-duplicates';
import './jobs';
import { LocateSubject } from './locate-subject';
import { SettleIdentity } from './settle-identity';
import { VerificationCodes } from './verification-codes';

/** Stands for a request that does not exist, so that an unknown reference costs and shows the same as a known one. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
const SESSION_MINUTES = 20;
/** The person waits at the page for so long; the search itself goes on as a job. */
const LOCATE_MS = 10_000;
const DATA_SUBJECT = { kind: 'person' } as const;

/** How a person gets in: the reference, and a fresh code from the contact on file. Known and unknown look alike. */
@Injectable()
export class PortalSignIn {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly identity: IdentityRepository,
    private readonly codes: VerificationCodes,
    private readonly settleIdentity: SettleIdentity,
    private readonly accountProof: AccountProof,
    private readonly locateSubject: LocateSubject,
    private readonly duplicates: JoinDuplicates,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly keys: MasterKeys,
    private readonly clock: Clock,
  ) {}

  /** Orders a code. Says nothing: neither whether the reference exists nor whether a contact is on file. */
  async requestCode(typedReference: string): Promise<void> {
    const reference = readReference(typedReference) ?? '';
    await this.transactions.run(async (tx) => {
      const request = await this.requests.byReference(tx, reference);
      await this.outbox.add(tx, 'send-code', { requestId: request?.id ?? NOBODY });
    });
  }

  /** Exchanges a right code for a session token; null for every reason why it is not. */
  async signIn(typedReference: string, typedCode: string): Promise<string | null> {
    const reference = readReference(typedReference) ?? '';
    return this.transactions.run(async (tx) => {
      const known = await this.requests.byReference(tx, reference);
      const code = await this.codes.use(tx, known?.id ?? NOBODY, typedCode);
      if (!known) return null;
      if (!code) {
        await this.audit.append(tx, { event: 'code.failed', actor: DATA_SUBJECT, requestId: known.id });
        return null;
      }
      const request = await this.states.hold(tx, known.id);
      await this.proveContact(tx, request, code.candidateId);
      return this.openSession(tx, request.id);
    });
  }

  /**
   * Exchanges a sign-in with the operator's own account for a session token; null for every reason why it is not: no such request,
   * or none of that account's person.
   * @throws SourceError when the person was not looked for yet and a directory cannot be asked now
   */
  async signInByAccount(typedReference: string, account: readonly SearchKey[]): Promise<string | null> {
    const reference = readReference(typedReference) ?? '';
    const { known, candidates } = await this.transactions.run(async (tx) => {
      const known = await this.requests.byReference(tx, reference);
      return { known, candidates: await this.identity.candidates(tx, known?.id ?? NOBODY) };
    });
    if (!known || known.state === 'purged') return null;
    if (candidates.length === 0) await this.locateSubject.locate(known.id, AbortSignal.timeout(LOCATE_MS));
    return this.transactions.run(async (tx) => {
      const request = await this.states.hold(tx, known.id);
      const isTheirs = await this.accountProof.prove(tx, request, account);
      return isTheirs ? this.openSession(tx, request.id) : null;
    });
  }

  /** The request that a session may look at; null when it has ended or never was. */
  async requestOf(token: string): Promise<string | null> {
    const session = await this.transactions.run((tx) =>
      this.identity.session(tx, this.keys.hash('portal-session', token)),
    );
    return session && session.expiresAt > this.clock.now() ? session.requestId : null;
  }

  async signOut(token: string): Promise<void> {
    await this.transactions.run((tx) => this.identity.endSession(tx, this.keys.hash('portal-session', token)));
  }

  /** The code came back: the contact is proven, and with it the person, unless several share it. */
  private async proveContact(tx: Transaction, request: Request, candidateId: string): Promise<void> {
    if (request.assurance !== 'none') return;
    const candidates = await this.identity.candidates(tx, request.id);
    const contact = candidates.find(({ id }) => id === candidateId)?.contactEmail;
    if (!contact) return;
    const person = personProvenBy(contact, candidates);
    if (person) {
      await this.settleIdentity.settle(tx, request, { person, method: 'code', actor: DATA_SUBJECT });
      return;
    }
    await this.duplicates.takeApart(tx, request);
    request.needsPersonBecause = 'subject-unclear';
    request.assurance = 'contact';
    await this.requests.save(tx, request);
  }

  private async openSession(tx: Transaction, requestId: string): Promise<string> {
    const token = randomToken();
    const expiresAt = new Date(this.clock.now().getTime() + SESSION_MINUTES * 60_000);
    await this.identity.insertSession(tx, { requestId, tokenHash: this.keys.hash('portal-session', token), expiresAt });
    return token;
  }
}
