import { Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import type { AccountKey, SignInSecrets } from '@habeas/platform/account-provider';
import { Clock } from '@habeas/platform/clock';
import { MasterKeys, randomToken } from '@habeas/platform/crypto';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { AccountVisitRepository } from './account-visit.repository';

const MINUTES = 20;
const PURPOSE = 'account-visit';

/** What is kept while somebody is at the provider. `reference`: of the request that they want to confirm; null: none yet. */
export interface BegunVisit {
  secrets: SignInSecrets;
  reference: string | null;
  language: Language;
  brand: string | null;
}

/** What is kept of somebody who came back, and is believed. */
export interface ProvenVisit {
  keys: AccountKey[];
}

interface Content {
  begun: BegunVisit;
  proven: ProvenVisit;
}

/** Visits of people who sign in with the operator's own account: twenty minutes each, found by the cookie alone. */
@Injectable()
export class AccountVisits {
  constructor(
    private readonly visits: AccountVisitRepository,
    private readonly transactions: Transactions,
    private readonly keys: MasterKeys,
    private readonly clock: Clock,
  ) {}

  /** Answers the token for the cookie. */
  open<S extends keyof Content>(state: S, content: Content[S]): Promise<string> {
    const token = randomToken();
    const sealed = this.keys.seal(Buffer.from(JSON.stringify(content)), PURPOSE);
    const expiresAt = new Date(this.clock.now().getTime() + MINUTES * 60_000);
    const visit = { tokenHash: this.hashOf(token), state, sealed, expiresAt };
    return this.transactions.run(async (tx) => {
      await this.visits.insert(tx, visit);
      return token;
    });
  }

  /** Null when it has ended, is of the other state, or never was. */
  read<S extends keyof Content>(state: S, token: string): Promise<Content[S] | null> {
    return this.transactions.run(async (tx) => (await this.known(tx, state, token))?.content ?? null);
  }

  /** As `read`, once: whoever comes with it again gets nothing. */
  take<S extends keyof Content>(state: S, token: string): Promise<Content[S] | null> {
    return this.transactions.run(async (tx) => {
      const known = await this.known(tx, state, token);
      return known && (await this.visits.delete(tx, known.id)) ? known.content : null;
    });
  }

  private async known<S extends keyof Content>(tx: Transaction, state: S, token: string) {
    const visit = await this.visits.find(tx, this.hashOf(token));
    if (visit?.state !== state || visit.expiresAt <= this.clock.now()) return null;
    return { id: visit.id, content: JSON.parse(this.keys.open(visit.sealed, PURPOSE).toString()) as Content[S] };
  }

  private hashOf(token: string): string {
    return this.keys.hash(PURPOSE, token);
  }
}
