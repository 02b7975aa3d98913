import assert from 'node:assert/strict';
import { chromium, type Browser, type Page, type Request } from 'playwright';
import { chromiumPath } from '../chromium.js';
import type { Mock } from './try-example.js';

interface Place {
  /** Where it is installed. */
  readonly place: string;
  readonly url: string;
  readonly mock: Mock;
}

/** An application that runs, and a page of it. */
export interface Application extends Place {
  readonly browser: Browser;
  readonly page: Page;
  /** Where the page is, with the backend of this try. */
  readonly address: string;
  /** What the page has asked for so far: `GET http://…`, without what follows a question mark. */
  readonly requests: readonly string[];
  /** @throws where the page has complained: an error, a warning, a violation of its policy, or something that did not match what the server had rendered */
  expectQuiet(): void;
  close(): Promise<void>;
}

/** Opens an application in a browser, and keeps account of what it asks for and complains of. */
export async function openApplication(place: Place): Promise<Application> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = watch(page);
  // A browser asks for it without being told to.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(nameOf(request)));
  const address = `${place.url}/?backend=${encodeURIComponent(place.mock.backendUrl)}`;
  await page.goto(address);
  return {
    ...place,
    browser,
    page,
    address,
    requests,
    expectQuiet: () => assert.deepEqual(complaints, [], 'The page has nothing to complain of.'),
    close: () => browser.close(),
  };
}

/** Collects what a page complains of. */
function watch(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  return complaints;
}

function nameOf(request: Request): string {
  const { origin, pathname } = new URL(request.url());
  return `${request.method()} ${origin}${pathname}`;
}
