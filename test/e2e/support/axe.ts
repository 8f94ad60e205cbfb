import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { runsScripts, visitor } from './browser';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Checks the page as it stands against WCAG 2.2 AA and throws with each rule, its advice and where it is broken.
 * The check runs in an isolated world of the page through the debugging protocol, so that no content security policy
 * stops it. In a browser without JavaScript its promise would never settle: there it looks at a twin of the page.
 */
export async function axeCheck(page: Page): Promise<void> {
  const twin = runsScripts(page.context()) ? undefined : await withoutItsOwnScripts(page);
  try {
    const violations = await violationsOf(twin ?? page);
    if (violations.length > 0) throw new Error(`${page.url()}\n${violations.map(inWords).join('\n')}`);
  } finally {
    await twin?.context().close();
  }
}

/** The same markup at the same address in a browser that runs scripts, under a policy that lets none of the page's run. */
async function withoutItsOwnScripts(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser to open its twin in.');
  const [body, storageState] = await Promise.all([page.content(), page.context().storageState()]);
  const context = await visitor(browser, { storageState, viewport: page.viewportSize() });
  const headers = { 'content-security-policy': "script-src 'none'" };
  await context.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body }));
  const twin = await context.newPage();
  await twin.goto(page.url());
  return twin;
}

async function violationsOf(page: Page): Promise<AxeResults['violations']> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'accessibility-check' };
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', world);
  // Behind an open dialog nothing can be reached: only what is in it is for anybody.
  const shown = `document.querySelector('[role=dialog][aria-modal=true]') ?? document`;
  const run = `axe.run(${shown}, { runOnly: { type: 'tag', values: ${JSON.stringify(tags)} }, resultTypes: ['violations'] })`;
  const expression = `${source};\n${run}.then((results) => JSON.stringify(results.violations))`;
  const evaluation = { expression, contextId, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', evaluation);
  await session.detach();
  if (exceptionDetails) throw new Error(`axe did not run: ${exceptionDetails.exception?.description}`);
  return JSON.parse(result.value as string) as AxeResults['violations'];
}

const inWords = ({ id, help, nodes }: AxeResults['violations'][number]): string =>
  `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary}`).join('\n')}`;
