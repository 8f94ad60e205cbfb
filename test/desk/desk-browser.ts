import type { Browser, Page } from 'playwright-core';
import { visitor } from '../e2e/support/browser';

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
