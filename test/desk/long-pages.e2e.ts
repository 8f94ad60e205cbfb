import type { Browser } from 'playwright-core';
import { axeCheck } from '../e2e/support/axe';
import { launchBrowser } from '../e2e/support/browser';
import { eventually } from '../support/eventually';
import { openDesk, settled } from './desk-browser';
import { REQUEST } from './fixture-request';
import { startMockDesk, type MockDesk } from './mock-desk';

describe('the long pages of the desk', () => {
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

  it('leads from one undecided line to the next, and decides like ones together once they were read', async () => {
    const { page, faults } = await openDesk(browser, desk.origin, 'en', 1280);
    await page.goto(`${desk.origin}/desk/requests/${REQUEST.id}/package`);
    await page.waitForSelector('h1');
    await settled(page);
    const panel = page.getByRole('region', { name: 'Data that may speak of others' });
    expect(await panel.textContent()).toContain('1 of 3 decided. 2 lines are undecided.');
    expect(await page.locator('details.fold').count()).toBe(1);
    expect(await page.locator('details [data-undecided]').count()).toBe(0);
    const focused = () => page.evaluate("document.activeElement.getAttribute('aria-label')");
    const names = ['Customer-service notes: Text', 'Notes of the shop: Remark'] as const;
    for (const name of [...names, names[0]]) {
      await page.keyboard.press('u');
      expect(await focused()).toBe(name);
    }
    const [first, second] = names.map((name) => panel.locator(`li[aria-label="${name}"]`));
    await first!.getByLabel('What becomes of it').selectOption('mask');
    expect(await panel.getByRole('button', { name: /^Record/ }).isDisabled()).toBe(true);
    await first!.getByLabel('On what ground').selectOption('rights-of-others');
    expect(await first!.textContent()).toContain('once you have read its values');
    await second!.getByRole('button', { name: /^Show the values/ }).click();
    await second!.getByText('Ring the neighbour').waitFor();
    await first!.getByRole('button', { name: 'Choose the same for the like one that you have read' }).click();
    await axeCheck(page);
    await panel.getByRole('button', { name: 'Record 2 decisions' }).click();
    await eventually('the decisions are sent', () =>
      Promise.resolve(desk.calls.some(({ path, method }) => path.endsWith('/package/others') && method === 'POST')),
    );
    const call = desk.calls.find(({ path }) => path.endsWith('/package/others'));
    const same = { outcome: 'mask', ground: 'rights-of-others' };
    expect(call?.body['groups']).toMatchObject([same, same]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('folds of a plan only what follows the rules, says how much, and prints it all', async () => {
    const { page, faults } = await openDesk(browser, desk.origin, 'en', 1280);
    await page.goto(`${desk.origin}/desk/requests/${REQUEST.id}/plan`);
    await page.waitForSelector('h1');
    await settled(page);
    expect(await page.locator('#plan-crm details').count()).toBe(0);
    expect(await page.locator('#plan-reviews details[open]').count()).toBe(1);
    expect(await page.locator('#plan-shop details[open]').count()).toBe(0);
    expect(await page.textContent('main')).not.toContain('{{');
    const approvals = page.getByRole('region', { name: 'Approvals' });
    expect(await approvals.textContent()).toContain('Folded now: 1 source and 2 activities');
    await page.getByRole('button', { name: 'Online shop' }).click();
    await page.waitForSelector('#plan-shop:focus details[open]');
    await page.getByLabel('Source, data or activity').fill('invoicing');
    expect(await page.locator('#plan-crm').isVisible()).toBe(false);
    expect(await page.locator('#plan-shop').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#plan-crm').isVisible()).toBe(true);
    expect(await page.locator('#decided-prospecting .plan-reasons').isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    await page.getByLabel('Source, data or activity').fill('');
    await approvals.getByRole('button', { name: 'Open all' }).click();
    expect(await approvals.textContent()).toContain('Nothing of the plan is folded.');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
