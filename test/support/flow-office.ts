import { randomUUID } from 'node:crypto';
import { type Language, localDateOf } from '@habeas/domain';
import { MailDoor } from '@habeas/casework/intake';
import { type LettersToPostView, type Message, MessageRepository, type RequestView } from '@habeas/casework/requests';
import { Clock } from '@habeas/platform/clock';
import { CapturedMail, SmtpListener } from '@habeas/platform/mail';
import type { DeskBrowser } from './desk-browser';
import { DeskOffice } from './desk-office';
import { DeskWork } from './desk-work';
import { eventually } from './eventually';
import { OutsideBrowser } from './outside-browser';
import { PortalVisitor } from './portal-visitor';
import { sendRaw } from './smtp-dialogue';

const DAY = 86_400_000;
const CODE = /(?<![\w-])(\d{6})(?![\w-])/;
const LINK = /\/(?:fr|nl|de|en)\/task\/[0-9a-f]{64}/g;

/** A mail as somebody writes it. */
interface Mail {
  from: string;
  to: string;
  subject: string;
  text: string;
}

/** A whole office with all its doors: the web process with portal and desk, the mail listener, the jobs in this process. */
export class FlowOffice {
  private days = 0;
  /** What the colleague who handles requests does. */
  desk: DeskWork;

  private constructor(
    readonly office: DeskOffice,
    public dpo: DeskBrowser,
    private readonly listener: SmtpListener,
  ) {
    this.desk = new DeskWork(office, dpo);
  }

  static async open(persons = 20): Promise<FlowOffice> {
    const office = await DeskOffice.open({ persons });
    await office.work();
    const door = office.get(MailDoor);
    const listener = await SmtpListener.start({
      port: 0,
      host: '127.0.0.1',
      maxBytes: 1_000_000,
      accepts: (address) => door.channelOf(address) !== undefined,
      onMessage: async ({ from, to }, raw) => {
        await door.accept({ recipient: to[0] ?? '', sender: from === '' ? null : from }, raw);
      },
    });
    const dpo = await office.colleague('dpo');
    return new FlowOffice(office, dpo, listener);
  }

  /** So many days pass; a colleague signs in again. */
  async daysPass(days: number): Promise<void> {
    this.office.clockAhead((this.days += days) * DAY);
    this.dpo = await this.office.colleague('dpo');
    this.desk = new DeskWork(this.office, this.dpo);
  }

  /** The civil day of the office. */
  get today(): string {
    return localDateOf(this.office.get(Clock).now().toISOString(), 'Europe/Brussels');
  }

  /** Somebody with a browser at the portal. */
  visitor(language: Language): PortalVisitor {
    return new PortalVisitor(this.office.browser().origin, language);
  }

  /** Sends a mail over SMTP; answers the request that it became. */
  async mail({ from, to, subject, text }: Mail): Promise<RequestView> {
    const id = randomUUID();
    const head = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Message-ID: <${id}@post.example>`];
    const raw = [...head, 'Content-Type: text/plain; charset=utf-8', '', ...text.split('\n'), ''].join('\r\n');
    const said = await sendRaw(this.listener.port, Buffer.from(raw, 'utf8'), to, from);
    if (said.code !== 250) throw new Error(`The listener answered ${said.code} ${said.text}`);
    const [row] = await this.rows<{ id: string }>(
      'select request_id as id from receipt order by received_at desc, id limit 1',
    );
    return this.desk.view(row?.id ?? '');
  }

  /** A form from its first page to its last; answers the request. */
  async form(visitor: PortalVisitor, path: string, filled: Parameters<PortalVisitor['ask']>[1]): Promise<RequestView> {
    const reference = await visitor.ask(path, filled);
    const [row] = await this.rows<{ id: string }>('select id from request where reference = $1', [reference]);
    return this.desk.view(row?.id ?? '');
  }

  /** What came on paper or by telephone, as a colleague writes it down. */
  async entry(entry: object): Promise<RequestView> {
    const whole = { entryKey: randomUUID(), channel: 'post', receivedOn: this.today, brand: 'proximus', ...entry };
    const answer = await this.dpo.post<{ id: string }>('/entries', whole);
    if (answer.status !== 201) throw new Error(`The entry answered ${answer.status} ${answer.text}`);
    return this.desk.view(answer.body.id);
  }

  /** Letters on paper that wait to be posted for this request. */
  async toPost({ id }: RequestView) {
    return (await this.dpo.get<LettersToPostView>('/post')).body.items.filter(({ requestId }) => requestId === id);
  }

  /** The one letter of this kind, once it is written. */
  async letter({ id }: RequestView, template: string): Promise<Message> {
    const letters = () =>
      this.office.run(async (tx) =>
        (await this.office.get(MessageRepository).ofRequest(tx, id)).filter((one) => one.template === template),
      );
    await eventually(`the ${template} is written`, async () => (await letters()).length > 0, 60_000);
    const [letter, ...more] = await letters();
    if (!letter || more.length > 0) throw new Error(`One ${template} was expected`);
    return letter;
  }

  /** The text of the letter as it lies in the mailbox. */
  async mailed(request: RequestView, template: string): Promise<string> {
    const { toAddress, subject } = await this.letter(request, template);
    const [text] = await eventually(`the ${template} is in the mailbox`, async () => {
      const found = (await this.inMailbox(toAddress ?? '')).filter((one) => one.startsWith(`${subject}\n`));
      return found.length > 0 ? found : undefined;
    });
    return text ?? '';
  }

  /** The person reads the code in the mailbox on file and types it; the page of the request is open then. */
  async confirm(visitor: PortalVisitor, { reference }: RequestView, mailbox: string): Promise<void> {
    const codes = async () =>
      (await this.inMailbox(mailbox)).filter((text) => text.includes(reference)).flatMap((text) => code(text));
    const before = (await codes()).length;
    await visitor.open('/confirm');
    await visitor.press({ reference });
    const fresh = await eventually('a code came', async () => {
      const found = await codes();
      return found.length > before ? found[0] : undefined;
    });
    await visitor.press({ code: fresh });
  }

  /** The owner of a system opens the newest link for this request with the code that comes for it. */
  async owner(mailbox: string, { reference }: RequestView, matching: RegExp): Promise<OutsideBrowser> {
    const about = async () => (await this.inMailbox(mailbox)).filter((text) => text.includes(reference));
    const link = await eventually(
      `a link for ${mailbox}`,
      async () => {
        const texts = (await about()).filter((text) => matching.test(text));
        return texts.flatMap((text) => text.match(LINK) ?? [])[0];
      },
      60_000,
    );
    const browser = new OutsideBrowser(this.office.browser().origin);
    const codes = async () => (await about()).flatMap((text) => (text.includes('/task/') ? [] : code(text)));
    const before = (await codes()).length;
    await browser.post(link, { go: 'send' });
    const fresh = await eventually('a code for the link came', async () => {
      const found = await codes();
      return found.length > before ? found[0] : undefined;
    });
    const page = await browser.post(link, { go: 'enter', code: fresh });
    if (page.status !== 200) throw new Error(`The link answered ${page.status}`);
    return browser;
  }

  /** The request once it is so. */
  until(request: RequestView, what: string, is: (now: RequestView) => unknown): Promise<RequestView> {
    return eventually(
      what,
      async () => {
        const now = await this.desk.view(request.id);
        return is(now) ? now : undefined;
      },
      60_000,
    );
  }

  /** One writing call on the request as it is now; tried again when a job was faster. */
  async act({ id }: RequestView, path: string, body: object): Promise<RequestView> {
    for (let tries = 0; ; tries += 1) {
      const now = await this.desk.view(id);
      const answer = await this.dpo.post<RequestView & { reason?: string }>(`/requests/${id}/${path}`, {
        version: now.version,
        ...body,
      });
      if (answer.status === 200) return answer.body;
      if (answer.body.reason !== 'changed-meanwhile' || tries > 5)
        throw new Error(`${path} answered ${answer.status} ${answer.text}`);
    }
  }

  rows<T = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.office.run((tx) => tx.query<T[]>(sql, parameters));
  }

  async close(): Promise<void> {
    await this.listener.stop();
    await this.office.close();
  }

  /** Subject and text of each mail there, the newest first. */
  private async inMailbox(address: string): Promise<string[]> {
    const captured = this.office.get(CapturedMail);
    const texts: string[] = [];
    for (const { id } of await captured.list({ to: address })) {
      const mail = await captured.read(id);
      if (mail) texts.push(`${mail.subject}\n${mail.text}`);
    }
    return texts;
  }
}

const code = (text: string): string[] => CODE.exec(text)?.slice(1) ?? [];
