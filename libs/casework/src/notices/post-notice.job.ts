import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { Outbound, OutboundFailed } from '@habeas/platform/outbound';
import { FatalJobError, HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { RequestsRepository } from '../requests';
import { NoticeContent } from './notice-content';
import type { Notice } from './notice.entity';
import { NoticeRepository } from './notice.repository';
import { Notices } from './notices';
import { RecipientKeys, signatureOf } from './recipient-keys';

const OPEN: readonly Notice['state'][] = ['planned', 'sent'];

/** Tells a recipient by its interface. The same notice has the same idempotency key, however often it is sent. */
@HandlesJob('post-notice')
export class PostNoticeJob implements JobHandler<'post-notice'> {
  constructor(
    private readonly outbound: Outbound,
    private readonly store: NoticeRepository,
    private readonly notices: Notices,
    private readonly content: NoticeContent,
    private readonly keys: RecipientKeys,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async handle({ noticeId }: HabeasJobs['post-notice'], run: JobRun): Promise<void> {
    const call = await this.transactions.run((tx) => this.call(tx, noticeId));
    if (!call) return;
    const signature = signatureOf(this.keys.secretsOf(call.recipient).signature, this.clock.now(), call.body);
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      'idempotency-key': noticeId,
      'habeas-signature': signature,
    };
    const answer = await this.post(noticeId, call, headers, run.signal);
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const notice = await this.store.lock(tx, noticeId);
      if (notice && OPEN.includes(notice.state)) await this.record(tx, notice, answer);
    });
  }

  async onStuck({ noticeId }: HabeasJobs['post-notice'], tx: Transaction): Promise<void> {
    const notice = await this.store.lock(tx, noticeId);
    if (notice) await this.notices.failed(tx, notice, notice.errorCode ?? 'unreachable');
  }

  private async call(tx: Transaction, noticeId: string) {
    const notice = await this.store.lock(tx, noticeId);
    const request = notice && (await this.requests.find(tx, notice.requestId));
    const notify = notice && this.content.recipient(notice)?.notify;
    if (!notice || !request || !OPEN.includes(notice.state) || !notify?.url) return null;
    notice.attempts += 1;
    await this.store.save(tx, notice);
    const page = await this.content.page(tx, request, notice, notify.language);
    const { reference, action, what, changes, personKeys } = page;
    const body = JSON.stringify({ notice: notice.id, reference, action, persons: personKeys, data: what, changes });
    return { url: notify.url, body, recipient: notice.recipient };
  }

  /** The body of a 2xx answer, as far as it is JSON. @throws OutboundFailed to try again; FatalJobError when that cannot help */
  private async post(
    noticeId: string,
    { url, body }: { url: string; body: string },
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<{ status?: unknown; reason?: unknown }> {
    try {
      const answer = await this.outbound.post(url, body, headers, signal);
      if (answer.status >= 200 && answer.status < 300) return jsonOf(answer.body);
      // A redirect is never followed: the address that the pack names is the only one that may hear of the person.
      const isLater = answer.status >= 500 || answer.status === 429 || answer.status === 408;
      throw new OutboundFailed(`http-${answer.status}`, !isLater);
    } catch (error) {
      if (!(error instanceof OutboundFailed)) throw error;
      await this.transactions.run((tx) => this.remember(tx, noticeId, error.code));
      throw error.permanent ? new FatalJobError(error.code) : error;
    }
  }

  /** What went wrong is shown at the desk from the first try on. */
  private async remember(tx: Transaction, noticeId: string, errorCode: string): Promise<void> {
    const notice = await this.store.lock(tx, noticeId);
    if (notice && OPEN.includes(notice.state)) await this.store.save(tx, Object.assign(notice, { errorCode }));
  }

  private async record(tx: Transaction, notice: Notice, answer: { status?: unknown; reason?: unknown }): Promise<void> {
    await this.notices.sent(tx, notice);
    const note = typeof answer.reason === 'string' ? answer.reason.slice(0, 2000) : null;
    const by = { answeredBy: 'http', actor: { kind: 'outsider' as const }, note };
    if (answer.status === 'done') await this.notices.answered(tx, notice, 'acknowledged', by);
    if (answer.status === 'declined') await this.notices.answered(tx, notice, 'declined', by);
  }
}

function jsonOf(body: string): { status?: unknown; reason?: unknown } {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
