import { spawnSync } from 'node:child_process';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from 'playwright-core';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface FoundBrowser {
  executablePath: string;
  env: Record<string, string>;
}

function findBrowser(): FoundBrowser {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/ensure-chromium.mjs'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as FoundBrowser;
}

/**
 * Starts a headless Chromium: the one of CHROMIUM_PATH, of the machine, or of npm.
 * The sandbox stays on, except for root and where the kernel gives an ordinary user none.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  const options: LaunchOptions = {
    executablePath,
    env: { ...process.env, ...env },
    args: flags,
    chromiumSandbox: true,
  };
  const withoutSandbox = { ...options, chromiumSandbox: false, args: [...flags, '--no-sandbox'] };
  if (process.getuid?.() === 0) return chromium.launch(withoutSandbox);
  return chromium.launch(options).catch((error: Error) => {
    if (!/sandbox/i.test(error.message)) throw error;
    return chromium.launch(withoutSandbox);
  });
}

const contextsWithoutScripts = new WeakSet<BrowserContext>();

/** A fresh visitor: no cookies, British English, Brussels time. `javaScript: false` is a browser that runs none. */
export async function visitor(
  browser: Browser,
  { javaScript = true, ...options }: BrowserContextOptions & { javaScript?: boolean } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    javaScriptEnabled: javaScript,
    ...options,
  });
  if (!javaScript) contextsWithoutScripts.add(context);
  return context;
}

export const runsScripts = (context: BrowserContext): boolean => !contextsWithoutScripts.has(context);
