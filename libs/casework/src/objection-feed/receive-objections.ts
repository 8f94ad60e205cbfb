import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { MasterKeys } from '@habeas/platform/crypto';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { FileStore, type StagedFile } from '@habeas/platform/storage';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack, type ObjectionSender } from '../register';
import { SourceRegistry } from '../sources';
import { Suppressions } from '../suppression';
import { ObjectionFeedRepository } from './objection-feed.repository';
import { type EventFault, eventIdOf, readEvent, type ReportedEvent } from './read-event';
import { ledgerPurposes, plannedStops, reportedChoices } from './reported-orders';
import './jobs';

/** What became of one event of a call; `known`: it was recorded before. */
interface EventAnswer {
  /** Null where the event has no good name. */
  id: string | null;
  status: 'recorded' | 'known' | 'refused';
  reason?: EventFault;
}

type Read = ReturnType<typeof readEvent>;
type Fresh = { reportId: string; event: ReportedEvent; purposes: string[]; entries: number; sources: number };

/**
 * Takes in that people want no more messages, as those who send them report it: into the suppression ledger at once, and to each source
 * that holds the choice. No request comes of it: nothing is answered to the person, who has had what they wanted (GDPR Art. 21(3)).
 */
@Injectable()
export class ReceiveObjections {
  constructor(
    private readonly feed: ObjectionFeedRepository,
    private readonly suppressions: Suppressions,
    private readonly registry: SourceRegistry,
    private readonly files: FileStore,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly masterKeys: MasterKeys,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /**
   * @param given the events as they came, whatever they are
   * @returns an answer for each, in their order, once all that is good is committed
   */
  async receive(sender: ObjectionSender, given: readonly unknown[]): Promise<EventAnswer[]> {
    const now = this.clock.now();
    const read = given.map((one) => readEvent(one, sender, this.pack.controller.calendar, now));
    const sealed = await this.seal(sender, read);
    try {
      return await this.transactions.run((tx) => this.record(tx, sender, given, read, sealed));
    } finally {
      if (sealed) await this.transactions.run((tx) => this.dropUnused(tx, sealed));
    }
  }

  /** Seals the identifiers for the sources that will be told; null where there is none to tell. */
  private async seal(sender: ObjectionSender, read: readonly Read[]): Promise<StagedFile | null> {
    const events = read.flatMap((one) => ('event' in one ? [one.event] : []));
    if (!events.some((event) => this.stopsOf(sender, event).length > 0)) return null;
    const keyId = await this.transactions.run((tx) => this.files.createKey(tx));
    const identifiers = Object.fromEntries(events.map(({ id, identifier }) => [id, identifier]));
    return this.files.write(keyId, Buffer.from(JSON.stringify(identifiers)));
  }

  /** One transaction for all: the audit's end is held for as short as can be, so it comes last. */
  private async record(
    tx: Transaction,
    sender: ObjectionSender,
    given: readonly unknown[],
    read: readonly Read[],
    sealed: StagedFile | null,
  ): Promise<EventAnswer[]> {
    const answers: EventAnswer[] = given.map((one) => ({ id: eventIdOf(one), status: 'known' }));
    const fresh: Fresh[] = [];
    // Two calls with the same events would otherwise wait for each other.
    for (const [position, one] of inOrderOfName(read)) {
      const outcome = 'event' in one ? await this.insert(tx, sender, one.event) : one;
      const answer = answers[position];
      if (!answer) continue;
      if ('fault' in outcome) Object.assign(answer, { status: 'refused', reason: outcome.fault });
      else if (outcome.fresh) {
        answer.status = 'recorded';
        fresh.push(outcome.fresh);
      }
    }
    await this.plan(tx, sender, fresh, sealed);
    await this.note(tx, sender, fresh, answers);
    return answers;
  }

  private async insert(
    tx: Transaction,
    sender: ObjectionSender,
    event: ReportedEvent,
  ): Promise<{ fresh: Fresh | null } | { fault: EventFault }> {
    const { id: eventId, channel, brand, saidAt, identifier, canonical } = event;
    const said = JSON.stringify([saidAt.toISOString(), channel, brand, identifier.type, canonical]);
    const contentHash = this.masterKeys.hash('objection report', said);
    const receivedAt = this.clock.now();
    const report = { sender: sender.key, eventId, contentHash, channel, brand, saidAt, receivedAt, auditSeq: null };
    const reportId = await this.feed.insertOnce(tx, report);
    if (reportId === null) {
      const before = await this.feed.contentOf(tx, sender.key, eventId);
      return before.contentHash === contentHash ? { fresh: null } : { fault: 'other-content' };
    }
    const purposes = ledgerPurposes(reportedChoices(this.pack, sender, event));
    const entries = await this.suppressions.addReported(tx, purposes, identifier, reportId);
    return { fresh: { reportId, event, purposes, entries, sources: this.stopsOf(sender, event).length } };
  }

  private async plan(tx: Transaction, sender: ObjectionSender, fresh: readonly Fresh[], sealed: StagedFile | null) {
    const stops = fresh.flatMap(({ reportId, event }) =>
      this.stopsOf(sender, event).map((stop) => ({ ...stop, reportId })),
    );
    if (!sealed || stops.length === 0) return;
    const fileId = await this.files.keep(tx, sealed, 'reported-objections');
    const batchId = await this.feed.addBatch(tx, sealed.keyId, fileId);
    await this.feed.addStops(
      tx,
      stops.map((stop) => ({ ...stop, batchId })),
    );
    await this.outbox.add(tx, 'tell-reported-stops', { batchId });
  }

  private async note(
    tx: Transaction,
    { key: sender }: ObjectionSender,
    fresh: readonly Fresh[],
    answers: EventAnswer[],
  ) {
    const actor = { kind: 'outsider' } as const;
    for (const { reportId, event, purposes, entries, sources } of fresh) {
      const { channel, brand } = event;
      const details = { report: reportId, sender, channel, brand, purposes: purposes.join(' '), entries, sources };
      const link = await this.audit.appendLink(tx, { event: 'objection.reported', actor, details });
      await this.feed.audited(tx, reportId, link.seq);
    }
    const reasons = answers.flatMap(({ reason }) => reason ?? []);
    if (reasons.length === 0) return;
    const details = { sender, events: reasons.length, reasons: [...new Set(reasons)].sort().join(' ') };
    await this.audit.append(tx, { event: 'objection.report-refused', actor, details });
  }

  private stopsOf(sender: ObjectionSender, event: ReportedEvent) {
    return plannedStops(this.registry.all, reportedChoices(this.pack, sender, event), event);
  }

  /** Everything was known, or nothing could be recorded: what was sealed for the sources is nobody's. */
  private async dropUnused(tx: Transaction, { keyId }: StagedFile): Promise<void> {
    if (!(await this.feed.isUsed(tx, keyId))) await this.files.destroyKey(tx, keyId);
  }
}

function inOrderOfName(read: readonly Read[]): [number, Read][] {
  const nameOf = (one: Read) => ('event' in one ? one.event.id : '');
  return [...read.entries()].sort(([, a], [, b]) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
}
