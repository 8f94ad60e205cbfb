import type { Browser } from 'playwright-core';
import { LANGUAGES } from '@habeas/domain';
import { type ControllerPack, loadPack } from '@habeas/casework/register';
import { TEXTS } from '../../apps/web/src/portal/texts';
import { axeCheck } from './support/axe';
import { launchBrowser, visitor } from './support/browser';
import { type PortalSite, startPortal } from './support/portal-site';
import { expectNoSidewaysScrolling, screenshot } from './support/screenshot';

/** The model pack with an organisation to which files can be sent straight. */
function packWithReceiver(): ControllerPack {
  const pack = loadPack('examples/proximus');
  const name = { fr: 'Télécom Nord', nl: 'Telecom Noord', de: 'Telekom Nord', en: 'Telecom North' };
  const transfer = { url: 'https://privacy.telecom-north.example/api/transfers', as: 'proximus' };
  return { ...pack, recipients: [...pack.recipients, { key: 'telecom-north', class: 'controller', name, transfer }] };
}

let site: PortalSite;
let browser: Browser;

beforeAll(async () => {
  site = await startPortal(undefined, packWithReceiver());
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(LANGUAGES)('the portal in %s', (language) => {
  it('asks where a file is to go, says what is missing, and keeps the words of the yes', async () => {
    const { frame, form } = TEXTS[language];
    const words = form.destination;
    const context = await visitor(browser, { javaScript: false });
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/${language}/request/portability?brand=proximus`);
    await tab.getByRole('button', { name: frame.continue, exact: true }).click();
    expect(await tab.locator('h1').first().innerText()).toBe(form.titles.destination);
    expect(await tab.getByLabel(words.toMe, { exact: true }).isChecked()).toBe(true);
    await tab.getByLabel(words.other, { exact: true }).check();
    await tab.getByRole('button', { name: frame.continue, exact: true }).click();
    await axeCheck(tab);
    await expectNoSidewaysScrolling(tab);
    await screenshot(tab, `portal-${language}-f-destination-error`);
    await tab.getByLabel(words.otherName).fill('Zenith Telecom');
    await tab.getByLabel(words.consent).check();
    await tab.getByRole('button', { name: frame.continue, exact: true }).click();
    expect(await tab.locator('h1').first().innerText()).toBe(form.titles.person);
    await context.close();
  });
});
