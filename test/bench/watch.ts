import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

const LOOK_MS = 10;

/** What a waiting request may have reached. */
const REACHED = `
  select 'located' as what, request_id as id from candidate where request_id = any($1)
  union select 'composed', request_id from requested_right where request_id = any($1) and state = 'awaiting-approval'
  union select 'answered', request_id from requested_right where request_id = any($1) and state = 'answered'`;

interface Waiting {
  id: string;
  what: 'located' | 'composed' | 'answered';
  reached: () => void;
  failed: (error: unknown) => void;
}

/** Looks for all that wait with one statement on one connection, so that looking weighs nothing beside what is measured. */
export class Watch {
  private waiting: Waiting[] = [];
  private looking = false;

  private constructor(private readonly client: Client) {}

  static async open(url: string): Promise<Watch> {
    const client = new Client({ connectionString: url });
    await client.connect();
    return new Watch(client);
  }

  /** Resolves when the request has candidates, something that awaits approval, or its answer. */
  until(id: string, what: Waiting['what']): Promise<void> {
    return new Promise((reached, failed) => {
      this.waiting.push({ id, what, reached, failed });
      if (!this.looking) void this.look();
    });
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async look(): Promise<void> {
    this.looking = true;
    try {
      while (this.waiting.length > 0) {
        const { rows } = await this.client.query<{ what: string; id: string }>(REACHED, [
          this.waiting.map(({ id }) => id),
        ]);
        const there = (one: Waiting): boolean => rows.some(({ what, id }) => what === one.what && id === one.id);
        for (const one of this.waiting.filter(there)) one.reached();
        this.waiting = this.waiting.filter((one) => !there(one));
        await wait(LOOK_MS);
      }
    } catch (error) {
      for (const one of this.waiting.splice(0)) one.failed(error);
    } finally {
      this.looking = false;
    }
  }
}
