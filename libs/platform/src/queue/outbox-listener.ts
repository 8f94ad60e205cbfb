import { Client } from 'pg';

const RECONNECT_MS = 5000;

/** Calls `wake` when a transaction that ordered work has committed. Without a connection nothing is lost: the relay polls. */
export class OutboxListener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly wake: () => void,
  ) {}

  async start(): Promise<void> {
    const client = new Client({ connectionString: this.url, keepAlive: true, application_name: 'habeas-outbox' });
    this.client = client;
    client.on('notification', () => this.wake());
    client.on('error', () => undefined);
    client.on('end', () => this.reconnectLater());
    try {
      await client.connect();
      await client.query('listen habeas_outbox');
    } catch {
      await client.end().catch(() => undefined);
      this.reconnectLater();
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private reconnectLater(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.start(), RECONNECT_MS);
  }
}
