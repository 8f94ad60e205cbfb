import type { Browser } from 'playwright-core';
import { axeCheck } from '../e2e/support/axe';
import { launchBrowser } from '../e2e/support/browser';
import { screenshot } from '../e2e/support/screenshot';
import { openDesk } from './desk-browser';
import { REQUEST } from './fixture-request';
import { startMockDesk, type MockDesk } from './mock-desk';

const ADDRESS = 'Amélie Dubois\nRue de la Loi 16\n1000 BRUXELLES';

describe('a letter for the post', () => {
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

  it('is saved under its name, with the address that was typed, which stands in no address of the web', async () => {
    const { page, faults } = await openDesk(browser, desk.origin, 'en', 1280);
    desk.signedIn = true;
    const sent = REQUEST.messages.find(({ direction }) => direction === 'out');
    if (!sent) throw new Error('no letter was sent');
    await page.goto(`${desk.origin}/desk/requests/${REQUEST.id}/letters`);
    const entry = page.locator(`#message-${sent.id}`);
    await entry.getByText('PDF for the post').click();
    await entry.getByLabel('Address for the envelope').fill(ADDRESS);
    await axeCheck(page);
    await screenshot(page, 'desk-letter-for-post');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      entry.getByRole('button', { name: 'Save the PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${REQUEST.reference}-${sent.template}.pdf`);
    const call = desk.calls.find(({ path }) => path.endsWith('/pdf'));
    expect(call).toMatchObject({ method: 'POST', path: `/requests/${REQUEST.id}/messages/${sent.id}/pdf` });
    expect(call?.body).toEqual({ address: ADDRESS });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('can be had for every letter of the house in the language shown', async () => {
    const { page } = await openDesk(browser, desk.origin, 'nl', 1280);
    await page.goto(`${desk.origin}/desk/letters`);
    const link = page.getByRole('link', { name: 'PDF voor de post' });
    expect(await link.getAttribute('href')).toMatch(/^\/desk\/api\/letters\/[\w-]+\/pdf\?language=nl$/);
    await page.context().close();
  });
});
