import type { Browser, Page } from 'playwright-core';
import { type Language, LANGUAGES } from '@habeas/domain';
import { OUTSIDE_TEXTS } from '../../apps/web/src/outside/texts';
import { LINK_CODE, LINK_TOKEN, OutsideSite, TASK } from '../support/outside-site';
import { axeCheck } from './support/axe';
import { launchBrowser, visitor } from './support/browser';
import { expectNoSidewaysScrolling, screenshot } from './support/screenshot';

const site = new OutsideSite();
let browser: Browser;

beforeAll(async () => {
  await site.open();
  browser = await launchBrowser();
});
beforeEach(() => site.reset());
afterAll(async () => {
  await browser.close();
  await site.close();
});

const press = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true }).click();
const heading = (tab: Page) => tab.locator('h1').first().innerText();

/** Pages that are laid out in another way where there is room. */
const WIDE = /task-4|notice-3/;
/** Pages whose markup scripts change. */
const SCRIPTED = /[34]-error/;

/** Accessible and whole on a phone; the long pages on a desk too. */
async function check(tab: Page, language: string, name: string): Promise<void> {
  await tab.setViewportSize({ width: 320, height: 900 });
  await axeCheck(tab);
  await expectNoSidewaysScrolling(tab);
  if (!WIDE.test(name)) return;
  await tab.setViewportSize({ width: 1280, height: 900 });
  await axeCheck(tab);
  await screenshot(tab, `outside-${language}-${name}`);
}

type Look = (name: string) => Promise<void>;

/** From the link to the page behind the code, by way of a wrong one. */
async function enter(tab: Page, language: Language, about: 'task' | 'notice', look: Look): Promise<void> {
  const { link } = OUTSIDE_TEXTS[language];
  await tab.goto(`${site.origin}/${language}/${about}/${LINK_TOKEN}`);
  await look(`${about}-1-link`);
  await press(tab, link.send);
  await tab.getByLabel(link.code, { exact: true }).fill('000000');
  await press(tab, link.enter);
  expect(await tab.getByRole('alert').innerText()).toContain(link.wrongCode);
  await look(`${about}-2-code-error`);
  await tab.getByLabel(link.code, { exact: true }).fill(LINK_CODE);
  await press(tab, link.enter);
  expect(tab.url()).toBe(`${site.origin}/${language}/${about}`);
}

async function answerTask(tab: Page, language: Language, look: Look): Promise<void> {
  const { task, link } = OUTSIDE_TEXTS[language];
  await enter(tab, language, 'task', look);
  await look('task-3-task');
  await tab.getByRole('group', { name: 'Images' }).getByLabel(task.outcome.given).first().check();
  await press(tab, task.send);
  const alert = tab.getByRole('alert');
  expect(await alert.innerText()).toContain(task.problems.unanswered);
  await look('task-4-error');
  // The summary leads to the field that is wrong, by keyboard as by mouse.
  await alert.getByRole('link', { name: task.problems.unanswered }).press('Enter');
  await tab.keyboard.press('Space');
  await tab.locator('#outcome-1-2').check();
  await tab.getByLabel(task.found).first().fill('Entrée, 14 h 05');
  await tab.locator('#files-0').setInputFiles({ name: 'é.pdf', mimeType: 'application/pdf', buffer: PDF });
  await press(tab, task.send);
  expect(await heading(tab)).toBe(task.thanksTitle);
  expect(site.tasks.answers[0]).toMatchObject([{ outcome: 'done', files: [{}] }, { outcome: 'nothing' }]);
  await look('task-5-done');
  await tab.goto(`${site.origin}/${language}/task`);
  await tab.locator('summary').click();
  await tab.getByLabel(task.handOver.email).fill('x@elsewhere.example');
  await press(tab, task.handOver.send);
  expect(await alert.innerText()).toContain(task.handOver.wrong);
  await look('task-6-hand-over-error');
  site.tasks.current = { ...TASK, state: 'stopped', collections: [], identifiers: [], personName: null };
  await tab.goto(`${site.origin}/${language}/task`);
  expect(await heading(tab)).toBe(task.stoppedTitle);
  site.tasks.current = { ...TASK, operation: 'erase' };
  await tab.goto(`${site.origin}/${language}/task`);
  await press(tab, task.send);
  await look('task-7-erase-error');
  await press(tab, link.leave);
  expect(await heading(tab)).toBe(link.leftTitle);
  await tab.goto(`${site.origin}/${language}/task`);
  expect(await heading(tab)).toBe(link.endedTitle);
  await look('task-8-ended');
}

async function answerNotice(tab: Page, language: Language, look: Look): Promise<void> {
  const { notice } = OUTSIDE_TEXTS[language];
  await enter(tab, language, 'notice', look);
  expect(await heading(tab)).toBe(notice.titles.correct);
  await tab.getByLabel(notice.outcome.declined).check();
  await press(tab, notice.send);
  expect(await tab.getByRole('alert').innerText()).toContain(notice.problems['no-reason']);
  await look('notice-3-error');
  await tab.getByLabel(notice.reason).fill('Article 17(3)(b)');
  await press(tab, notice.send);
  expect(await heading(tab)).toBe(notice.thanksTitle);
  await tab.goto(`${site.origin}/${language}/notice/${'0'.repeat(64)}`);
  expect(await heading(tab)).toBe(OUTSIDE_TEXTS[language].link.goneTitle);
  await look('notice-4-gone');
}

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(900, 0x20)]);

describe.each(LANGUAGES)('the pages of people outside in %s', (language) => {
  it.each([
    ['with', true],
    ['without', false],
  ])('lead from link and code to the answer, accessible, %s JavaScript', async (_, javaScript) => {
    const context = await visitor(browser, { javaScript });
    const tab = await context.newPage();
    const foreign: string[] = [];
    tab.on('request', (request) => {
      if (!request.url().startsWith(site.origin) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    const look: Look = async (name) => {
      if (javaScript || SCRIPTED.test(name)) await check(tab, language, name);
    };
    await answerTask(tab, language, look);
    await answerNotice(tab, language, look);
    expect(foreign).toEqual([]);
    await context.close();
  });
});
