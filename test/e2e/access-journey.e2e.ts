import { createReadStream } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { TOTP } from 'otpauth';
import { TEXTS } from '../../apps/web/src/portal/texts';
import { eventually } from '../support/eventually';
import { RunningOffice } from '../support/running-office';
import { unzip } from '../support/unzip';
import { axeCheck } from './support/axe';
import { launchBrowser, visitor } from './support/browser';
import { screenshot } from './support/screenshot';

jest.setTimeout(240_000);

const PASSWORD = 'four plain unrelated words';
const AMELIE = { name: 'Amélie Dubois', email: 'amelie.dubois@courriel.example' };
const { frame, form, start, done, signIn } = TEXTS.fr;
const press = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true }).click();

let office: RunningOffice;
let browser: Browser;
beforeAll(async () => {
  office = await RunningOffice.start();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

/** The text of the newest captured message to an address, as the mailbox page shows it. */
async function mail(to: string, matching: (text: string) => boolean): Promise<string> {
  const context = await visitor(browser, { javaScript: false });
  const tab = await context.newPage();
  const text = await eventually(`a message to ${to}`, async () => {
    await tab.goto(`${office.origin}/dev/mailbox`);
    const links = tab.locator('tr', { hasText: to }).locator('a');
    for (let n = 0; n < (await links.count()); n++) {
      await links.nth(n).click();
      const body = await tab.locator('pre').innerText();
      if (matching(body)) return body;
      await tab.goBack();
    }
    return '';
  });
  await context.close();
  return text;
}

async function askForAccess(tab: Page): Promise<string> {
  await tab.goto(`${office.origin}/fr`);
  await tab.getByRole('button', { name: start.begin }).click();
  await tab.getByLabel('Proximus', { exact: true }).check();
  await press(tab, frame.continue);
  await tab.getByLabel(form.rights.access.label).check();
  await press(tab, frame.continue);
  await tab.getByLabel(form.askers.self.label).check();
  await press(tab, frame.continue);
  await tab.getByLabel(form.contact.name).fill(AMELIE.name);
  await tab.getByLabel(form.contact.email).fill(AMELIE.email);
  await press(tab, frame.continue); // to the details
  await press(tab, frame.continue); // to the files
  await press(tab, frame.continue); // to the answers
  await press(tab, form.check.send);
  expect(await tab.locator('h1').first().innerText()).toBe(done.title);
  return tab.locator('#reference').innerText();
}

const usedCodes = new Set<string>();
const codeIn = (text: string): string => /\b(\d{6})\b/.exec(text)?.[1] ?? '';

async function signInWithCode(tab: Page, flow: 'confirm' | 'open', reference: string): Promise<void> {
  await tab.goto(`${office.origin}/fr/${flow}`);
  await tab.getByLabel(signIn.reference).fill(reference);
  await press(tab, signIn.askCode);
  const fresh = (text: string) => codeIn(text) !== '' && !usedCodes.has(codeIn(text));
  const code = codeIn(await mail(AMELIE.email, fresh));
  usedCodes.add(code);
  await tab.getByLabel(signIn.code, { exact: true }).fill(code);
  await press(tab, signIn.enter[flow]);
  expect(tab.url()).toBe(`${office.origin}/fr/my-request`);
}

/** The first administrator, from the one-time address to the queue. */
async function signInToDesk(context: BrowserContext): Promise<Page> {
  const desk = await context.newPage();
  await desk.goto(office.firstSignIn());
  await desk.fill('input[autocomplete=new-password]', PASSWORD);
  await desk.keyboard.press('Enter');
  await desk.waitForSelector('img.qr');
  const secret = (await desk.locator('code').first().innerText()).replace(/\s/g, '');
  await desk.fill('input[autocomplete=one-time-code]', new TOTP({ secret }).generate());
  await desk.keyboard.press('Enter');
  await desk.waitForSelector('[data-queue-link]');
  return desk;
}

describe('an access request, as the people in it see it', () => {
  it('goes from the form without JavaScript over the desk to an opened package with this person’s data alone', async () => {
    const person = await visitor(browser, { javaScript: false });
    const tab = await person.newPage();
    const reference = await askForAccess(tab);
    expect(await mail(AMELIE.email, (text) => text.includes(reference))).toContain('au plus tard le');
    await signInWithCode(tab, 'confirm', reference);
    await screenshot(tab, 'journey-status');

    const colleague = await visitor(browser);
    const desk = await signInToDesk(colleague);
    await axeCheck(desk);
    await screenshot(desk, 'journey-queue');
    await desk.getByRole('link', { name: reference }).click();
    const approve = desk.getByRole('button', { name: 'Approve and send' });
    await approve.waitFor({ timeout: 60_000 });
    for (const part of ['message', 'identity', 'clock', 'sources', 'decisions', 'package', 'letters', 'timeline']) {
      await desk.goto(`${desk.url().replace(/(\/requests\/[^/]+).*/, '$1')}/${part}`);
      await desk.waitForLoadState('networkidle');
      await axeCheck(desk);
      await screenshot(desk, `journey-desk-${part}`);
    }
    await approve.first().click();
    const dialog = desk.locator('[role=dialog]');
    await dialog.locator('input').first().fill(reference);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });

    const answer = await mail(AMELIE.email, (text) => text.includes('Ouvrir mon dossier'));
    expect(answer).toContain(`${office.origin}/fr/open`);
    await signInWithCode(tab, 'open', reference);
    await screenshot(tab, 'journey-ready');
    const download = tab.waitForEvent('download');
    await press(tab, TEXTS.fr.package.open);
    const entries = await unzip(createReadStream(await (await download).path()));
    const everything = [...entries.values()].join('\n');
    expect(new Set(everything.match(/CANARY-\d{6}/g))).toEqual(new Set(['CANARY-000000']));
    expect([...entries.keys()]).toEqual(expect.arrayContaining(['index.html', 'processing.html', 'manifest.json']));
    expect(office.log()).not.toMatch(/amelie|dubois|CANARY/i);
    await person.close();
    await colleague.close();
  });
});
