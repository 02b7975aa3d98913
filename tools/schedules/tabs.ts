import type { Client } from '../../src/data/client/client.js';
import { pageClient } from '../simulation/page-client.js';
import { TabStorage } from '../simulation/tab-storage.js';
import type { Handle } from '../simulation/world.js';

/** A tab with a page in it. */
export class Tab {
  readonly #handle: Handle;
  #storage: TabStorage;
  #client: Client;

  constructor(handle: Handle, storage = new TabStorage()) {
    this.#handle = handle;
    this.#storage = storage;
    this.#client = this.#open();
  }

  get client(): Client {
    return this.#client;
  }

  /** Loads the page again. What the old one still waits for changes nothing any more. */
  reload(): void {
    this.#storage = this.#storage.reload();
    this.#client = this.#open();
  }

  duplicate(): Tab {
    return new Tab(this.#handle, this.#storage.duplicate());
  }

  #open(): Client {
    return pageClient({ handle: this.#handle, storage: this.#storage });
  }
}
