import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browser.js';
import { startPlayground } from './playground-server.js';

/** A browser and a playground for the walks of one file. */
export interface Stage {
  readonly browser: Browser;
  readonly url: string;
}

/** Starts both before a file's walks and stops them after. The stage is set once the first walk begins. */
export function useStage(): () => Stage {
  let stage: (Stage & { stop: () => Promise<void> }) | undefined;
  beforeAll(async () => {
    const [browser, { url, stop }] = await Promise.all([launch(), startPlayground()]);
    stage = { browser, url, stop };
  });
  afterAll(async () => {
    await stage?.browser.close();
    await stage?.stop();
  });
  return () => {
    if (!stage) throw new Error('The stage is set once the walks begin.');
    return stage;
  };
}
