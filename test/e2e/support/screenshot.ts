import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.resolve('.cache/screenshots');
const phone = 320;
const desktop = 1280;

/** Keeps the whole page as `.cache/screenshots/<name>-<width>.png` (git passes it by), at a phone's and a desk's width. */
export async function screenshot(page: Page, name: string, widths: number[] = [phone, desktop]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
  }
}

/** Throws when the page must be scrolled sideways at the width of a small phone (WCAG 2.2, 1.4.10 Reflow). */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  await page.setViewportSize({ width: phone, height: 900 });
  const session = await page.context().newCDPSession(page);
  const { cssContentSize, cssLayoutViewport } = await session.send('Page.getLayoutMetrics');
  await session.detach();
  if (cssContentSize.width > cssLayoutViewport.clientWidth)
    throw new Error(`${page.url()} is ${cssContentSize.width} px wide at ${phone} px: it must be scrolled sideways.`);
}
