import { type CollectionAnswer, OutsideTask, type TaskPage } from '@habeas/casework/human-tasks';
import { LinkDoor } from '@habeas/casework/outside-links';
import { CapturedMail } from '@habeas/platform/mail';
import { JobRunner } from '@habeas/platform/queue';
import type { Office } from './office';

const LINK = /\/(?:fr|nl|de|en)\/task\/([0-9a-f]{64})/;

/** Somebody without an account who reads one mailbox; the office's jobs are run by the spec. */
export class Outsider {
  session = '';

  constructor(
    private readonly office: Office,
    readonly address: string,
  ) {}

  work(): Promise<number> {
    return this.office.get(JobRunner).runDue();
  }

  /** Texts of the messages that came here and match, the newest first. */
  async mails(matching: RegExp): Promise<string[]> {
    const captured = this.office.get(CapturedMail);
    const texts: string[] = [];
    for (const { id } of await captured.list({ to: this.address })) {
      const text = (await captured.read(id))?.text ?? '';
      if (matching.test(text)) texts.push(text);
    }
    return texts;
  }

  /** Tokens of the links that came here for this reference, the newest first. */
  async tokens(reference: string): Promise<string[]> {
    const mails = await this.mails(new RegExp(reference));
    return mails.flatMap((text) => LINK.exec(text)?.[1] ?? []);
  }

  /** Opens a link with the code that comes for it. */
  async open(token: string): Promise<TaskPage | null> {
    const door = this.office.get(LinkDoor);
    const before = (await this.mails(/\b\d{6}\b/)).length;
    await door.requestCode('human-task', token);
    await this.work();
    const codes = await this.mails(/\b\d{6}\b/);
    if (codes.length === before) return null;
    this.session = (await door.enter('human-task', token, /\b(\d{6})\b/.exec(codes[0] ?? '')?.[1] ?? '')) ?? '';
    return this.page();
  }

  /** Opens the newest link for this reference. */
  async openNewest(reference: string): Promise<TaskPage | null> {
    await this.work();
    const [token = ''] = await this.tokens(reference);
    return this.open(token);
  }

  page(): Promise<TaskPage | null> {
    return this.office.get(OutsideTask).page(this.session, 'en');
  }

  answer(answer: Partial<CollectionAnswer> & Pick<CollectionAnswer, 'collection' | 'outcome'>, note = '') {
    const whole = { records: 0, remaining: 0, ground: null, text: '', files: [], ...answer };
    return this.office.get(OutsideTask).answer(this.session, [whole], note);
  }
}
