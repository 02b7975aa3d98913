import { QueryClient } from '@tanstack/query-core';
import { Api, type ApiOptions } from '../../api/index.js';
import type { Provider } from '../../providers/provider.js';
import { servicenow } from '../../providers/servicenow/index.js';
import { TextStore } from '../../texts/text-store.js';
import type { TextLanguage, TextOverrides } from './text-overrides.js';
import { DraftStore } from './draft-store.js';

/** What the elements share: the backend's API and the cache of what was read from it. */
export interface TicketingClient {
  readonly api: Api;
  readonly queries: QueryClient;
  /** What outlives a reload. `clear()` it when the user signs out. */
  readonly drafts: DraftStore;
  /** Where the tickets are, with what is its own: states, addresses, the form of a connection. */
  readonly provider: Provider;
  /** The words of the elements. */
  readonly texts: TextStore;
  /** Whom a report names for support: an e-mail address, a channel; `''` for nobody. */
  readonly support: string;
}

export interface TicketingClientOptions extends ApiOptions {
  /** Where what was typed outlives a reload: by default the tab's `sessionStorage`, under `ticketing:`; null for nowhere. */
  storage?: Storage | null | undefined;
  /** What tells one workspace from another at the same address, so that neither finds the other one's drafts. */
  workspace?: string | undefined;
  /** The host product's name, as texts have it. */
  product?: string | undefined;
  /** Whom a report names for support: an e-mail address, a channel. */
  support?: string | undefined;
  /** A language beside English. */
  language?: TextLanguage | undefined;
  /** Single texts in words of the host's own, by part and key: `{ list: { heading: 'Incidents' } }`. */
  texts?: TextOverrides | undefined;
  /** Where the tickets are; by default ServiceNow. */
  provider?: Provider | undefined;
}

/** Makes a client. Elements that are given the same one share its cache and its requests. */
export function createTicketingClient(given: TicketingClientOptions = {}): TicketingClient {
  const { storage, workspace, product = 'Qualytics', support = '', language, texts, provider = servicenow, ...options } = given;
  return {
    api: new Api(options),
    // A read is repeated by the API itself, within the time of one call.
    queries: new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 10_000, refetchOnReconnect: 'always' } } }),
    drafts: new DraftStore({ storage, scope: [options.apiBase, workspace].filter(Boolean).join(' ') }),
    provider,
    texts: new TextStore({ product, provider: provider.label, language, overrides: texts }),
    support,
  };
}
