import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackendSettings } from '../../backend/index.js';
import { loadSqlite, noSqliteText, SqliteStore } from '../../backend/sqlite/index.js';
import type { HostedWorld } from '../scenarios/host-handler.js';
import type { Scenario } from '../scenarios/scenario.js';
import { createWorld, instanceSettings, type World } from '../scenarios/world.js';
import { adminIn, type Admin, type Shared } from './node-worlds.js';
import { hostInstance, type HostedInstance, type HostOptions } from './servicenow/host.js';
import { makeStateFolder } from './servicenow/state-folder.js';
import { StateLock } from './servicenow/state-lock.js';
import type { GuardOptions } from './shared/guard.js';

export interface KeptWorldOptions {
  /** Where the state lies; made where it is not there. */
  readonly folder: string;
  readonly scenario: Scenario;
  /** Where ServiceNow listens, to whom it answers, and what it wants of whoever would steer it. */
  readonly place: GuardOptions & Pick<HostOptions, 'adminToken'>;
  /** ServiceNow's port. */
  readonly port: number;
  readonly appUrl: string;
  readonly shared: Shared;
  readonly settings?: Partial<BackendSettings>;
  /** Takes a line for a person about what does not go as it should. */
  readonly warn: (line: string) => void;
}

/** A world whose state lies in a folder: the backend's in `backend.sqlite`, the instance's in `servicenow.state`. */
export class KeptWorld {
  readonly #options: KeptWorldOptions;
  readonly #lock: StateLock;
  readonly #snow: HostedInstance;
  #store: SqliteStore | undefined;
  #world: World | undefined;

  private constructor(options: KeptWorldOptions, lock: StateLock, snow: HostedInstance) {
    this.#options = options;
    this.#lock = lock;
    this.#snow = snow;
  }

  /**
   * Goes on with what the folder holds, or begins the scenario's world there.
   *
   * @throws {StateFileError | SqliteStoreError | PortError} in one line; then nothing keeps running
   */
  static async open(options: KeptWorldOptions): Promise<KeptWorld> {
    const { folder, scenario, place, port, warn } = options;
    await makeStateFolder(folder);
    const lock = new StateLock(backendFile(folder), { program: 'mock' });
    try {
      const onError = (error: unknown): void => warn(error instanceof Error ? error.message : String(error));
      const snow = await hostInstance({ ...place, port, scenario, state: folder, settings: instanceSettings, appUrl: options.appUrl, onError });
      const kept = new KeptWorld(options, lock, snow);
      await kept.#begin().catch(async (error: unknown) => {
        await kept.#endBackend();
        await snow.stop();
        throw error;
      });
      return kept;
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  get hosted(): HostedWorld {
    if (!this.#world) throw new Error('The world was stopped.');
    return { world: this.#world, servicenowUrl: this.#snow.url };
  }

  /** Whether there was a state to go on with. */
  get isRestored(): boolean {
    return this.#snow.isRestored;
  }

  /** Where the instance is steered, and with what token where it wants one. */
  get admin(): Admin {
    return adminIn(this.#snow);
  }

  /** Begins the scenario's world anew: what was kept is gone. */
  async reset(): Promise<HostedWorld> {
    await this.#endBackend();
    for (const end of ['', '-wal', '-shm']) await rm(backendFile(this.#options.folder) + end, { force: true });
    await this.#resetInstance();
    await this.#begin();
    return this.hosted;
  }

  /** By its own address, as a person would: what follows is written to its file. */
  async #resetInstance(): Promise<void> {
    const { adminUrl, adminToken } = this.#snow;
    const headers = { 'Content-Type': 'application/json', ...(adminToken !== undefined && { Authorization: `Bearer ${adminToken}` }) };
    const response = await fetch(`${adminUrl}/reset`, { method: 'POST', headers, body: '{}' });
    if (!response.ok) throw new Error(`The instance was not reset (${response.status}).`);
  }

  /** Ends both, and lets others have the folder. @throws {StateFileError} when the instance's state cannot be written */
  async stop(): Promise<void> {
    try {
      await this.#endBackend();
      await this.#snow.stop();
    } finally {
      this.#lock.release();
    }
  }

  async #begin(): Promise<void> {
    const { scenario, appUrl, shared, settings } = this.#options;
    const { control, url } = this.#snow;
    this.#store = this.#openStore();
    // The scenario's faults are those of the world; what `mock-servicenow` plays instead of a backend's is none of them.
    control.faults.clear();
    this.#world = createWorld(scenario, {
      servicenowOrigin: url,
      appUrl,
      fetch: shared.fetch,
      tokens: shared.tokens,
      instance: { servicenow: control.instance, faults: control.faults },
      ...(this.#store && { kept: { store: this.#store, isRestored: !(await this.#store.isNew()) } }),
      settings: { reach: shared.reach, ...settings },
    });
    await this.#world.backend.ready;
  }

  #openStore(): SqliteStore | undefined {
    const { folder, warn } = this.#options;
    if (loadSqlite()) return new SqliteStore(backendFile(folder), { onUnreadable: (table, id) => warn(`A row of the backend's state cannot be read and is left out: ${table} ${id}`) });
    warn(noSqliteText);
    return undefined;
  }

  async #endBackend(): Promise<void> {
    this.#world?.stop();
    this.#world = undefined;
    await this.#store?.close();
  }
}

const backendFile = (folder: string): string => join(folder, 'backend.sqlite');
