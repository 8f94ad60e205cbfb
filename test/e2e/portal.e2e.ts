import type { Browser, Page } from 'playwright-core';
import { type Language, LANGUAGES } from '@habeas/domain';
import { TEXTS } from '../../apps/web/src/portal/texts';
import { axeCheck } from './support/axe';
import { launchBrowser, visitor } from './support/browser';
import { addFiles } from './support/portal-files';
import { KNOWN_REFERENCE, type PortalSite, READY, RIGHT_CODE, startPortal } from './support/portal-site';
import { expectNoSidewaysScrolling, screenshot } from './support/screenshot';
import { smallTargets } from './support/small-targets';

/** Outline and shadow of what has the focus; a radio or a checkbox shows them on the box that its label draws. */
const markOfFocus = `(() => {
  const control = document.activeElement;
  const drawn = control.matches('.govuk-radios__input, .govuk-checkboxes__input');
  const { outlineStyle, boxShadow } = drawn
    ? getComputedStyle(control.nextElementSibling, '::before')
    : getComputedStyle(control);
  return [outlineStyle, boxShadow];
})()`;

let site: PortalSite;
let browser: Browser;

beforeAll(async () => {
  site = await startPortal();
  browser = await launchBrowser();
});
beforeEach(() => site.reset());
afterAll(async () => {
  await browser.close();
  await site.close();
});

const press = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true }).click();
const pressTwice = async (tab: Page, name: string) => {
  await press(tab, name);
  await press(tab, name);
};
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
  expect(await title(tab)).toBe(form.titles.files);
  await addFiles(tab, language, look);
  await press(tab, frame.continue);
  expect(await title(tab)).toBe(form.titles.check);
  await look('7-check');
  await press(tab, form.check.send);
  expect(await title(tab)).toBe(done.title);
  await look('8-done');
}

describe.each(LANGUAGES)('the portal in %s', (language) => {
  it('leads a known customer to the confirmation in nine pages, all accessible at both widths', async () => {
    const context = await visitor(browser);
    const tab = await context.newPage();
    await askForAccess(tab, language, (name) => check(tab, `${language}-${name}`));
    expect(site.door.taken.size).toBe(1);
    expect(await tab.locator('#reference').innerText()).toMatch(/^HB-/);
    expect(tab.url()).toBe(`${site.origin}/${language}/request`);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('leads from reference and code to the package and out again', async () => {
    const { signIn, status } = TEXTS[language];
    const context = await visitor(browser);
    const tab = await context.newPage();
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
    for (const path of ['accessibility', 'privacy', 'cookies', 'other', 'no-such-page']) {
      await tab.goto(`${site.origin}/${language}/${path}`);
      for (const closed of await tab.locator('details').all()) await closed.locator('summary').click();
      await check(tab, `${language}-x-${path}`);
    }
    await context.close();
  });
});

describe('the portal', () => {
  const open = async (options: Parameters<typeof visitor>[1], path: string) => {
    const context = await visitor(browser, options);
    const tab = await context.newPage();
    await tab.goto(`${site.origin}${path}`);
    return { context, tab };
  };

  it('leads to the confirmation and to the package without JavaScript', async () => {
    const { context, tab } = await open({ javaScript: false }, '/nl');
    await askForAccess(tab, 'nl', async () => {
      await axeCheck(tab);
    });
    await press(tab, TEXTS.nl.done.confirm);
    expect(site.signIn.asked).toHaveLength(1);
    expect(await title(tab)).toBe(TEXTS.nl.signIn.codeTitle);
    await tab.goto(`${site.origin}/nl/open`);
    await tab.getByLabel(TEXTS.nl.signIn.reference).fill(KNOWN_REFERENCE.toLowerCase());
    await press(tab, TEXTS.nl.signIn.askCode);
    site.status.current = READY;
    await tab.getByLabel(TEXTS.nl.signIn.code, { exact: true }).fill('123 456');
    await press(tab, TEXTS.nl.signIn.enter.open);
    const download = tab.waitForEvent('download');
    await press(tab, TEXTS.nl.package.open);
    expect((await download).suggestedFilename()).toMatch(/\.zip$/);
    await context.close();
  });

  it('can be used with the keyboard alone: Enter goes on and never changes the language', async () => {
    const { context, tab } = await open({}, '/en/request/access?brand=scarlet');
    const { frame, form } = TEXTS.en;
    const enter = () => Promise.all([tab.waitForEvent('load'), tab.keyboard.press('Enter')]);
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await tab.keyboard.press('Tab');
        const focused = tab.locator(':focus');
        const [outline, shadow] = await tab.evaluate<string[]>(markOfFocus);
        expect([outline, shadow]).not.toEqual(['none', 'none']);
        if ((await focused.innerText()).trim() === name || (await focused.getAttribute('id')) === name) return;
      }
      throw new Error(`No ${name} within forty presses`);
    };
    await tabTo(frame.continue);
    await enter();
    expect(await title(tab)).toBe(form.titles.person);
    await tabTo('asker');
    await tab.keyboard.press('Space');
    await enter();
    await tabTo('name');
    await tab.keyboard.type('Anne Dupont');
    await tabTo('email');
    await tab.keyboard.type('anne@example.com');
    await enter();
    expect(await title(tab)).toBe(form.titles.details);
    expect(tab.url()).toBe(`${site.origin}/en/request`);
    await tabTo(frame.continue);
    await enter();
    expect(await title(tab)).toBe(form.titles.files);
    await tabTo(frame.continue);
    await enter();
    await tabTo(form.check.send);
    await enter();
    expect(await title(tab)).toBe(TEXTS.en.done.title);
    await context.close();
  });

  it.each([true, false])('keeps all that was typed when the language changes (JavaScript: %s)', async (javaScript) => {
    const { context, tab } = await open({ javaScript }, '/de/request/erasure?brand=proximus');
    await press(tab, TEXTS.de.frame.continue);
    await tab.getByLabel(TEXTS.de.form.askers.self.label).check();
    await press(tab, TEXTS.de.frame.continue);
    await tab.getByLabel(TEXTS.de.form.contact.name).fill('Jürgen Groß');
    await press(tab, 'Français');
    expect(await tab.locator('html').getAttribute('lang')).toBe('fr');
    expect(await tab.getByLabel(TEXTS.fr.form.contact.name).inputValue()).toBe('Jürgen Groß');
    await tab.getByLabel(TEXTS.fr.form.contact.email).fill('j@example.com');
    await pressTwice(tab, TEXTS.fr.frame.continue);
    await press(tab, TEXTS.fr.frame.continue);
    await press(tab, TEXTS.fr.form.check.send);
    const reference = await tab.locator('#reference').innerText();
    await press(tab, 'Nederlands');
    expect(await tab.locator('#reference').innerText()).toBe(reference);
    expect([...site.door.taken.values()]).toMatchObject([{ rights: ['erasure'], name: 'Jürgen Groß', language: 'fr' }]);
    await context.close();
  });

  it('opens one request however the person goes back, reloads or clicks twice', async () => {
    const { context, tab } = await open({}, '/en/request/access?brand=proximus');
    const { frame, form, done } = TEXTS.en;
    await press(tab, frame.continue);
    await tab.getByLabel(form.askers.self.label).check();
    await press(tab, frame.continue);
    await tab.getByLabel(form.contact.name).fill('Anne');
    await tab.getByLabel(form.contact.email).fill('anne@example.com');
    await pressTwice(tab, frame.continue);
    await press(tab, frame.continue);
    await tab.getByRole('button', { name: form.check.send }).dblclick();
    await tab.locator('#reference').waitFor();
    await tab.reload();
    expect(await title(tab)).toBe(done.title);
    await tab.goBack();
    expect(await title(tab)).toBe(form.titles.check);
    await press(tab, form.check.send);
    expect(await title(tab)).toBe(done.title);
    expect(site.door.taken.size).toBe(1);
    await context.close();
  });

  it('has its own way for who asks for somebody else, and leads back from a change', async () => {
    const { context, tab } = await open({}, '/fr/request/access?brand=proximus');
    const { frame, form } = TEXTS.fr;
    await press(tab, frame.continue);
    await tab.getByLabel(form.askers.deceased.label).check();
    await press(tab, frame.continue);
    await check(tab, 'fr-r-representative');
    await tab.getByLabel(form.representative.label).fill('Marie Maes');
    await press(tab, frame.continue);
    await tab.getByLabel(form.contact.nameOfOther).fill('Jan Maes');
    await tab.getByLabel(form.contact.yourEmail).fill('marie@example.com');
    await check(tab, 'fr-r-contact');
    await pressTwice(tab, frame.continue);
    await press(tab, frame.continue);
    await tab.getByRole('button', { name: new RegExp(`^${form.check.change}.*${form.check.rows.details}`) }).click();
    await tab.getByLabel(form.details.label).fill('Ses factures');
    await press(tab, frame.continue);
    expect(await title(tab)).toBe(form.titles.check);
    await check(tab, 'fr-r-check');
    await press(tab, form.check.send);
    await check(tab, 'fr-r-done');
    const [taken] = site.door.taken.values();
    expect(taken).toMatchObject({ onBehalfOf: 'deceased: Marie Maes', name: 'Jan Maes', details: 'Ses factures' });
    await context.close();
  });

  it('is whole at 200 % and 400 % zoom, with targets that a finger finds, in forced colours', async () => {
    const context = await visitor(browser, {
      forcedColors: 'active',
      reducedMotion: 'reduce',
      viewport: { width: 640, height: 450 },
    });
    const tab = await context.newPage();
    for (const path of ['/de', '/de/request?brand=scarlet', '/de/open', '/de/xx']) {
      await tab.goto(`${site.origin}${path}`);
      await expectNoSidewaysScrolling(tab);
      const small = await tab.evaluate<string[]>(smallTargets);
      expect({ path, small }).toEqual({ path, small: [] });
    }
    await context.close();
  });

  it('wears the colours of the brand and says each error in all languages where none is known', async () => {
    const { context, tab } = await open({}, '/scarlet');
    expect(await tab.locator('.portal-header__brand').innerText()).toBe('Scarlet');
    await check(tab, 'scarlet-start');
    await tab.goto(`${site.origin}/xx`);
    await check(tab, 'unknown-language');
    await context.close();
  });
});
