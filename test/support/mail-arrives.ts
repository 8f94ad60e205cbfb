import { Readable } from 'node:stream';
import { MailDoor } from '@habeas/casework/intake';
import type { Request } from '@habeas/casework/requests';
import type { Office } from './office';

/** A plain message from this address reaches the model pack's mailbox. `at` makes it another one than the last. */
export function mailArrives(office: Office, at: Date, from: string, text: string): Promise<Request> {
  const head = [
    `From: ${from}`,
    'To: privacy@proximus.com',
    'Subject: Reclame',
    `Message-ID: <${Math.trunc(at.getTime())}.${from}>`,
    'Content-Type: text/plain; charset=utf-8',
  ];
  const message = [...head, '', text].join('\r\n');
  const envelope = { recipient: 'privacy@proximus.com', sender: from };
  return office.get(MailDoor).accept(envelope, Readable.from([Buffer.from(message)]));
}
