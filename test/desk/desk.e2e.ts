import type { Browser, Page } from 'playwright-core';
import type { FilledInForm } from '@habeas/casework/requests/request-view';
import { axeCheck } from '../e2e/support/axe';
import { launchBrowser } from '../e2e/support/browser';
import { expectNoSidewaysScrolling } from '../e2e/support/screenshot';
import { openDesk, settled } from './desk-browser';
import { RECTIFICATION } from './fixture-rectification';
import { HOSTILE } from './fixture-letter';
import { REQUEST } from './fixture-request';
import { startMockDesk, type MockDesk } from './mock-desk';

const AT = `/requests/${REQUEST.id}`;
const PARTS = [
  'message',
  'identity',
  'clock',
  'sources',
  'outside',
  'decisions',
  'plan',
  'package',
  'letters',
  'timeline',
];
const ROOMS = [
  '/',
  ...PARTS.map((part) => `${AT}/${part}`),
  '/entry',
  '/post',
  '/received',
  '/dates',
  '/settings',
  '/letters',
  '/effects',
  '/accounts',
  '/words',
  '/nowhere',
];

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
beforeEach(() => {
  desk.signedIn = true;
  desk.calls.length = 0;
});

const goTo = async (page: Page, room: string) => {
  await page.goto(`${desk.origin}/desk${room}`);
  await page.waitForSelector('h1');
  await settled(page);
};

describe.each(['fr', 'nl', 'de', 'en'])('every room in %s', (language) => {
  it.each([320, 1280])(
    'is free of WCAG 2.2 AA findings, third parties and errors at %i pixels',
    async (width) => {
      const { page, faults } = await openDesk(browser, desk.origin, language, width);
      for (const room of ROOMS) {
        await goTo(page, room);
        await axeCheck(page);
        await expectNoSidewaysScrolling(page);
        expect(await page.getAttribute('html', 'lang')).toBe(language);
      }
      desk.signedIn = false;
      await goTo(page, '/sign-in');
      await axeCheck(page);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    120_000,
  );
});

describe('the way through the desk', () => {
  let page: Page;
  let faults: string[];
  beforeEach(async () => {
    ({ page, faults } = await openDesk(browser, desk.origin, 'en', 1280));
  });
  afterEach(() => page.context().close());

  it('signs in with password and code and comes back to the deep link', async () => {
    desk.signedIn = false;
    await goTo(page, `${AT}/timeline#event-412`);
    expect(page.url()).toContain('/desk/sign-in?to=');
    await page.fill('input[type=email]', 'noor@office.example');
    await page.fill('input[autocomplete=current-password]', 'wrong');
    await page.keyboard.press('Enter');
    expect(await page.textContent('[role=alert]')).toContain('not right');
    await page.fill('input[autocomplete=current-password]', 'right');
    await page.keyboard.press('Enter');
    await page.fill('input[autocomplete=one-time-code]', '123 456');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#event-412:focus');
    expect(page.url()).toBe(`${desk.origin}/desk${AT}/timeline#event-412`);
  });

  it('takes the one-time token out of the address before anything is asked of the server', async () => {
    desk.signedIn = false;
    await goTo(page, '/first-sign-in#token=one-time-secret');
    expect(page.url()).toBe(`${desk.origin}/desk/first-sign-in`);
    await page.fill('input[autocomplete=new-password]', 'four unrelated plain words');
    await page.keyboard.press('Enter');
    await page.waitForSelector('img.qr');
    expect(desk.calls.find(({ path }) => path === '/first-sign-in')?.body['token']).toBe('one-time-secret');
    expect(desk.calls.filter(({ path }) => path.includes('one-time-secret'))).toEqual([]);
  });

  it('walks the queue by keyboard, and types j into a field as a letter', async () => {
    await goTo(page, '/');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(REQUEST.reference);
    await page.keyboard.press('/');
    await page.keyboard.type('jk nobody');
    expect(await page.inputValue('input[type=search]')).toBe('jk nobody');
    await page.fill('input[type=search]', 'nobody');
    await page.waitForSelector('text=No request fits');
    expect(page.url()).not.toContain('nobody');
    await page.click('text=Clear the filters');
    await page.waitForSelector('[data-queue-link]');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=Original message');
  });

  it('shows a hostile letter as text and follows nothing in it', async () => {
    await goTo(page, `${AT}/message`);
    expect(await page.textContent('.mail-text')).toContain(HOSTILE);
    expect(await page.$('.mail-text img, .mail-text a, .mail-text script')).toBeNull();
    expect(await page.title()).toContain(REQUEST.reference);
    expect(faults).toEqual([]);
  });

  it('sends an answer only after the reference was typed, bound to the checksum that was seen', async () => {
    await goTo(page, `${AT}/package`);
    await page.click('.request-actions >> text=Approve and send');
    const send = page.locator('[role=dialog] button[type=submit]');
    expect(await send.isDisabled()).toBe(true);
    await page.fill('[role=dialog] input', REQUEST.reference.toLowerCase());
    await send.click();
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    const call = desk.calls.find(({ path }) => path.endsWith('/package/approval'));
    expect(call?.body).toEqual({ manifestSha256: REQUEST.package?.manifestSha256, version: REQUEST.version });
    expect(call?.csrf).toBe('synthetic-csrf');
  });

  it('approves exactly the plan that was looked at, and stops an approved one in time', async () => {
    await goTo(page, `${AT}/plan`);
    await page.getByRole('button', { name: 'Approve this plan' }).click();
    const approve = page.locator('[role=dialog] button[type=submit]');
    expect(await approve.isDisabled()).toBe(true);
    await page.fill('[role=dialog] input', REQUEST.reference);
    await approve.click();
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    const approval = desk.calls.find(({ path }) => path.endsWith('/plan/approval'));
    expect(approval?.body).toEqual({ sha256: REQUEST.plan?.hash, version: REQUEST.version });

    expect(await page.textContent('[role=timer]')).toMatch(/\d+ h \d+ min left/);
    await page.getByRole('button', { name: 'Stop the erasure' }).click();
    await page.fill('[role=dialog] textarea', 'The person called.');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    const stop = desk.calls.find(({ path }) => path.endsWith('/plan/stop'));
    expect(stop?.body).toMatchObject({ reason: 'The person called.' });
  });

  it('notes a field with what is right, and approves exactly the sheet that was looked at', async () => {
    await goTo(page, `${AT}/plan`);
    await page.click('summary >> text=Your customer record');
    await page.getByRole('button', { name: 'Correct: Last name' }).click();
    expect(await page.textContent('[role=dialog]')).toContain('Peters');
    await page.fill('[role=dialog] input', 'Peeters-Łoś');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    const noted = desk.calls.find(({ path }) => path.endsWith('/rectification/corrections'));
    const at = { source: 'crm', collection: 'customers', row: '60000074', field: 'family_name' };
    expect(noted?.body).toMatchObject({ ...at, asked: 'Peeters-Łoś', decision: 'correct', ground: null });
    expect(await page.textContent('.correction-values >> nth=3')).toContain('<b>Pilot</b>');

    await page.getByRole('button', { name: 'Approve the corrections' }).click();
    expect(await page.textContent('[role=dialog]')).toContain('Peters → Peeters');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    const approval = desk.calls.find(({ path }) => path.endsWith('/rectification/approval'));
    expect(approval?.body).toMatchObject({ sha256: RECTIFICATION.hash });
  });

  it('says that a source is tried again only of one that is', async () => {
    await goTo(page, `${AT}/sources`);
    expect(await page.textContent('#task-billing')).toContain('did not answer in time. It will be tried again.');
    const exempt = await page.textContent('#task-legacy');
    expect(exempt).toContain('Exempt because: Taken out of service');
    expect(exempt).not.toMatch(/tried again|cannot be reached/);
  });

  it('shows a form field by field, as it was sent', async () => {
    const form = {
      rights: ['access', 'erasure'],
      brand: 'proximus',
      language: 'nl',
      name: HOSTILE,
      email: 'jan@post.example',
      phone: '',
      customerNumber: '60000074',
      onBehalfOf: '',
      details: '',
      stops: ['Offers and promotions'],
      stopsBy: ['E-mail'],
      matters: [],
    } satisfies FilledInForm;
    await page.route(`**/desk/api/requests/${REQUEST.id}`, (route) =>
      route.fulfill({ json: { ...REQUEST, receipt: { ...REQUEST.receipt, channel: 'form', text: '', form } } }),
    );
    await goTo(page, `${AT}/message`);
    await axeCheck(page);
    const shown = await page.textContent('.side-by-side');
    for (const words of ['What was filled in', 'jan@post.example', '60000074', 'Nederlands', HOSTILE])
      expect(shown).toContain(words);
    expect(shown).not.toContain('no text');
    expect(shown).not.toContain('Phone number');
  });

  it('answers what is no right in the person’s language, once a colleague has written the answer', async () => {
    await goTo(page, `${AT}/message`);
    const panel = page.getByRole('region', { name: 'Beside the rights' });
    expect(await panel.textContent()).toContain('The best tariff plan for me');
    await panel.locator('button', { hasText: 'Answer what is no right' }).click();
    await axeCheck(page);
    expect(await page.textContent('[role=dialog]')).toContain('Par téléphone au 0800 33 800.');
    const send = page.locator('[role=dialog] button[type=submit]');
    expect(await send.isDisabled()).toBe(true);
    await page.fill('[role=dialog] textarea', 'Le tarif S est le plus avantageux.');
    await send.click();
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    const call = desk.calls.find(({ path }) => path.endsWith('/answer'));
    expect(call?.body).toMatchObject({ words: 'Le tarif S est le plus avantageux.', byLetter: true });
    await panel.locator('button', { hasText: 'Change what is asked' }).click();
    await axeCheck(page);
    await page.keyboard.press('Escape');
  });

  it('shows what may be of the same person, and joins it to the earlier request with a reason', async () => {
    await goTo(page, `${AT}/message`);
    const related = page.locator('.related');
    expect(await related.textContent()).toContain('Perhaps the same person');
    expect(await related.locator('a').first().getAttribute('href')).toContain('/requests/');
    await related.locator('button', { hasText: 'Join to an earlier request' }).click();
    await axeCheck(page);
    await page.fill('[role=dialog] textarea', 'The same account, the same words.');
    await page.click('[role=dialog] button[type=submit]');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    const call = desk.calls.find(({ path }) => path.endsWith('/joining'));
    expect(call?.body).toEqual({
      requestId: '00000000-0000-4000-8000-000000000017',
      reason: 'The same account, the same words.',
      version: REQUEST.version,
    });
  });

  it('keeps what was typed when somebody else was faster', async () => {
    await goTo(page, `${AT}/message`);
    await page.click('.request-actions >> text=Record a withdrawal');
    await page.fill('[role=dialog] textarea', 'I take my request back.');
    desk.nextWriting = {
      status: 409,
      body: { status: 409, reason: 'changed-meanwhile' },
      type: 'application/problem+json',
    };
    await page.click('[role=dialog] button[type=submit]');
    expect(await page.textContent('[role=dialog] [role=alert]')).toContain('What you typed is still here');
    expect(await page.inputValue('[role=dialog] textarea')).toBe('I take my request back.');
  });

  it('lists its shortcuts on ? and turns them off', async () => {
    await goTo(page, '/');
    await page.keyboard.press('?');
    await page.waitForSelector('[role=dialog] kbd');
    await page.click('[role=dialog] label:has-text("single-key")');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[role=dialog]', { state: 'detached' });
    await page.keyboard.press('j');
    expect(await page.evaluate("document.activeElement.hasAttribute('data-queue-link')")).toBe(false);
  });
});
