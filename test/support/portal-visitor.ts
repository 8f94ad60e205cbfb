import type { Language } from '@habeas/domain';
import { OutsideBrowser } from './outside-browser';
import { type Filled, formsOn, posted, unasked } from './shown-form';

const REFERENCE = /id="reference">(HB-[\w-]+)</;
const MOST_PAGES = 12;

/** Somebody at the portal with a browser that runs no scripts: reads a page, fills in what it shows, presses its button. */
export class PortalVisitor {
  readonly browser: OutsideBrowser;
  private page = '';

  constructor(
    origin: string,
    private readonly language: Language,
  ) {
    this.browser = new OutsideBrowser(origin);
  }

  /** What the page that is open now says. */
  get text(): string {
    return this.page;
  }

  /** Opens a page; `path` without its language. */
  async open(path: string): Promise<string> {
    return this.show(await this.browser.get(`/${this.language}${path}`));
  }

  /**
   * Opens the form and goes through it page by page to its end; answers the reference on the confirmation. Rejects when a page asks for
   * something that was not filled in, and when something was to be filled in that no page asks for.
   */
  async ask(path: string, filled: Filled): Promise<string> {
    const used = new Set<string>();
    await this.open(path);
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const reference = REFERENCE.exec(this.page)?.[1];
      const missed = unasked(filled, used);
      if (reference !== undefined && missed.length > 0) throw new Error(`No page asked for ${missed.join(', ')}`);
      if (reference !== undefined) return reference;
      await this.press(filled, used);
    }
    throw new Error('The form has no end');
  }

  /** Fills in the page's own form and presses its main button: the last one. */
  async press(filled: Filled = {}, used = new Set<string>()): Promise<string> {
    const form = formsOn(this.page).find(({ buttons }) => buttons.length > 0 && !buttons.includes('language'));
    const go = form?.buttons.at(-1);
    if (!form || go === undefined) throw new Error(`Nothing can be filled in on ${titleOf(this.page)}`);
    return this.show(await this.browser.post(form.action, posted(form, filled, used, go)));
  }

  /** Presses the only button of the form that leads there, with what it carries. */
  async pressTo(action: string): Promise<string> {
    const form = this.formTo(action);
    return this.show(await this.browser.post(form.action, posted(form, {}, new Set())));
  }

  /** The bytes that the page's button gives. */
  download(action: string): Promise<Buffer> {
    return this.browser.bytes(this.formTo(action).action);
  }

  private formTo(action: string) {
    const form = formsOn(this.page).find((one) => one.action === `/${this.language}${action}`);
    if (!form) throw new Error(`No button leads to ${action} on ${titleOf(this.page)}`);
    return form;
  }

  private show({ status, text }: { status: number; text: string }): string {
    if (status !== 200) throw new Error(`${titleOf(text)} answered ${status}`);
    this.page = text;
    return text;
  }
}

const titleOf = (page: string): string => /<title>([^<]*)/.exec(page)?.[1]?.trim() ?? 'a page without a title';
