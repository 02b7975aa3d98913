import { Api } from '../../api/index.js';
import type { Provider } from '../../providers/provider.js';
import { servicenow } from '../../providers/servicenow/index.js';
import { TextStore } from '../../texts/text-store.js';
import { DraftStore } from '../drafts/draft-store.js';
import { Writes } from '../writes/index.js';
import type { ClientOptions } from './client-options.js';
import { knownTag, pageTag } from './known-tag.js';
import { QueryStore } from './query-store.js';

/** What copies of this package on one page have to agree on, so that the elements of one work with the clients of another. */
export const protocol = 1;

/** What the elements share: the backend's API, the cache of what was read from it, and what is known of writes. */
export interface Client {
  readonly protocol: number;
  readonly api: Api;
  readonly queries: QueryStore;
  /** What outlives a reload. */
  readonly drafts: DraftStore;
  readonly writes: Writes;
  /** Ids of links on their way out: a read that was answered before the delete must not bring them back. */
  readonly leaving: Set<string>;
  /** Where the tickets are, with what is its own: states, addresses, the form of a connection. */
  readonly provider: Provider;
  /** The words of the elements. */
  readonly texts: TextStore;
  /** The language that the page has asked for, by its tag; `''` where it has not. */
  readonly locale: string;
  /** Makes the words of another language. */
  readonly say: (locale: string, language: TextStore['language']) => TextStore;
  /** The same client in other languages, by their tags. */
  readonly spoken: Map<string, Client>;
  /** Milliseconds after which a shown list is read again; false for never by itself. */
  readonly pollInterval: number | false;
  /** Whether the backend is asked what it can do beside the documented calls. */
  readonly probe: boolean;
  /** Whom a report names for support: an e-mail address, a channel; `''` for nobody. */
  readonly support: string;
  /** What elements do when the user is to be forgotten. */
  readonly forgetting: Set<() => void>;
  readonly state: ClientState;
}

/** What becomes of a client; shared by all languages that it speaks. */
export interface ClientState {
  /** Whether everything is being read again after a sleep. */
  waking: boolean;
  /** What a page gets to see of it, once it was asked for. */
  face?: object;
}

/** Of polling, in milliseconds: more often is no use to anybody, and a timer that is given more days than this would run at once. */
const shortestInterval = 5_000;
const longestInterval = 1_000_000_000;

/** Makes a client. Elements that are given the same one share its cache and its requests. */
export function makeClient(given: ClientOptions = {}): Client {
  const { storage, workspace, user, product = 'Qualytics', support = '', pollInterval = 30_000, probe = true, locale, language, texts, provider = servicenow, ...options } = given;
  const drafts = new DraftStore({ storage, scope: [options.baseUrl, workspace, user].filter(Boolean).join(' ') });
  const tag = knownTag(locale) || (language?.tag ?? '');
  const say: Client['say'] = (wanted, spoken) => new TextStore({ product, provider: provider.label, locale: wanted || undefined, language: spoken, overrides: texts });
  return {
    protocol,
    api: new Api(options, () => tag || pageTag()),
    queries: new QueryStore(),
    drafts,
    writes: new Writes(drafts),
    leaving: new Set(),
    provider,
    texts: say('', language),
    locale: tag,
    say,
    spoken: new Map(),
    pollInterval: pollInterval !== false && pollInterval < longestInterval && Math.max(pollInterval, shortestInterval),
    probe,
    support,
    forgetting: new Set(),
    state: { waking: false },
  };
}

/**
 * Forgets all of a client's user: drafts, writes in doubt, what was read, what is told and what can be undone; open dialogs close. Resolves
 * when what is still shown has been read again, or could not be.
 */
export async function forget({ drafts, queries, forgetting }: Client): Promise<void> {
  drafts.clear();
  queries.removeQueries({ type: 'inactive' });
  const read = queries.resetQueries();
  for (const drop of forgetting) drop();
  await read;
}
