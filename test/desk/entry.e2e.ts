import type { Browser, Page } from 'playwright-core';
import { axeCheck } from '../e2e/support/axe';
import { launchBrowser } from '../e2e/support/browser';
import { screenshot } from '../e2e/support/screenshot';
import { openDesk } from './desk-browser';
import { LETTERS_TO_POST, SCAN } from './fixture-post';
import { REQUEST } from './fixture-request';
import { startMockDesk, type MockDesk } from './mock-desk';

describe('requests on paper', () => {
  let desk: MockDesk;
  let browser: Browser;
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    desk = await startMockDesk();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    desk.calls.length = 0;
    ({ page, faults } = await openDesk(browser, desk.origin, 'en', 1280));
  });
  afterEach(() => page.context().close());
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('are written down with the scanned letter, and the request opens', async () => {
    await page.goto(`${desk.origin}/desk/entry`);
    await page.getByLabel('Received on').fill('2026-02-03');
    await page.getByLabel('The person’s words').fill('Please send me a copy of my data.');
    await page.getByRole('checkbox', { name: 'Access' }).check();
    await page.getByRole('checkbox', { name: 'The best tariff plan for me' }).check();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /The scanned letter/ }).click(),
    ]);
    await chooser.setFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await page.getByText(/^Kept, 184/).waitFor();
    await page.getByLabel('Postal address').fill('Jürgen Heinen\nHauptstraße 12\n4700 EUPEN');
    await axeCheck(page);
    await screenshot(page, 'desk-entry');
    await page.getByRole('button', { name: 'Record the request' }).click();
    await page.waitForURL(`**/desk/requests/${REQUEST.id}`);
    await page.getByText(`Recorded under ${REQUEST.reference}`).waitFor();
    const entered = desk.calls.find(({ path }) => path === '/entries');
    expect(entered?.body).toMatchObject({
      channel: 'post',
      receivedOn: '2026-02-03',
      rights: ['access'],
      matters: ['best-tariff'],
      scanId: SCAN.scanId,
      entryKey: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(entered?.csrf).toBeTruthy();
    expect(faults).toEqual([]);
  });

  it('keeps what was typed when the server refuses, and says what to do', async () => {
    await page.goto(`${desk.origin}/desk/entry`);
    await page.getByLabel('The person’s words').fill('Please erase everything.');
    desk.nextWriting = {
      status: 409,
      body: { type: 'about:blank', title: 'problem', status: 409, reason: 'received-too-long-ago' },
      type: 'application/problem+json',
    };
    await page.getByRole('button', { name: 'Record the request' }).click();
    await page.getByText('Check the year.').waitFor();
    expect(await page.getByLabel('The person’s words').inputValue()).toBe('Please erase everything.');
  });

  it('are answered on paper: printed, posted, and said to be posted on a day', async () => {
    await page.goto(`${desk.origin}/desk/post`);
    await page.getByText('Hauptstraße 12').first().waitFor();
    await page.getByLabel('Posted on').last().fill('2026-03-04');
    await page.getByText('the extension is void').waitFor();
    await axeCheck(page);
    await screenshot(page, 'desk-post');
    await page.getByLabel('Posted on').last().fill('2026-03-03');
    expect(await page.getByText('the extension is void').count()).toBe(0);
    await page.getByLabel('Posted on').first().fill('2026-02-04');
    const done = page.getByRole('button', { name: `Mark as posted: ${REQUEST.reference}` });
    await Promise.all([page.waitForResponse('**/posting'), done.first().click()]);
    const [letter] = LETTERS_TO_POST.items;
    expect(desk.calls.find(({ path }) => path.endsWith('/posting'))).toMatchObject({
      path: `/requests/${REQUEST.id}/messages/${letter?.messageId}/posting`,
      body: { version: 3, postedOn: '2026-02-04' },
    });
    expect(faults).toEqual([]);
  });
});
