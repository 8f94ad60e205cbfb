import { Inject } from '@nestjs/common';
import { addWorkingDays, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { WebConfig } from '@habeas/platform/config';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { MailNotSent, MailRefused, MailSender } from '@habeas/platform/mail';
import { FatalJobError, HandlesJob, type JobHandler, type JobRun, RetryLater } from '@habeas/platform/queue';
import { Audit } from '../../audit';
import { Letters, type RenderedLetter } from '../../letters';
import { CONTROLLER_PACK, type ControllerPack, matterLabel } from '../../register';
import { letterHeadOf, officeOf, RequestClock } from '../../requests';
import { Accounts, type StaffAccount } from '../../staff';
import { DIGEST_SCOPE, digestContent } from './digest-content';
import { DigestRepository } from './digest.repository';
import type { StaffDigest } from './staff-digest.entity';

const RELAY_AWAY_MS = 60_000;
/** Dates that are named in each section; the rest stand at the desk. */
const NAMED = 25;
const SOON_WORKING_DAYS = 5;

/** Writes and sends one digest. Its Message-ID is fixed, so that a repeat after a crash is known by it (I12). */
@HandlesJob('send-digest')
export class SendDigestJob implements JobHandler<'send-digest'> {
  constructor(
    private readonly digests: DigestRepository,
    private readonly accounts: Accounts,
    private readonly requestClock: RequestClock,
    private readonly letters: Letters,
    private readonly mail: MailSender,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly web: WebConfig,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async handle({ digestId }: HabeasJobs['send-digest'], run: JobRun): Promise<void> {
    const found = await this.transactions.run(async (tx) => {
      const digest = await this.digests.find(tx, digestId);
      return digest && { digest, account: await this.accounts.find(tx, digest.accountId) };
    });
    if (found?.digest.state !== 'queued') return;
    const { digest, account } = found;
    const today = localDateOf(this.clock.now().toISOString(), this.pack.controller.timeZone);
    if (!account?.active || account.digest === 'none' || digest.onDay !== today) return this.end(digest, 'void', run);
    const content = await this.content(digest, account);
    if (content.nothing && account.digest !== 'daily') return this.end(digest, 'empty', run);
    const head = letterHeadOf(this.pack, officeOf(this.pack), account.language);
    await this.send(digest, account, this.letters.render('daily-digest', account.language, head, content));
    await this.end(digest, 'sent', run);
  }

  async onStuck({ digestId }: HabeasJobs['send-digest'], tx: Transaction): Promise<void> {
    await this.digests.end(tx, digestId, 'failed', this.clock.now());
  }

  private async content({ onDay }: StaffDigest, account: StaffAccount) {
    const days = {
      today: onDay,
      soon: addWorkingDays(onDay, SOON_WORKING_DAYS, this.requestClock.currentHolidays()),
    };
    const of = { accountId: account.id, scope: DIGEST_SCOPE[account.role] };
    const lines = await this.transactions.run((tx) => this.digests.lines(tx, of, days, NAMED));
    const labelOf = (matter: string) => matterLabel(this.pack, matter, account.language);
    return digestContent(onDay, lines, labelOf, `${this.web.origin}/desk/`);
  }

  /** @throws RetryLater while the relay is away, however long; FatalJobError when the digest can never leave */
  private async send(digest: StaffDigest, { email: to, language }: StaffAccount, letter: RenderedLetter) {
    const sender = this.pack.brands[0]?.sender;
    if (!sender) throw new FatalJobError('no-brand');
    const from = { name: sender.name[language], address: sender.address };
    const messageId = `<${digest.id}@${sender.address.split('@')[1]}>`;
    const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': language };
    const { subject, text, html } = letter;
    try {
      await this.mail.send({ from, to, subject, text, html, messageId, headers });
    } catch (error) {
      if (error instanceof MailRefused) throw new FatalJobError('mail-refused');
      if (!(error instanceof MailNotSent)) throw error;
      throw error.permanent ? new FatalJobError(error.code) : new RetryLater(error.code, RELAY_AWAY_MS);
    }
  }

  private async end({ id, accountId, onDay }: StaffDigest, state: 'sent' | 'empty' | 'void', run: JobRun) {
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      await this.digests.end(tx, id, state, this.clock.now());
      if (state !== 'sent') return;
      const details = { account: accountId, day: onDay };
      await this.audit.append(tx, { event: 'digest.sent', actor: { kind: 'system' }, details });
    });
  }
}
