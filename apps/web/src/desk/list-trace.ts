import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '@habeas/casework/audit';
import { Clock } from '@habeas/platform/clock';

const HOUR_MS = 3_600_000;
/** Beyond this the oldest looks are forgotten, and recorded once more: memory stays bounded. */
const MOST_LOOKS = 20_000;

/** A look at the queue, or at the letters to post. `q` are the words of a search, of which the audit hears nothing. */
export interface Look {
  view: string;
  q?: string;
  [filter: string]: unknown;
}

/**
 * Leaves a trace of who saw which names in a list or by a search. The same look is recorded once an hour: an open page asks again
 * every minute. Counted in this process; with several web processes one look may be recorded by each.
 */
@Injectable()
export class ListTrace {
  private readonly looks = new Map<string, number>();

  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Call it before the list is shown. @throws AuditUnavailable; then nothing may be shown */
  async leave(accountId: string, look: Look, { items }: { items: readonly unknown[] }): Promise<void> {
    const now = this.clock.now().getTime();
    const key = createHash('sha256')
      .update(JSON.stringify([accountId, look]))
      .digest('hex');
    if ((this.looks.get(key) ?? 0) > now) return;
    await this.audit.appendBeforeRead({
      event: look.q === undefined ? 'queue.viewed' : 'queue.searched',
      actor: { kind: 'staff', id: accountId },
      details: { view: look.view, shown: items.length },
    });
    if (this.looks.size >= MOST_LOOKS) this.looks.clear();
    this.looks.set(key, now + HOUR_MS);
  }
}
