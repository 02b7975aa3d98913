import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { chromiumPath } from '../../../tools/chromium.js';

/**
 * A browser as people have it: Playwright would switch the back/forward cache off.
 *
 * @param options.bars has scroll bars that take room, as with a mouse; Playwright hides them.
 */
export async function launch({ bars = false }: { readonly bars?: boolean } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox'],
    ignoreDefaultArgs: ['--disable-back-forward-cache', ...(bars ? ['--hide-scrollbars'] : [])],
  });
}

/** What a page said on its console that a developer would call an error. */
export interface Complaints {
  readonly messages: string[];
}

/** A page whose errors, uncaught or on the console, are collected. */
export async function openPage(context: BrowserContext): Promise<Page & Complaints> {
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('pageerror', (error) => messages.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') messages.push(message.text());
  });
  return Object.assign(page, { messages });
}
