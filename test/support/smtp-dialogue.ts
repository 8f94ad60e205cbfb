import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface SmtpAnswer {
  code: number;
  text: string;
}

/** One SMTP conversation, line by line, as a sending server holds it. */
export class SmtpDialogue {
  private said = '';
  private ended = false;

  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => (this.said += chunk.toString('latin1')));
    socket.on('close', () => (this.ended = true));
    socket.on('error', () => undefined);
  }

  static async open(port: number): Promise<SmtpDialogue> {
    const socket = connect(port, '127.0.0.1');
    const dialogue = new SmtpDialogue(socket);
    await once(socket, 'connect');
    await dialogue.answer();
    return dialogue;
  }

  /** The next complete answer. Rejects when the server hangs up without one. */
  async answer(): Promise<SmtpAnswer> {
    for (;;) {
      const whole = /^(?:\d{3}-[^\n]*\n)*(\d{3}) ([^\n]*)\r\n/.exec(this.said);
      if (whole) {
        this.said = this.said.slice(whole[0].length);
        return { code: Number(whole[1]), text: whole[2] ?? '' };
      }
      if (this.ended) throw new Error('The server hung up without an answer');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  say(line: string): Promise<SmtpAnswer> {
    this.socket.write(`${line}\r\n`);
    return this.answer();
  }

  /** Everything up to the message itself. */
  async begin(from: string, to: string): Promise<void> {
    for (const line of ['EHLO sender.example', `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, 'DATA']) {
      const { code, text } = await this.say(line);
      if (code >= 400) throw new Error(`${code} ${text}`);
    }
  }

  /** The message, with dots stuffed, and its end; does not wait for the answer. */
  message(raw: Buffer): void {
    const stuffed = raw.includes('\r\n.')
      ? Buffer.from(raw.toString('latin1').replace(/\r\n\./g, '\r\n..'), 'latin1')
      : raw;
    this.socket.write(stuffed);
    this.socket.write(raw.subarray(-2).toString('latin1') === '\r\n' ? '.\r\n' : '\r\n.\r\n');
  }

  close(): void {
    this.socket.destroy();
  }
}

/** Sends one message and answers what the server said to it. */
export async function sendRaw(
  port: number,
  raw: Buffer | string,
  to: string,
  from = 'sender@post.example',
): Promise<SmtpAnswer> {
  const dialogue = await SmtpDialogue.open(port);
  try {
    await dialogue.begin(from, to);
    dialogue.message(Buffer.isBuffer(raw) ? raw : Buffer.from(raw, 'utf8'));
    return await dialogue.answer();
  } finally {
    dialogue.close();
  }
}
