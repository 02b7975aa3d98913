import type { TicketingError } from '../../../api/index.js';
import type { Page } from '../../../contract/page.js';
import type { Reference } from '../../../contract/references.js';
import { QueryController } from '../../../controllers/query-controller.js';
import type { Client } from '../../../data/client/client.js';
import { findReference, referenceQuery, type ReferenceKind } from '../../../data/references.js';
import { formTexts } from '../../../texts/en/form.js';
import type { ElementHost } from '../host/host.js';
import { explain } from '../notice/explain.js';
import { closest } from './closest.js';

/** What is looked up: the text, and why it is looked up now. */
export interface Wanted {
  text: string;
  /** The text stands by itself: it is to name a record, or something near it is wanted. */
  whole: boolean;
}

/** Where a combobox finds records. */
export interface Lookup {
  /** Milliseconds that typing rests before it looks. */
  readonly pause: number;
  /** The first of those that were found. */
  readonly items: readonly Reference[];
  /** How many there are in all. */
  readonly total: number;
  readonly state: 'looking' | 'unreadable' | 'failed' | 'nothing' | 'found';
  /** Why there is no list, in words; `''` where there is one. */
  readonly failure: string;
  /** The record that a text without a match most likely means. */
  readonly suggested: Reference | undefined;
  /** Looks a text up right now; undefined where it names nothing, or that cannot be told. */
  find: (text: string) => Promise<Reference | undefined>;
}

/** Makes a combobox's lookup. @param wanted returns what is looked up now; undefined for nothing */
export type MakeLookup = (host: ElementHost, wanted: () => Wanted | undefined) => Lookup;

/** So much of a name is enough to find what it is a misspelling of. */
export const stem = 3;

export interface ReferenceSource {
  kind: ReferenceKind;
  client: () => Client;
  /** What is said where the records may not be read. */
  unreadable: string;
}

/** Looks records up in the instance: the list while one types, and what a text that was left there may name. */
export class ReferenceLookup implements Lookup {
  readonly pause = 250;
  readonly #source: ReferenceSource;
  readonly #wanted: () => Wanted | undefined;
  readonly #results: QueryController<Page<Reference>, TicketingError>;
  readonly #near: QueryController<Page<Reference>, TicketingError>;

  /** @param wanted undefined while there is nothing to look up */
  constructor(host: ElementHost, source: ReferenceSource, wanted: () => Wanted | undefined) {
    const { client, kind } = source;
    this.#source = source;
    this.#wanted = wanted;
    this.#results = new QueryController(host, () => {
      const { text } = wanted() ?? {};
      return text === undefined ? undefined : referenceQuery(client(), kind, text);
    });
    this.#near = new QueryController(host, () => {
      const { text = '', whole = false } = wanted() ?? {};
      return whole && this.state === 'nothing' && text.length > stem ? referenceQuery(client(), kind, text.slice(0, stem)) : undefined;
    });
  }

  get items(): readonly Reference[] {
    return this.#results.data?.items ?? [];
  }

  get total(): number {
    return this.#results.data?.total ?? 0;
  }

  get state(): Lookup['state'] {
    const { result } = this.#results;
    if (!result || result.isPending || result.isPlaceholderData) return 'looking';
    if (result.data === undefined) return result.error?.code === 'provider-forbidden' ? 'unreadable' : 'failed';
    return result.data.items.length === 0 ? 'nothing' : 'found';
  }

  get failure(): string {
    const { state } = this;
    if (state === 'unreadable') return this.#source.unreadable;
    const client = this.#source.client();
    return state === 'failed' ? client.texts.of(formTexts).searchFailed(explain(client, this.#results.result?.error).title) : '';
  }

  get suggested(): Reference | undefined {
    const { text = '' } = this.#wanted() ?? {};
    const candidates = this.items.length > 0 ? this.items : (this.#near.data?.items ?? []);
    const name = closest(text, candidates.map((record) => record.name));
    return candidates.find((record) => record.name === name) ?? (candidates.length === 1 ? candidates[0] : undefined);
  }

  async find(text: string): Promise<Reference | undefined> {
    return findReference(this.#source.client(), this.#source.kind, text).catch(() => undefined);
  }
}
