import { text } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { FileStore } from '@habeas/platform/storage';
import type { NoticeAction } from '../letters';
import { CONTROLLER_PACK, type ControllerPack, type Recipient } from '../register';
import type { Request } from '../requests';
import type { Notice } from './notice.entity';
import type { NoticeKind, NoticePage } from './notice-view';
import { RecipientKeys } from './recipient-keys';

const ACTION_OF: Readonly<Record<NoticeKind, NoticeAction>> = {
  erasure: 'erase',
  rectification: 'correct',
  restriction: 'restrict',
  lifting: 'lift-restriction',
  withdrawal: 'consent-withdrawn',
  objection: 'objection',
};

/** What one recipient is told: what to do, with which kinds of data, of whom. */
@Injectable()
export class NoticeContent {
  constructor(
    private readonly keys: RecipientKeys,
    private readonly files: FileStore,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  recipient({ recipient }: Pick<Notice, 'recipient'>): Recipient | undefined {
    return this.pack.recipients.find(({ key }) => key === recipient);
  }

  /** What was made public is to be unlinked, not only erased (GDPR Art. 17(2)). */
  action(notice: Pick<Notice, 'kind' | 'recipient'>): NoticeAction {
    const publishes = this.recipient(notice)?.notify?.publishes === true;
    return notice.kind === 'erasure' && publishes ? 'remove-links' : ACTION_OF[notice.kind];
  }

  /** Labels of the kinds of data that were changed; where the notice does not say, of all that the recipient has. */
  what({ activities, categories }: Pick<Notice, 'activities' | 'categories'>, language: Language): string[] {
    if (categories)
      return this.pack.categories.filter(({ key }) => categories.includes(key)).map(({ label }) => label[language]);
    const named = this.pack.activities.filter(({ key }) => activities.includes(key));
    const labels = named.flatMap(({ dataCategories }) =>
      dataCategories.map(({ category }) => category.label[language]),
    );
    return [...new Set(labels)];
  }

  async page(tx: Transaction, request: Request, notice: Notice, language: Language): Promise<NoticePage> {
    const recipient = this.recipient(notice);
    const { notify } = recipient ?? {};
    const { state, reference, dueOn } = notice;
    return {
      ...{ state, reference, dueOn, brand: request.brand },
      recipient: recipient?.name[language] ?? notice.recipient,
      action: this.action(notice),
      personKeys: notify?.identifiers ? await this.keys.of(tx, notice, notify) : [],
      what: this.what(notice, language),
      changes: await this.changes(tx, notice),
    };
  }

  private async changes(tx: Transaction, { changesFileId }: Notice): Promise<NoticePage['changes']> {
    if (changesFileId === null) return [];
    return JSON.parse(await text(await this.files.open(changesFileId, tx))) as NoticePage['changes'];
  }
}
