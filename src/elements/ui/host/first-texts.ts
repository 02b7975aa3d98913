import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../../data/client/client.js';
import type { Catalogue } from '../../../texts/catalogue.js';
import { commonTexts } from '../../../texts/en/common.js';
import { clientOf } from './client-of.js';
import type { ClientChoice } from './host.js';

type Host = ReactiveControllerHost & ClientChoice;
type Parts = readonly Catalogue<string, unknown>[];

/** Fetches what an element's first view says, where its client's language is another one than English. */
export class FirstTexts implements ReactiveController {
  readonly #host: Host;
  readonly #own: Parts;
  /** Whose words have been asked for. */
  #client: Client | undefined;
  /** Whose words are there, or cannot be had. */
  #loaded: Client | undefined;

  /** @param own what the element says beside what every part and the provider say */
  constructor(host: Host, own: Parts) {
    this.#host = host;
    this.#own = own;
    host.addController(this);
  }

  /** Whether the first view has its words: before that it shows none. What cannot be fetched is said in English. */
  get ready(): boolean {
    const client = clientOf(this.#host);
    return client === this.#loaded || !this.#lacks(client);
  }

  // What could not be fetched is tried again when the element is next put into a page.
  hostConnected(): void {
    this.#client = undefined;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const client = clientOf(this.#host);
    if (client === this.#client) return;
    this.#client = client;
    if (this.#lacks(client)) void this.#load(client);
  }

  async #load(client: Client): Promise<void> {
    await client.texts.load(...this.#parts(client));
    this.#loaded = client;
    this.#host.requestUpdate();
  }

  #lacks(client: Client): boolean {
    return this.#parts(client).some((part) => client.texts.lacks(part));
  }

  #parts({ provider }: Client): Parts {
    return [commonTexts, ...this.#own, provider.texts];
  }
}
