import path from 'node:path';
import { LANGUAGES } from '@habeas/domain';
import { LETTER_NAMES, Letters } from '@habeas/casework/letters';
import { loadPack } from '@habeas/casework/register';
import { letterHeadOf, ruledByBrand } from '@habeas/casework/requests';
import type { Browser, Page } from 'playwright-core';
import { axeCheck } from './support/axe';
import { launchBrowser, visitor } from './support/browser';
import { expectNoSidewaysScrolling, screenshot } from './support/screenshot';

const directory = path.resolve('examples/proximus');
const pack = loadPack(directory);
const letters = Letters.load(path.join(directory, 'letters'));
const brands = pack.brands.map(({ key }) => key);
const LOOKED_AT = ['erasure-answer', 'rectification-answer', 'restriction-answer', 'notice-to-recipient', 'human-task'];

/** A place that nobody filled, a key that nobody translated, a value that is no text. */
const OPEN = /\{|\}|undefined|\[object|NaN|Invalid Date|\bnull\b/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The letter as a mail program shows it, which fetches nothing. */
async function open(page: Page, html: string): Promise<void> {
  await page.setContent(html, { waitUntil: 'load' });
}

describe.each(brands.flatMap((brand) => LANGUAGES.map((language) => [brand, language] as const)))(
  'every letter of %s in %s',
  (brand, language) => {
    it('has nothing left open, fits a phone and a desk, and is free of WCAG 2.2 AA findings', async () => {
      const context = await visitor(browser, { viewport: { width: 320, height: 900 } });
      const asked: string[] = [];
      context.on('request', (request) => asked.push(request.url()));
      const page = await context.newPage();
      const head = letterHeadOf(pack, ruledByBrand(pack, brand), language);
      for (const name of LETTER_NAMES) {
        const letter = letters.preview(name, language, head);
        expect(`${name} ${letter.subject} ${letter.text}`).not.toMatch(OPEN);
        await page.setViewportSize({ width: 320, height: 900 });
        await open(page, letter.html);
        expect(await page.innerText('body')).not.toMatch(OPEN);
        expect(await page.innerText('body')).toContain(head.brand.name);
        await axeCheck(page);
        await expectNoSidewaysScrolling(page);
        if (LOOKED_AT.includes(name)) await screenshot(page, `letter-${brand}-${language}-${name}`);
      }
      expect(asked).toEqual([]);
      await context.close();
    });
  },
);
