import { makeClient, protocol, type Client } from './client.js';

/** What all copies of this package on a page share. */
interface Shared {
  defaultClient: Client | undefined;
  /** One for each protocol and address. */
  readonly byBase: Map<string, Client>;
  /** Told when the default client is another one. */
  readonly watchers: Set<() => void>;
}

const key: unique symbol = Symbol.for('servicenow-ticketing.clients');

const page: typeof globalThis & { [key]?: Shared } = globalThis;

const shared = (): Shared => (page[key] ??= { defaultClient: undefined, byBase: new Map(), watchers: new Set() });

/** Sets the client of every element that has none of its own. */
export function shareClient(client: Client | undefined): void {
  const all = shared();
  if (all.defaultClient === client) return;
  all.defaultClient = client;
  for (const tell of all.watchers) tell();
}

/** Returns who is told when the default client is another one, of all copies of this package. */
export const defaultWatchers = (): Set<() => void> => shared().watchers;

/** Returns the page's default client, whichever copy of this package has set it; undefined where there is none that this copy can work with. */
export function defaultClient(): Client | undefined {
  const client = shared().defaultClient;
  if (!client || client.protocol === protocol) return client;
  // Of a client of another version nothing else is known: not even how it tells.
  if (!told.has(client)) console.error(foreign(client));
  told.add(client);
  return undefined;
}

/** The clients that this copy has spoken of. */
const told = new WeakSet<Client>();

/** Returns the client of an element without one: by the address that it names, else the page's default. */
export function sharedClient(baseUrl: string): Client {
  const byDefault = baseUrl === '' ? defaultClient() : undefined;
  if (byDefault) return byDefault;
  const base = baseUrl.replace(/\/+$/, '');
  const { byBase } = shared();
  const name = `${protocol} ${base}`;
  const client = byBase.get(name) ?? makeClient({ baseUrl: base });
  byBase.set(name, client);
  return client;
}

/** Takes a client out of what elements find by themselves. */
export function unshareClient(client: Client): void {
  const all = shared();
  const { byBase } = all;
  // Nobody is told: whoever works with it is refused, rather than sent to another backend.
  if (all.defaultClient === client) all.defaultClient = undefined;
  for (const [name, other] of byBase) if (other === client) byBase.delete(name);
}

/** What to say of a client that another version has made, and this one cannot work with. */
export const foreign = ({ protocol: other }: Client): string =>
  `The client is of another version of servicenow-ticketing (protocol ${other}, here ${protocol}): load one of them.`;
