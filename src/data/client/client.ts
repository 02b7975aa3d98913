import { Api, type ApiOptions } from '../../api/index.js';
import type { Provider } from '../../providers/provider.js';
import { servicenow } from '../../providers/servicenow/index.js';
import { TextStore } from '../../texts/text-store.js';
import type { TextLanguage, TextOverrides } from './text-overrides.js';
import { DraftStore } from './draft-store.js';
import { QueryStore } from './query-store.js';

/** What the elements share: the backend's API and the cache of what was read from it. */
export interface TicketingClient {
  readonly api: Api;
  readonly queries: QueryStore;
  /** What outlives a reload. */
  readonly drafts: DraftStore;
  /** Where the tickets are, with what is its own: states, addresses, the form of a connection. */
  readonly provider: Provider;
  /** The words of the elements. */
  readonly texts: TextStore;
  /** Whom a report names for support: an e-mail address, a channel; `''` for nobody. */
  readonly support: string;
  /**
   * Forgets all of the user: drafts, writes in doubt, what was read, what is told and what can be undone; open dialogs close. Call it when the
   * user signs out, or another one signs in.
   */
  readonly forget: () => void;
  /** What elements do when that is called. */
  readonly forgetting: Set<() => void>;
}

export interface TicketingClientOptions extends ApiOptions {
  /** Where what was typed outlives a reload: by default the tab's `sessionStorage`, under `ticketing:`; null for nowhere. */
  storage?: Storage | null | undefined;
  /** What tells one workspace from another at the same address, so that neither finds the other one's drafts. */
  workspace?: string | undefined;
  /** What tells one user from another, an id of any form: nobody finds what another one typed in the same tab. */
  user?: string | undefined;
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
  const { storage, workspace, user, product = 'Qualytics', support = '', language, texts, provider = servicenow, ...options } = given;
  const queries = new QueryStore();
  const drafts = new DraftStore({ storage, scope: [options.apiBase, workspace, user].filter(Boolean).join(' ') });
  const forgetting = new Set<() => void>();
  return {
    api: new Api(options),
    queries,
    drafts,
    provider,
    texts: new TextStore({ product, provider: provider.label, language, overrides: texts }),
    support,
    forgetting,
    forget: () => {
      drafts.clear();
      queries.removeQueries({ type: 'inactive' });
      void queries.resetQueries();
      for (const forget of forgetting) forget();
    },
  };
}
