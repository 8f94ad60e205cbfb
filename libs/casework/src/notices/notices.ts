import { Inject, Injectable } from '@nestjs/common';
import { addDays, type AuditActor, type AuditEvent, type IsoDate, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { FileStore } from '@habeas/platform/storage';
import { Audit } from '../audit';
import { type LinkMessage, OutsideLinks } from '../outside-links';
import {
  type Activity,
  CONTROLLER_PACK,
  type ControllerPack,
  type LocalizedText,
  type Recipient,
  rulesFor,
} from '../register';
import { newReference, type Request, type RequestedRight } from '../requests';
import './jobs';
import { Notice } from './notice.entity';
import type { NoticeKind, NoticePage, NoticeState } from './notice-view';
import { NoticeRepository } from './notice.repository';

/** What recipients are to be told of. */
export interface NoticeSubject {
  kind: NoticeKind;
  /** Keys of the activities whose data were changed; their recipients are told. */
  activities: readonly string[];
  /** Keys of the categories that were changed, by activity. Default: all that the register has for these activities. */
  categories?: ReadonlyMap<string, readonly string[]>;
  /** Tells several notices of one kind apart, such as the field that was rectified. Default: one for all. */
  subject?: string;
  /** Rectification: what the recipients must know of the change. */
  changes?: NoticePage['changes'];
}

/** A recipient that the person may be told of, and how far it is. */
export interface ToldRecipient {
  key: string;
  name: LocalizedText;
  state: NoticeState;
}

const SYSTEM: AuditActor = { kind: 'system' };
const DAY_MS = 86_400_000;
/** A link to a notice lives until well after the last reminder. */
const LINK_DAYS = 60;

/** Notices to recipients and other controllers (GDPR Arts. 7(3), 17(2), 19). */
@Injectable()
export class Notices {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly links: OutsideLinks,
    private readonly files: FileStore,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /**
   * Tells every recipient of these activities, each once per right, kind and subject: by mail, by its interface, or by a colleague.
   * Call it in the transaction in which the right is executed. Answers how many are new.
   */
  async plan(tx: Transaction, request: Request, right: RequestedRight, about: NoticeSubject): Promise<number> {
    const { kind, subject = '', changes, categories } = about;
    const activities = rulesFor(this.pack, request).activities.filter(({ key }) => about.activities.includes(key));
    const changesFileId = changes ? await this.seal(tx, request.keyId, changes) : null;
    const plannedAt = this.clock.now();
    let planned = 0;
    for (const [recipient, own] of toBeTold(activities)) {
      const by = recipient.notify?.by ?? 'task';
      if (by === 'none') continue;
      const notice = await this.notices.insertOnce(tx, {
        reference: newReference().replace(/^HB/, 'HN'),
        requestId: request.id,
        requestedRightId: right.id,
        recipient: recipient.key,
        ...{ kind, subject, by, changesFileId },
        activities: own.map(({ key }) => key),
        categories: categories ? [...new Set(own.flatMap(({ key }) => categories.get(key) ?? []))] : null,
        state: 'planned',
        plannedAt,
        dueOn: by === 'task' ? addDays(this.today(), this.pack.policy.notices.chaseAfterDays) : null,
        ...{ sentAt: null, attempts: 0, chases: 0, escalatedAt: null },
        ...{ answeredAt: null, answeredBy: null, errorCode: null, note: null },
      });
      if (!notice) continue;
      planned += 1;
      await this.tell(tx, notice, 'first');
    }
    const details = { kind, right: right.right, recipients: planned };
    if (planned > 0)
      await this.audit.append(tx, { event: 'notice.planned', actor: SYSTEM, requestId: request.id, details });
    return planned;
  }

  /**
   * Whom the person can be told of, whatever their answer was, in the pack's order; those that are never disclosed are left out (Art. 19).
   * With a right, a kind or a subject: only those who are told of that one.
   */
  async noticesOf(
    tx: Transaction,
    requestId: string,
    requestedRightId?: string,
    kind?: NoticeKind,
    subject?: string,
  ): Promise<ToldRecipient[]> {
    const states = new Map<string, NoticeState>();
    for (const notice of await this.notices.ofRequest(tx, requestId)) {
      const { requestedRightId: of, recipient, state } = notice;
      if (requestedRightId !== undefined && of !== requestedRightId) continue;
      if (kind !== undefined && notice.kind !== kind) continue;
      if (subject !== undefined && notice.subject !== subject) continue;
      states.set(recipient, state);
    }
    return this.pack.recipients.flatMap(({ key, name, neverDisclose }) => {
      const state = states.get(key);
      return state !== undefined && neverDisclose !== true ? [{ key, name, state }] : [];
    });
  }

  /** Orders the message, or the call. Nothing for a notice that a colleague gives. */
  async tell(tx: Transaction, notice: Notice, message: LinkMessage): Promise<void> {
    const notify = this.pack.recipients.find(({ key }) => key === notice.recipient)?.notify;
    if (notice.by === 'mail' && notify?.address) {
      const holder = { role: 'recipient' as const, email: notify.address, language: notify.language };
      const expiresAt = new Date(this.clock.now().getTime() + LINK_DAYS * DAY_MS);
      const { id: aboutId, requestId, reference } = notice;
      const grant = { about: 'notice' as const, aboutId, requestId, reference, message, expiresAt };
      const { id: linkId } = await this.links.give(tx, grant, holder);
      await this.outbox.add(tx, 'send-notice-mail', { linkId }, { key: linkId });
    }
    if (notice.by === 'http') {
      const { id: noticeId, chases: chase, attempts } = notice;
      await this.outbox.add(tx, 'post-notice', { noticeId, chase }, { key: `${noticeId}/${chase}/${attempts}` });
    }
  }

  /** It left: from now on an answer is waited for. */
  async sent(tx: Transaction, notice: Notice): Promise<void> {
    if (notice.state !== 'planned') return;
    const dueOn = addDays(this.today(), this.pack.policy.notices.chaseAfterDays);
    Object.assign(notice, { state: 'sent', sentAt: this.clock.now(), dueOn, errorCode: null });
    await this.notices.save(tx, notice);
    await this.note(tx, notice, 'notice.sent', SYSTEM);
  }

  /** The recipient answered, or a colleague knows the answer. False when it had answered before. */
  async answered(
    tx: Transaction,
    notice: Notice,
    state: 'acknowledged' | 'declined',
    by: { answeredBy: string; actor: AuditActor; note: string | null },
  ): Promise<boolean> {
    if (notice.state === 'acknowledged' || notice.state === 'declined') return false;
    const { answeredBy, actor, note } = by;
    Object.assign(notice, { state, answeredBy, note, answeredAt: this.clock.now(), errorCode: null });
    await this.notices.save(tx, notice);
    await this.links.revoke(tx, notice.id);
    await this.note(tx, notice, state === 'declined' ? 'notice.declined' : 'notice.acknowledged', actor);
    return true;
  }

  /** It cannot be delivered: a colleague must find another way. */
  async failed(tx: Transaction, notice: Notice, errorCode: string): Promise<void> {
    if (notice.state !== 'planned' && notice.state !== 'sent') return;
    Object.assign(notice, { state: 'failed', errorCode });
    await this.notices.save(tx, notice);
    await this.note(tx, notice, 'notice.failed', SYSTEM);
  }

  /** Records something about a notice; a recipient that is never disclosed stands in the audit by its key alone, as in the pack. */
  note(
    tx: Transaction,
    { id, requestId, recipient, kind, by, errorCode }: Notice,
    event: AuditEvent,
    actor: AuditActor,
  ): Promise<void> {
    const details = { notice: id, recipient, kind, by, ...(errorCode === null ? {} : { error: errorCode }) };
    return this.audit.append(tx, { event, actor, requestId, details });
  }

  /** Today where the controller is. */
  today(): IsoDate {
    return localDateOf(this.clock.now().toISOString(), this.pack.controller.timeZone);
  }

  private async seal(tx: Transaction, keyId: string, changes: NoticePage['changes']): Promise<string> {
    const staged = await this.files.write(keyId, Buffer.from(JSON.stringify(changes)), tx);
    return this.files.keep(tx, staged, 'notice');
  }
}

/**
 * The recipients of these activities, each with those under which it has data. An authority that gets data in an inquiry of its
 * own is no recipient (GDPR Art. 4(9)), unless the pack says how it is told.
 */
function toBeTold(activities: readonly Activity[]): Map<Recipient, Activity[]> {
  const told = new Map<Recipient, Activity[]>();
  for (const activity of activities) {
    for (const recipient of [...activity.recipients, ...activity.jointControllers]) {
      if (recipient.class === 'authority' && !recipient.notify) continue;
      const own = told.get(recipient) ?? [];
      if (!own.includes(activity)) told.set(recipient, [...own, activity]);
    }
  }
  return told;
}
