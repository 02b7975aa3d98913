import { MemoryStore } from '../../../src/backend/memory/memory-store.js';
import { MemoryVault } from '../../../src/backend/index.js';
import type { Ports } from '../../../src/backend/ports/ports.js';
import { defaultSettings, type BackendSettings } from '../../../src/backend/ports/settings.js';
import { manualClock } from '../../../src/common/clock.js';
import { createRandom } from '../../../src/common/random.js';
import { manualScheduler } from '../../../src/common/scheduler.js';
import { appUrl } from './data.js';

/** The ports of a backend that keeps its state in memory, with time under control, and reaches nothing. */
export function testPorts(settings: Partial<BackendSettings> = {}) {
  const clock = manualClock();
  const scheduler = manualScheduler();
  const store = new MemoryStore();
  return {
    store,
    vault: new MemoryVault(),
    users: { authenticate: () => Promise.resolve(undefined) },
    anomalies: { get: () => Promise.resolve(undefined), ofDatastore: () => Promise.resolve([]), record: () => Promise.resolve() },
    clock,
    random: createRandom(3),
    scheduler,
    fetch: () => Promise.reject(new TypeError('Nothing is reached.')),
    settings: { ...defaultSettings(), ...settings },
    appUrl,
  } satisfies Ports;
}
