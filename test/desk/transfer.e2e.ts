import type { Browser } from 'playwright-core';
import { axeCheck } from '../e2e/support/axe';
import { launchBrowser } from '../e2e/support/browser';
import { screenshot } from '../e2e/support/screenshot';
import { openDesk } from './desk-browser';
import { RECEIVED } from './fixture-received';
import { REQUEST } from './fixture-request';
import { startMockDesk, type MockDesk } from './mock-desk';

describe('files between controllers', () => {
  let desk: MockDesk;
  let browser: Browser;
  beforeAll(async () => {
    desk = await startMockDesk();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('shows where a file goes with the words of the yes, and keeps what a letter says instead', async () => {
    const { page, faults } = await openDesk(browser, desk.origin, 'en', 1280);
    await page.goto(`${desk.origin}/desk/requests/${REQUEST.id}/package`);
    await page.getByText('Straight to another organisation').waitFor();
    await screenshot(page, 'desk-transfer');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'Change where it goes' }).click();
    await page.getByLabel('Where does the file go?').selectOption({ label: 'Another organisation' });
    await page.getByLabel('Name of the organisation').fill('Zenith Telecom');
    await page.getByLabel('The person’s words').fill('Please send it to Zenith.');
    await axeCheck(page);
    await screenshot(page, 'desk-transfer-choose');
    await page.getByRole('button', { name: 'Keep this' }).click();
    await page.getByText('Kept.').waitFor();
    expect(desk.calls.find(({ path }) => path.endsWith('/portability/transfer'))?.body).toEqual({
      ...{ recipient: null, organisation: 'Zenith Telecom', words: 'Please send it to Zenith.' },
      version: REQUEST.version,
    });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('lists what others sent, and turns down only after asking', async () => {
    const { page, faults } = await openDesk(browser, desk.origin, 'en', 1280);
    await page.goto(`${desk.origin}/desk/received`);
    await page.getByText('Waits for a colleague').waitFor();
    await screenshot(page, 'desk-received');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: /^Turn down/ }).click();
    await axeCheck(page);
    await page.getByRole('button', { name: 'Delete the file' }).click();
    await page.getByRole('button', { name: 'Delete the file' }).waitFor({ state: 'hidden' });
    const [waiting] = RECEIVED.items;
    expect(desk.calls.some(({ method, path }) => method === 'POST' && path.endsWith(`${waiting?.id}/refusal`))).toBe(
      true,
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
