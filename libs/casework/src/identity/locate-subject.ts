import { Injectable } from '@nestjs/common';
import { type LocatedSubject, type SearchKey, SourceError } from '@habeas/connectors';
import { isIsoDate } from '@habeas/domain';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { type Request, RequestsRepository } from '../requests';
import { type RegisteredSource, SourceRegistry } from '../sources';
import type { Candidate } from './candidate.entity';
import type { Identifier } from './identifier.entity';
import { contactForCode, shareKey } from './choose-recipient';
import { IdentityRepository } from './identity.repository';
import { NoteMove } from './note-move';

/** Somebody whom a directory knows. */
export type NewCandidate = Omit<Candidate, 'id'>;

const NO_CONTACT = 'no-contact-on-file';

/**
 * Looks for the person in the contact directories, by each identifier on its own. Only contacts on file come back from
 * this: nothing else is read before identity is settled (I10).
 */
@Injectable()
export class LocateSubject {
  constructor(
    private readonly registry: SourceRegistry,
    private readonly identity: IdentityRepository,
    private readonly requests: RequestsRepository,
    private readonly noteMove: NoteMove,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Answers all candidates known now. @throws SourceError when a directory cannot be asked */
  async locate(requestId: string, signal?: AbortSignal): Promise<Candidate[]> {
    const identifiers = await this.transactions.run((tx) => this.identity.identifiers(tx, requestId));
    const found = await this.find(requestId, identifiers, signal);
    return this.transactions.run(async (tx) => {
      // Before the audit: whoever holds the request waits for the audit, and must not be waited for the other way round.
      const request = await this.requests.lock(tx, requestId);
      const before = await this.identity.candidates(tx, requestId);
      await this.identity.addCandidates(tx, found);
      const now = await this.identity.candidates(tx, requestId);
      if (now.length > before.length || before.length === 0) {
        await this.audit.append(tx, {
          event: 'subject.located',
          actor: { kind: 'system' },
          requestId,
          details: { candidates: now.length },
        });
        await this.outbox.add(tx, 'candidates-changed', { requestId });
      }
      if (request) await this.noteMove.note(tx, request);
      await this.tellOffice(tx, request, now, identifiers);
      return now;
    });
  }

  /**
   * Who the directories know today under the identifiers of the request, without keeping it; of a person who was settled, only that one,
   * whatever number they have meanwhile. @throws SourceError when a directory cannot be asked
   */
  async lookAgain(requestId: string, signal?: AbortSignal): Promise<NewCandidate[]> {
    const { identifiers, settled } = await this.transactions.run(async (tx) => ({
      identifiers: await this.identity.identifiers(tx, requestId),
      settled: (await this.identity.candidates(tx, requestId)).filter(({ chosen }) => chosen),
    }));
    const found = await this.find(requestId, identifiers, signal);
    if (settled.length === 0) return found;
    return found.filter((one) => settled.some((person) => shareKey(person, one)));
  }

  private async find(requestId: string, identifiers: Identifier[], signal?: AbortSignal): Promise<NewCandidate[]> {
    const found: NewCandidate[] = [];
    for (const source of this.registry.contactDirectories()) {
      for (const identifier of identifiers) await this.ask(source, identifier, requestId, found, signal);
    }
    return found;
  }

  /** Where no code can go, waiting for the person would be waiting for nothing. */
  private async tellOffice(
    tx: Transaction,
    request: Request | null,
    now: Candidate[],
    identifiers: Identifier[],
  ): Promise<void> {
    if (request?.state !== 'identity' || request.assurance !== 'none') return;
    const unreachable = contactForCode(now, identifiers, []) === null;
    const before = request.needsPersonBecause;
    if (unreachable && before === null) request.needsPersonBecause = NO_CONTACT;
    if (!unreachable && before === NO_CONTACT) request.needsPersonBecause = null;
    if (request.needsPersonBecause !== before) await this.requests.save(tx, request);
  }

  private async ask(
    source: RegisteredSource,
    identifier: Identifier,
    requestId: string,
    found: NewCandidate[],
    signal?: AbortSignal,
  ): Promise<void> {
    const key: SearchKey = { type: identifier.type, value: identifier.value };
    if (!source.accepts.has(key.type)) return;
    for (const subject of await locateBy(source, key, signal)) {
      const known = found.find((other) => other.source === source.key && other.subjectValue === subject.subject.value);
      if (known) known.foundBy = [...new Set([...known.foundBy, key.type])];
      else found.push(toCandidate(subject, source.key, requestId, key.type));
    }
  }
}

/** What cannot be a key, or is one of a crowd, finds nobody; it must not keep the other identifiers from finding somebody. */
async function locateBy(source: RegisteredSource, key: SearchKey, signal?: AbortSignal): Promise<LocatedSubject[]> {
  try {
    return await source.connector.locate(key, signal ? { signal } : {});
  } catch (error) {
    if (error instanceof SourceError && (error.code === 'invalid-key' || error.code === 'too-many')) return [];
    throw error;
  }
}

function toCandidate(subject: LocatedSubject, source: string, requestId: string, foundBy: string): NewCandidate {
  const { given, family } = subject.displayName;
  return {
    requestId,
    source,
    subjectType: subject.subject.type,
    subjectValue: subject.subject.value,
    displayName: [given, family].filter(Boolean).join(' '),
    contactEmail: subject.contacts.find((contact) => contact.kind === 'email')?.value.toLowerCase() ?? null,
    brand: subject.brand ?? null,
    movesOn: civilDay(subject.movesOn),
    evidence: subject.evidence,
    keys: [
      subject.subject,
      ...subject.keys.filter((key) => key.type !== subject.subject.type || key.value !== subject.subject.value),
    ],
    foundBy: [foundBy],
    chosen: false,
  };
}

/** What a source has in the place of a day, and is none, is no day known (I13). */
function civilDay(value: string | undefined): string | null {
  const day = value?.slice(0, 10);
  return day !== undefined && isIsoDate(day) ? day : null;
}
