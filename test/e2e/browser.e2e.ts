import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { axeCheck } from './support/axe';
import { launchBrowser, visitor } from './support/browser';
import { expectNoSidewaysScrolling, screenshot } from './support/screenshot';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Check</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Check</h1>${body}</main></body></html>`;
const pages: Record<string, string> = {
  '/good': page(
    '<p id="said">as served</p><script>document.getElementById("said").textContent = "script ran"</script>',
  ),
  '/unlabelled': page('<form><input name="q"></form>'),
  '/wide': page(`<pre>${'wide '.repeat(80)}</pre>`),
};

describe('the browser of these tests', () => {
  let server: http.Server;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      const policy = request.headers['x-strict']
        ? "default-src 'none'"
        : "default-src 'none'; script-src 'unsafe-inline'";
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
      response.end(pages[request.url ?? ''] ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    [true, 'script ran'],
    [false, 'as served'],
  ])('runs the scripts of a page: %s', async (javaScript, said) => {
    const context = await visitor(browser, { javaScript });
    const tab = await context.newPage();
    await tab.goto(`${origin}/good`);
    expect(await tab.textContent('#said')).toBe(said);
    await context.close();
  });

  it.each([
    ['with a strict content security policy', { extraHTTPHeaders: { 'x-strict': '1' } }],
    ['without JavaScript', { javaScript: false }],
  ])('finds an input without a label %s, and nothing on a good page', async (_, options) => {
    const context = await visitor(browser, options);
    const tab = await context.newPage();
    await tab.goto(`${origin}/unlabelled`);
    await expect(axeCheck(tab)).rejects.toThrow(/label: Form elements must have labels/);
    await tab.goto(`${origin}/good`);
    await axeCheck(tab);
    // Neither policy nor browser let the page's own script run, and the check must not have changed that.
    await tab.reload();
    expect(await tab.textContent('#said')).toBe('as served');
    await context.close();
  });

  it('finds a page that is wider than a phone', async () => {
    const context = await visitor(browser);
    const tab = await context.newPage();
    await tab.goto(`${origin}/wide`);
    await expect(expectNoSidewaysScrolling(tab)).rejects.toThrow(/scrolled sideways/);
    await tab.goto(`${origin}/good`);
    await expectNoSidewaysScrolling(tab);
    await screenshot(tab, 'browser-check');
    await context.close();
  });
});
