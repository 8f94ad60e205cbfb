import { Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { LinkDoor, type OutsideLink } from '../outside-links';
import { RequestsRepository } from '../requests';
import { NoticeContent } from './notice-content';
import type { Notice } from './notice.entity';
import type { NoticePage } from './notice-view';
import { NoticeRepository } from './notice.repository';
import { Notices } from './notices';

/** What a recipient may do whose code came back: read its one notice, and answer it. */
@Injectable()
export class OutsideNotice {
  constructor(
    private readonly door: LinkDoor,
    private readonly store: NoticeRepository,
    private readonly notices: Notices,
    private readonly content: NoticeContent,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
  ) {}

  /** The page; null when the session ended, or the notice was answered. */
  page(session: string, language: Language): Promise<NoticePage | null> {
    return this.transactions.run(async (tx) => {
      const behind = await this.behind(tx, session);
      const request = behind && (await this.requests.find(tx, behind.notice.requestId));
      if (!behind || !request || request.state === 'purged') return null;
      return this.content.page(tx, request, behind.notice, language);
    });
  }

  /** False when nothing waits for the answer any more. */
  answer(session: string, state: 'acknowledged' | 'declined', note: string): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const behind = await this.behind(tx, session);
      const notice = behind && (await this.store.lock(tx, behind.notice.id));
      if (!behind || !notice) return false;
      const actor = { kind: 'outsider' as const, id: this.door.personOf(behind.holder) };
      return this.notices.answered(tx, notice, state, { answeredBy: 'recipient', actor, note: note || null });
    });
  }

  private async behind(tx: Transaction, session: string): Promise<{ holder: OutsideLink; notice: Notice } | null> {
    const holder = await this.door.linkOf(tx, 'notice', session);
    const notice = holder && (await this.store.find(tx, holder.aboutId));
    return holder && notice ? { holder, notice } : null;
  }
}
