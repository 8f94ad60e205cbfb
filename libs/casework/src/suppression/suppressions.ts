import { Inject, Injectable } from '@nestjs/common';
import { canonicalValue, type SearchKey } from '@habeas/connectors';
import type { AuditActor } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { MasterKeys } from '@habeas/platform/crypto';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { SuppressionRepository } from './suppression.repository';

/** The person's data was erased and must stay erased. */
export const ERASED = 'erased';
/** Every brand of the controller. */
const ALL_BRANDS = '*';

/** For what, and for which of the controller's brands. */
export interface SuppressionScope {
  /** {@link ERASED}, `direct-marketing`, or the key of an activity. */
  purpose: string;
  /** Key of a brand. Default: every brand. */
  brand?: string;
  /** To be applied once more at the person's move. Default: no. */
  awaitsMove?: boolean;
}

/** An identifier of a person whose suppression stands, with the purposes and the requests by which it came to be. */
export interface Suppressed {
  identifier: SearchKey;
  purposes: string[];
  requestIds: string[];
}

/** An identifier with its one spelling; null where it can be none. */
export interface ReadIdentifier {
  identifier: SearchKey;
  canonical: string | null;
}

/**
 * The suppression ledger: who must not be processed for a purpose, by a keyed hash of each identifier. It survives the rotation of
 * the master key, and nobody can read from it who stands in it.
 */
@Injectable()
export class Suppressions {
  constructor(
    private readonly entries: SuppressionRepository,
    private readonly masterKeys: MasterKeys,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: Pick<ControllerPack, 'controller'>,
  ) {}

  /**
   * Enters a person by all their identifiers. Answers how many are new.
   * @throws RangeError when none of them can be recognised again: that would suppress nobody and say that it did
   */
  async add(
    tx: Transaction,
    scope: SuppressionScope,
    identifiers: readonly SearchKey[],
    requestId: string | null,
    actor: AuditActor,
  ): Promise<number> {
    const { purpose, brand = ALL_BRANDS, awaitsMove = false } = scope;
    const hashes = this.hashes(purpose, this.read(identifiers));
    if (hashes.size === 0) throw new RangeError(`Nothing to recognise a person by, for ${purpose}`);
    const since = this.clock.now();
    let added = 0;
    for (const [hash, [known]] of hashes) {
      const identifierType = known?.type ?? '';
      const entry = { purpose, brand, hash, identifierType, requestId, reportId: null, since, awaitsMove };
      if (await this.entries.insertOnce(tx, entry)) added += 1;
    }
    const details = { purpose, brand, entries: added };
    if (added > 0) await this.audit.append(tx, { event: 'suppression.added', actor, requestId, details });
    return added;
  }

  /**
   * Enters an identifier for every brand, as a sender of messages reported it: the caller records that. Answers how many are new.
   * @throws RangeError when it cannot be recognised again
   */
  async addReported(
    tx: Transaction,
    purposes: readonly string[],
    identifier: SearchKey,
    reportId: string,
  ): Promise<number> {
    const since = this.clock.now();
    const fixed = { identifierType: identifier.type, brand: ALL_BRANDS, requestId: null, reportId, awaitsMove: false };
    let added = 0;
    for (const purpose of purposes) {
      const [hash] = this.hashes(purpose, this.read([identifier])).keys();
      if (hash === undefined) throw new RangeError(`Nothing to recognise a person by, for ${purpose}`);
      if (await this.entries.insertOnce(tx, { ...fixed, purpose, hash, since })) added += 1;
    }
    return added;
  }

  /** What a request entered waits for no move any longer: it was told to the sources after it. */
  async appliedAtMove(tx: Transaction, requestId: string): Promise<void> {
    await this.entries.endWaiting(tx, requestId);
  }

  /** Takes a person out: consent was given again, or a new contract began. Answers how many entries stood. */
  async lift(
    tx: Transaction,
    scope: SuppressionScope,
    identifiers: readonly SearchKey[],
    requestId: string | null,
    actor: AuditActor,
  ): Promise<number> {
    const { purpose, brand = ALL_BRANDS } = scope;
    const hashes = [...this.hashes(purpose, this.read(identifiers)).keys()];
    const lifted = await this.entries.lift(tx, hashes, purpose, brand, this.clock.now());
    const details = { purpose, brand, entries: lifted };
    if (lifted > 0) await this.audit.append(tx, { event: 'suppression.lifted', actor, requestId, details });
    return lifted;
  }

  /** Whether any of the identifiers is suppressed for the purpose, for this brand or for all; erased is suppressed for everything. */
  async isSuppressed(tx: Transaction, scope: SuppressionScope, identifiers: readonly SearchKey[]): Promise<boolean> {
    const purposes = [...new Set([scope.purpose, ERASED])];
    return (await this.find(tx, identifiers, purposes, scope.brand ?? null)).length > 0;
  }

  /**
   * Those of the identifiers that are suppressed for any of the purposes, as the very objects given. Ask for many at once.
   * @param brand key of a brand; null for any
   */
  async find(
    tx: Transaction,
    identifiers: readonly SearchKey[],
    purposes: readonly string[],
    brand: string | null,
  ): Promise<Suppressed[]> {
    return this.findRead(tx, this.read(identifiers), purposes, brand);
  }

  /** As `find`, for identifiers that were read before. */
  async findRead(
    tx: Transaction,
    identifiers: readonly ReadIdentifier[],
    purposes: readonly string[],
    brand: string | null,
  ): Promise<Suppressed[]> {
    const asked = new Map(purposes.flatMap((purpose) => [...this.hashes(purpose, identifiers)]));
    if (asked.size === 0) return [];
    const found = new Map<SearchKey, Suppressed>();
    for (const { hash, purpose, requestId } of await this.entries.standing(tx, [...asked.keys()], brand)) {
      for (const identifier of asked.get(hash) ?? []) {
        const one = found.get(identifier) ?? { identifier, purposes: [], requestIds: [] };
        if (!one.purposes.includes(purpose)) one.purposes.push(purpose);
        if (requestId !== null && !one.requestIds.includes(requestId)) one.requestIds.push(requestId);
        found.set(identifier, one);
      }
    }
    return [...found.values()];
  }

  /** What a request entered and still stands, each purpose once with the instant of its first entry. */
  enteredBy(tx: Transaction, requestId: string): Promise<{ purpose: string; since: Date }[]> {
    return this.entries.enteredBy(tx, requestId);
  }

  purposes(tx: Transaction): Promise<string[]> {
    return this.entries.purposes(tx);
  }

  identifierTypes(tx: Transaction, purpose: string): Promise<string[]> {
    return this.entries.identifierTypes(tx, purpose);
  }

  /** The identifiers in their one spelling; null for a text that can be no such thing. */
  read(identifiers: readonly SearchKey[]): ReadIdentifier[] {
    return identifiers.map((identifier) => {
      const canonical = canonicalValue(identifier.type, identifier.value, this.country) ?? null;
      return { identifier, canonical };
    });
  }

  private get country(): string {
    return this.pack.controller.calendar;
  }

  /** By hash, the identifiers as they were given: several spellings may be one. Those that cannot be read are left out. */
  private hashes(purpose: string, identifiers: readonly ReadIdentifier[]): Map<string, SearchKey[]> {
    const hashOf = this.masterKeys.hasher(`suppression ${purpose}`);
    const hashes = new Map<string, SearchKey[]>();
    for (const { identifier, canonical } of identifiers) {
      if (canonical === null) continue;
      const hash = hashOf(`${identifier.type} ${canonical}`);
      const before = hashes.get(hash);
      if (before) before.push(identifier);
      else hashes.set(hash, [identifier]);
    }
    return hashes;
  }
}
