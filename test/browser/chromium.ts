import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const named = process.env['CHROMIUM'];

/** Where Chromium is: the variable CHROMIUM, else a usual place; null where there is none. */
export const CHROMIUM = (named ? [named] : USUAL).find((path) => existsSync(path)) ?? null;

if (!CHROMIUM) {
  process.stderr.write(
    `Browser tests are skipped: no Chromium at ${named ?? USUAL.join(', ')}. Install one (apt-get install chromium), or name it in CHROMIUM.\n`,
  );
}

/** A suite that needs Chromium, and is skipped where there is none. */
export const describeInBrowser = CHROMIUM ? describe : describe.skip;

/** Milliseconds that one test may take: a busy machine starts pages slowly. */
export const PATIENCE = 120_000;

/** What a page did besides showing itself. */
export interface Watched {
  readonly page: Page;
  /** Addresses that it asked for, itself left out. */
  readonly requests: readonly string[];
  /** Errors, warnings, dialogs and broken policies. */
  readonly complaints: readonly string[];
}

/** Starts Chromium without a sandbox of its own, since it runs as root in containers; it opens nothing but the tests' pages. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox', '--disable-dev-shm-usage'] });

/** Opens a text as a file of its own, as a reader would, and watches what it does. */
export async function open(browser: Browser, text: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const folder = mkdtempSync(join(tmpdir(), 'dossierlint-page-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, text);
  const address = pathToFileURL(file).href;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => request.url().split('#')[0] !== address && requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('framenavigated', (frame) => frame.url().split('#')[0] !== address && requests.push(frame.url()));
  await page.goto(address);
  rmSync(folder, { recursive: true });
  return { page, requests, complaints };
}
