import {
  advanceBy,
  baseAccounts,
  faultChoiceOf,
  faultNameOf,
  freezeAt,
  generationOf,
  journalFilterOf,
  originOf,
  requestIdOf,
  scenarioOf,
  type ServiceNowControl,
  snapshotNameOf,
  snapshotTextOf,
  stageOf,
} from '../admin/index.js';
import { whileAwaited } from '../../common/while-awaited.js';
import { administrationOf } from './administration-of.js';
import type { MockClock } from './clock.js';
import type { MockFaults } from './faults.js';
import type { MockJournal } from './journal.js';
import type { MockServiceNow } from './mock-servicenow.js';
import { settingsOf } from './settings-of.js';
import type { MockSnapshots } from './snapshots.js';
import { storeOf } from './store-of.js';

/** Returns what others see of an instance and what steers it: each value that they give is checked, as over HTTP. */
export function mockOf(control: ServiceNowControl): MockServiceNow {
  const { oauthClient, apiKey } = baseAccounts;
  let isEnded = false;
  return Object.freeze<MockServiceNow>({
    fetch: (input, init) => (isEnded ? Promise.reject(new TypeError('fetch failed: the mock has ended')) : whileAwaited(control.fetch(input, init))),
    get state() {
      return control.state;
    },
    get scenario() {
      return control.scenario;
    },
    get settings() {
      return settingsOf(control.settings);
    },
    store: storeOf(control),
    administration: administrationOf(control),
    faults: faultsOf(control),
    clock: clockOf(control),
    snapshots: snapshotsOf(control),
    journal: journalOf(control),
    get users() {
      return control.users;
    },
    oauthClient,
    apiKey,
    reset: (stage) => control.reset(stageOf(stage)),
    setScenario: (scenario) => control.setScenario(scenarioOf(scenario)),
    generate: (...given) => control.generate(...generationOf(...given)),
    [Symbol.dispose]: () => {
      isEnded = true;
    },
  });
}

const faultsOf = ({ faults }: ServiceNowControl): MockFaults =>
  Object.freeze<MockFaults>({
    get active() {
      return faults.active;
    },
    list: () => faults.list(),
    inject: (given, options) => {
      const name = faultNameOf(given);
      faults.inject(name, faultChoiceOf(name, options));
    },
    remove: (name) => faults.remove(faultNameOf(name)),
    clear: () => faults.clear(),
  });

const clockOf = ({ clock }: ServiceNowControl): MockClock =>
  Object.freeze<MockClock>({
    get state() {
      return clock.state;
    },
    now: () => clock.now(),
    freeze: (at) => freezeAt(clock, at),
    advance: (milliseconds) => advanceBy(clock, milliseconds),
    resume: () => clock.resume(),
    reset: () => clock.reset(),
  });

const snapshotsOf = ({ snapshots }: ServiceNowControl): MockSnapshots =>
  Object.freeze<MockSnapshots>({
    save: (name) => snapshots.save(snapshotNameOf(name)),
    load: (name) => snapshots.load(snapshotNameOf(name)),
    export: (name) => snapshots.export(snapshotNameOf(name)),
    import: (name, text) => snapshots.import(snapshotNameOf(name), snapshotTextOf(text)),
    list: () => snapshots.list(),
    has: (name) => snapshots.has(snapshotNameOf(name)),
    delete: (name) => snapshots.delete(snapshotNameOf(name)),
  });

const journalOf = ({ journal }: ServiceNowControl): MockJournal =>
  Object.freeze<MockJournal>({
    list: (filter) => journal.list(journalFilterOf(filter)),
    get: (id) => journal.get(requestIdOf(id)),
    curl: (id, origin) => journal.curl(requestIdOf(id), originOf(origin)),
    unmatched: () => journal.unmatched(),
    clear: () => journal.clear(),
  });
