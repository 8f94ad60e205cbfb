import type { Browser, Page } from 'playwright-core';
import { type Language, LANGUAGES } from '@habeas/domain';
import { TEXTS } from '../../apps/web/src/portal/texts';
import { axeCheck } from './support/axe';
import { launchBrowser, visitor } from './support/browser';
import { KNOWN_REFERENCE, type PortalSite, READY, RIGHT_CODE, startPortal, STATUS } from './support/portal-site';
import { expectNoSidewaysScrolling, screenshot } from './support/screenshot';

let site: PortalSite;
let browser: Browser;

beforeAll(async () => {
  site = await startPortal();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const press = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true }).click();
const title = (tab: Page) => tab.locator('h1').first().innerText();

/** Checks the page as it stands: accessible and whole on a phone and on a desk. */
async function check(tab: Page, name: string): Promise<void> {
  for (const width of [320, 1280]) {
    await tab.setViewportSize({ width, height: 900 });
    await axeCheck(tab);
  }
  await expectNoSidewaysScrolling(tab);
  await screenshot(tab, `portal-${name}`);
}

/** From the start page to the confirmation, for oneself, looking at each page and at each of its errors. */
async function askForAccess(tab: Page, language: Language, look: (name: string) => Promise<void>): Promise<void> {
  const { frame, form, start, done } = TEXTS[language];
  await tab.goto(`${site.origin}/${language}`);
  await look('1-start');
  await tab.getByRole('button', { name: start.begin }).click();
  await press(tab, frame.continue);
  expect(await tab.title()).toContain(frame.errorPrefix.trim());
  await look('2-brand-error');
  await tab.getByLabel('Proximus', { exact: true }).check();
  await press(tab, frame.continue);
  await press(tab, frame.continue);
  await look('3-rights-error');
  await tab.getByLabel(form.rights.access.label).check();
  await press(tab, frame.continue);
  await press(tab, frame.continue);
  await look('4-person-error');
  await tab.getByLabel(form.askers.self.label).check();
  await press(tab, frame.continue);
  await tab.getByLabel(form.contact.phone).fill('12');
  await press(tab, frame.continue);
  await look('5-contact-error');
  await tab.getByLabel(form.contact.name).fill('Éloïse <Van den Broeck> & Søn');
  await tab.getByLabel(form.contact.email).fill('eloise@example.com');
  await tab.getByLabel(form.contact.phone).fill('0470 12 34 56');
  await press(tab, frame.continue);
  await look('6-details');
  await tab.getByLabel(form.details.label).fill('{{ 7 * 7 }}\n<script>alert(1)</script>');
  await press(tab, frame.continue);
  expect(await title(tab)).toBe(form.titles.check);
  await look('7-check');
  await press(tab, form.check.send);
  expect(await title(tab)).toBe(done.title);
  await look('8-done');
}

describe.each(LANGUAGES)('the portal in %s', (language) => {
  it('leads a known customer to the confirmation in eight pages, all accessible at both widths', async () => {
    const context = await visitor(browser);
    const tab = await context.newPage();
    const before = site.door.taken.size;
    await askForAccess(tab, language, (name) => check(tab, `${language}-${name}`));
    expect(site.door.taken.size).toBe(before + 1);
    expect(await tab.locator('#reference').innerText()).toMatch(/^HB-/);
    expect(tab.url()).toBe(`${site.origin}/${language}/request`);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('leads from reference and code to the package and out again', async () => {
    const { signIn, status } = TEXTS[language];
    const context = await visitor(browser);
    const tab = await context.newPage();
    site.status.current = STATUS;
    await tab.goto(`${site.origin}/${language}/open`);
    await press(tab, signIn.askCode);
    await check(tab, `${language}-a-reference-error`);
    await tab.getByLabel(signIn.reference).fill(KNOWN_REFERENCE);
    await press(tab, signIn.askCode);
    await tab.getByLabel(signIn.code, { exact: true }).fill('000000');
    await press(tab, signIn.enter.open);
    await check(tab, `${language}-b-code-error`);
    await tab.getByLabel(signIn.code, { exact: true }).fill(RIGHT_CODE);
    await press(tab, signIn.enter.open);
    expect(tab.url()).toBe(`${site.origin}/${language}/my-request`);
    await check(tab, `${language}-c-status`);
    site.status.current = READY;
    await tab.reload();
    await check(tab, `${language}-d-ready`);
    const download = tab.waitForEvent('download');
    await press(tab, TEXTS[language].package.open);
    expect((await download).suggestedFilename()).toMatch(/^[\w.-]+\.zip$/);
    await press(tab, status.signOut);
    expect(await title(tab)).toBe(status.signedOut.title);
    await check(tab, `${language}-e-left`);
    await context.close();
  });

  it('has accessible notes and error pages', async () => {
    const context = await visitor(browser);
    const tab = await context.newPage();
    for (const path of ['accessibility', 'privacy', 'cookies', 'no-such-page']) {
      await tab.goto(`${site.origin}/${language}/${path}`);
      await check(tab, `${language}-x-${path}`);
    }
    await context.close();
  });
});

