import { Inject } from '@nestjs/common';
import { SourceError } from '@habeas/connectors';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { MailSender } from '@habeas/platform/mail';
import { HandlesJob, type JobHandler, type JobRun, RetryLater } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { Letters } from '../letters';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { brandOf, letterHeadOf, type Request, RequestsRepository } from '../requests';
import { AnswerAddress } from './answer-address';
import type { Candidate } from './candidate.entity';
import { contactForCode } from './choose-recipient';
import { IdentityRepository } from './identity.repository';
import { LocateSubject } from './locate-subject';
import { VerificationCodes } from './verification-codes';

/** A directory that is away is asked again for as long as it takes: half of the directories could name the wrong person. */
const DIRECTORY_AWAY_MS = 30_000;

/**
 * Sends a fresh code to the contact on file, never to an address that came only from the message. The code is sent at
 * most once and stands nowhere in clear: after a crash between the two the person asks for another.
 */
@HandlesJob('send-code')
export class SendCodeJob implements JobHandler<'send-code'> {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly identity: IdentityRepository,
    private readonly locateSubject: LocateSubject,
    private readonly codes: VerificationCodes,
    private readonly addresses: AnswerAddress,
    private readonly letters: Letters,
    private readonly mail: MailSender,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async handle({ requestId }: HabeasJobs['send-code'], run: JobRun): Promise<void> {
    const request = await this.transactions.run((tx) => this.requests.find(tx, requestId));
    if (!request || request.state === 'purged') return;
    const candidates = await this.knownCandidates(requestId, run.signal);
    const issued = await this.transactions.run(async (tx) => {
      await run.finish(tx);
      return this.issue(tx, request, candidates);
    });
    if (issued) await this.send(request, issued.email, issued.code, run.id);
  }

  private async knownCandidates(requestId: string, signal: AbortSignal): Promise<Candidate[]> {
    const known = await this.transactions.run((tx) => this.identity.candidates(tx, requestId));
    if (known.length > 0) return known;
    try {
      return await this.locateSubject.locate(requestId, signal);
    } catch (error) {
      throw error instanceof SourceError ? new RetryLater(error.code, DIRECTORY_AWAY_MS) : error;
    }
  }

  private async issue(tx: Transaction, { id: requestId }: Request, candidates: Candidate[]) {
    const request = await this.requests.lock(tx, requestId); // two codes ordered at once are counted one after the other
    if (!request) return null;
    const identifiers = await this.identity.identifiers(tx, requestId);
    const recipient = contactForCode(candidates, identifiers, await this.identity.provenCandidates(tx, requestId));
    if (!recipient) return null;
    const issued = await this.codes.issue(tx, requestId, recipient);
    if ('refused' in issued) {
      if (issued.refused === 'guessed') await this.tellOffice(tx, request);
      return null;
    }
    const details = { source: recipient.source };
    await this.audit.append(tx, { event: 'code.sent', actor: { kind: 'system' }, requestId, details });
    const isSettled = request.assurance !== 'none';
    const email = (isSettled ? await this.addresses.of(tx, request) : null) ?? recipient.contactEmail;
    return { code: issued.code, email };
  }

  private async tellOffice(tx: Transaction, request: Request): Promise<void> {
    request.needsPersonBecause ??= 'codes-guessed';
    await this.requests.save(tx, request);
  }

  private async send(request: Request, email: string, code: string, runId: string): Promise<void> {
    const { language, reference, brand } = request;
    const head = letterHeadOf(this.pack, request, language);
    const template = request.assurance === 'none' ? 'identity-code' : 'sign-in-code';
    const letter = this.letters.render(template, language, head, { code, reference, minutes: this.codes.lifeMinutes });
    const { name, address } = brandOf(this.pack, brand).sender;
    await this.mail.send({
      ...letter,
      from: { name: name[language], address },
      to: email,
      messageId: `<${runId}@${address.split('@')[1]}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Habeas-Reference': reference, 'Content-Language': language },
    });
  }
}
