import type { Browser, Page } from 'playwright-core';
import { visitor } from '../e2e/support/browser';
import { eventually } from '../support/eventually';

const QUIET_MS = 100;
const waiting = new WeakMap<Page, { open: number; since: number }>();

/** What the page asked has come, and it has asked nothing since for a moment. */
export async function settled(page: Page): Promise<void> {
  await eventually('the page asks nothing more', () => {
    const { open, since } = waiting.get(page) ?? { open: 0, since: 0 };
    return Promise.resolve(open === 0 && performance.now() - since > QUIET_MS);
  });
}

function watchRequests(page: Page): void {
  const state = { open: 0, since: performance.now() };
  waiting.set(page, state);
  const count = (change: number) => () => {
    state.open += change;
    state.since = performance.now();
  };
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
}

/** A page of the desk in one language; whatever it asks of another host, and whatever it throws, is kept in `faults`. */
export async function openDesk(
  browser: Browser,
  origin: string,
  language: string,
  width: number,
): Promise<{ page: Page; faults: string[] }> {
  const faults: string[] = [];
  const context = await visitor(browser, { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  watchRequests(page);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Warning:/.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|about):/.test(request.url())) faults.push(request.url());
  });
  await page.goto(`${origin}/desk/sign-in`);
  await page.evaluate(`localStorage.setItem('habeas.desk.language', '${language}')`);
  return { page, faults };
}
