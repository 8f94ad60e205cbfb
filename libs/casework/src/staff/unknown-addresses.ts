import { Injectable } from '@nestjs/common';
import { MasterKeys } from '@habeas/platform/crypto';

/** More addresses than this are not remembered; the oldest go first, so that memory stays bounded under a flood. */
const MOST = 10_000;

interface Tries {
  failedTries: number;
  lockedUntil: Date | null;
}

/**
 * Tries at addresses without an account, so that they lock as those with one do and nobody learns which is which. Kept in this
 * process only: with several web processes such an address locks later than a real one.
 */
@Injectable()
export class UnknownAddresses {
  private readonly tries = new Map<string, Tries>();

  constructor(private readonly keys: MasterKeys) {}

  /** What is remembered of an address; the caller counts on it. */
  of(email: string): Tries {
    const key = this.keys.hash('sign-in address', email.trim().toLowerCase());
    const known = this.tries.get(key) ?? { failedTries: 0, lockedUntil: null };
    this.tries.delete(key);
    this.tries.set(key, known);
    const [oldest] = this.tries.keys();
    if (this.tries.size > MOST && oldest !== undefined) this.tries.delete(oldest);
    return known;
  }
}
