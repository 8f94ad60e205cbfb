import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';

const REMEMBERED_MS = 10 * 60_000;
const MOST_REMEMBERED = 10_000;

/** Pages whose code was ordered already, by the key in the page: to reload one orders no second code and kills no first. */
@Injectable()
export class SentCodes {
  private readonly seen = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** True the first time that a page asks. An empty key is always new. */
  isNew(pageKey: string): boolean {
    const now = this.clock.now().getTime();
    for (const [key, at] of this.seen) {
      if (at > now - REMEMBERED_MS && this.seen.size < MOST_REMEMBERED) break;
      this.seen.delete(key);
    }
    if (pageKey === '' || !this.seen.has(pageKey)) {
      if (pageKey !== '') this.seen.set(pageKey, now);
      return true;
    }
    return false;
  }
}
