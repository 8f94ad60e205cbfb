import { Injectable } from '@nestjs/common';
import type { AuditActor, Language } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Refused, type Request, RequestsRepository } from '../requests';
import { NoticeContent } from './notice-content';
import type { Notice } from './notice.entity';
import type { NoticeListView, NoticeView } from './notice-view';
import { NoticeRepository } from './notice.repository';
import { Notices } from './notices';

/** Notices as the desk sees them: who, how, how far; sent again, or answered by another way. */
@Injectable()
export class NoticeDesk {
  constructor(
    private readonly store: NoticeRepository,
    private readonly notices: Notices,
    private readonly content: NoticeContent,
    private readonly requests: RequestsRepository,
  ) {}

  async list(
    tx: Transaction,
    requestId: string,
    language: Language,
    names: ReadonlyMap<string, string>,
  ): Promise<NoticeListView> {
    const rights = new Map((await this.requests.rights(tx, requestId)).map(({ id, right }) => [id, right]));
    const notices = (await this.store.ofRequest(tx, requestId)).flatMap((notice) => {
      const right = rights.get(notice.requestedRightId);
      return right ? [this.view(notice, right, language, names)] : [];
    });
    return { notices };
  }

  /** Sends it again, now; also after it could not be delivered. @throws Refused when it is answered, or a colleague gives it */
  async resend(tx: Transaction, request: Request, noticeId: string): Promise<void> {
    const notice = await this.held(tx, request, noticeId);
    if (notice.by === 'task') throw new Refused('notice-not-open');
    if (notice.state === 'failed') notice.state = 'planned';
    notice.attempts += 1;
    await this.store.save(tx, notice);
    await this.notices.tell(tx, notice, notice.sentAt === null ? 'first' : 'reminder');
  }

  /** What the recipient said by other ways; the note says how it is known. @throws Refused when it is answered */
  async record(
    tx: Transaction,
    request: Request,
    noticeId: string,
    state: 'acknowledged' | 'declined',
    note: string,
    actor: AuditActor,
  ): Promise<void> {
    const notice = await this.held(tx, request, noticeId);
    await this.notices.answered(tx, notice, state, { answeredBy: actor.id ?? 'staff', actor, note });
  }

  private async held(tx: Transaction, request: Request, noticeId: string): Promise<Notice> {
    const notice = await this.store.lock(tx, noticeId);
    const isOver = notice?.state === 'acknowledged' || notice?.state === 'declined';
    if (notice?.requestId !== request.id || isOver) throw new Refused('notice-not-open');
    return notice;
  }

  private view(
    notice: Notice,
    right: NoticeView['right'],
    language: Language,
    names: ReadonlyMap<string, string>,
  ): NoticeView {
    const { id, reference, kind, by, state, dueOn, chases, errorCode, note, answeredBy } = notice;
    const recipient = this.content.recipient(notice);
    const { address, url } = recipient?.notify ?? {};
    const isOpen = state === 'planned' || state === 'sent';
    return {
      ...{ id, reference, right, kind, by, state, dueOn, chases, errorCode, note },
      recipient: recipient?.name[language] ?? notice.recipient,
      neverDisclose: recipient?.neverDisclose === true,
      to: by === 'task' ? null : (address ?? (url ? new URL(url).host : null)),
      plannedAt: notice.plannedAt.toISOString(),
      sentAt: notice.sentAt?.toISOString() ?? null,
      overdue: isOpen && dueOn !== null && this.notices.today() > dueOn,
      escalated: notice.escalatedAt !== null,
      answeredAt: notice.answeredAt?.toISOString() ?? null,
      answeredBy: answeredBy === null ? null : (names.get(answeredBy) ?? answeredBy),
    };
  }
}
