import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { defineBrowserProvider } from '@vitest/browser';
import type { BrowserProvider, BrowserProviderOption, TestProject } from 'vitest/node';
import * as z from 'zod/mini';

const driver = 'WebKitWebDriver';
const browser = process.env['MINIBROWSER_PATH'] ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/**
 * Runs tests in Debian's WebKitGTK (packages webkit2gtk-driver, xvfb), spoken to by plain WebDriver. It opens pages and
 * no more: a test that clicks or types through Vitest needs another provider.
 */
export const webkitgtk = (): BrowserProviderOption =>
  defineBrowserProvider({ name: 'webkitgtk', supportedBrowser: ['webkit'], options: {}, providerFactory: (project) => new WebKitGtkProvider(project) });

interface WindowSize {
  width: number;
  height: number;
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** What Vitest asks of a provider before each file. */
    __vitest_viewport: (size: WindowSize) => Promise<void>;
  }
}

class WebKitGtkProvider implements BrowserProvider {
  readonly name = 'webkitgtk';
  readonly supportsParallelism = false;
  #process: ChildProcess | undefined;
  #session: Promise<string> | undefined;

  constructor(project: TestProject) {
    project.browser?.registerCommand('__vitest_viewport', async (_context, size: WindowSize) => {
      await post(`${await this.#session}/window/rect`, size, z.unknown());
    });
  }

  getCommandsContext(): Record<string, unknown> {
    return {};
  }

  async openPage(_sessionId: string, url: string): Promise<void> {
    await post(`${await (this.#session ??= this.#start())}/url`, { url }, z.unknown());
  }

  async close(): Promise<void> {
    // A session that never began needs no ending, and one whose browser is gone has ended.
    await this.#session?.then((session) => fetch(session, { method: 'DELETE' })).catch(() => undefined);
    this.#process?.kill();
  }

  /** @returns the session's address */
  async #start(): Promise<string> {
    const port = await freePort();
    const driverUrl = `http://127.0.0.1:${port}`;
    this.#process = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore' });
    await untilReady(driverUrl);
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } };
    const { sessionId } = await post(`${driverUrl}/session`, { capabilities }, z.object({ sessionId: z.string() }));
    return `${driverUrl}/session/${sessionId}`;
  }
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await fetch(`${url}/status`);
      return;
    } catch (error) {
      if (attempt === 100) throw new Error(`${driver} does not answer: install webkit2gtk-driver.`, { cause: error });
      await sleep(50);
    }
  }
}

const Answer = z.object({ value: z.unknown() });

/** Sends a WebDriver command, and returns the `value` of what came back. */
async function post<Value extends z.core.$ZodType>(url: string, body: unknown, value: Value): Promise<z.output<Value>> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${text}`);
  return z.parse(value, z.parse(Answer, JSON.parse(text)).value);
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port.'))));
      });
  });
