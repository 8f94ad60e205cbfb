import { Injectable } from '@nestjs/common';
import { Transactions } from '../database';
import type { OutgoingMail } from './outgoing-mail';

export interface CapturedMessage {
  id: string;
  sentAt: Date;
  messageId: string;
  from: string;
  to: string;
  subject: string;
}

export interface CapturedMessageBody extends CapturedMessage {
  text: string;
  html: string | null;
  /** As it would have gone over the wire. */
  raw: Buffer;
}

const COLUMNS = `id, sent_at as "sentAt", message_id as "messageId", sender as "from", recipient as "to", subject`;

/** Outgoing messages that stayed here, for the developer's mailbox page. */
@Injectable()
export class CapturedMail {
  constructor(private readonly transactions: Transactions) {}

  async add(mail: OutgoingMail, raw: Buffer): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query(
        `insert into captured_mail (message_id, sender, recipient, subject, body_text, body_html, raw)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (message_id) do nothing`,
        [mail.messageId, mail.from.address, mail.to, mail.subject, mail.text, mail.html ?? null, raw],
      ),
    );
  }

  /** The newest first. */
  list({ to, limit = 100 }: { to?: string; limit?: number } = {}): Promise<CapturedMessage[]> {
    return this.transactions.run((tx) =>
      tx.query<CapturedMessage[]>(
        `select ${COLUMNS} from captured_mail where $1::text is null or lower(recipient) = lower($1)
         order by sent_at desc, id limit $2`,
        [to ?? null, limit],
      ),
    );
  }

  /** @param id a UUID */
  async read(id: string): Promise<CapturedMessageBody | undefined> {
    const rows = await this.transactions.run((tx) =>
      tx.query<CapturedMessageBody[]>(
        `select ${COLUMNS}, body_text as text, body_html as html, raw from captured_mail where id = $1`,
        [id],
      ),
    );
    return rows[0];
  }
}
