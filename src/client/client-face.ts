import { TicketingError } from '../api/index.js';
import { orAbort } from '../api/or-abort.js';
import type { TicketCreate } from '../contract/create-ticket.js';
import type { TicketLink } from '../contract/ticket-links.js';
import { instanceOrigin } from '../data/capabilities.js';
import { restoreLink, unlink } from '../data/change-links.js';
import { forget, type Client } from '../data/client/client.js';
import { unshareClient } from '../data/client/default-client.js';
import { inner } from '../data/client/inner.js';
import { createdOutcome } from '../data/create-outcome.js';
import { createTicket, fieldsOf, payloadOf } from '../data/create-ticket.js';
import { linkTicket, ticketSearchQuery } from '../data/link-ticket.js';
import { targetOf } from '../data/link-target.js';
import { cachedLinks, linkedTicketsQuery, readLink } from '../data/ticket-links.js';
import { ticketRef } from '../data/ticket-ref.js';
import type { LinkTarget, Write } from '../data/writes/index.js';
import type { AnomalyLinks, CallOptions, Created, OpenAttempt, SearchResult, TicketingClient } from './ticketing-client.js';

/** What a page sees of a client: the same object for the same client, whichever copy of this package has made it. */
export function faceOf(client: Client): TicketingClient {
  const known = client.state.face as TicketingClient | undefined;
  if (known) return known;
  const face = new ClientFace(client);
  client.state.face = face;
  return face;
}

class ClientFace implements TicketingClient {
  readonly #client: Client;
  /** By which elements find the client behind it. */
  readonly [inner]: Client;

  constructor(client: Client) {
    this.#client = client;
    this[inner] = client;
    // What cannot be extended is left alone by Vue, which would wrap it, and all in it, where a page puts it in a `ref`: private members are out of reach then.
    Object.preventExtensions(this);
  }

  readonly invalidate = async (anomalyId?: string): Promise<void> =>
    this.#client.queries.invalidateQueries(anomalyId === undefined ? {} : { predicate: ({ queryKey }) => queryKey.includes(anomalyId) });

  readonly forget = async (): Promise<void> => forget(this.#client);

  readonly destroy = (): void => {
    const { api, queries } = this.#client;
    api.destroy();
    unshareClient(this.#client);
    queries.removeQueries({ type: 'inactive' });
    void queries.resetQueries();
  };

  readonly links = (anomalyId: string): AnomalyLinks => linksOf(this.#client, anomalyId);

  /** As the form does, it sends what holds something. */
  readonly createTicket = async (anomalyIds: readonly string[], values: TicketCreate, options: CallOptions = {}): Promise<Created> => {
    const [anomalyId, more] = anomalyIds;
    if (!anomalyId || more !== undefined) throw refusal('A ticket is created for one anomaly: give one id.');
    checkValues(values);
    const facts = await this.#client.provider.form(this.#client.texts);
    const filled = Object.fromEntries(Object.entries(fieldsOf(values)).filter(([, value]) => value !== ''));
    const wanted = payloadOf(facts.always, filled);
    const origin = await originOf(this.#client);
    const { sent } = this.#client.writes.create(anomalyId);
    if (sent && !isSame(fieldsOf(sent), wanted)) throw attemptOpen(`create for the anomaly ${anomalyId}`);
    return created(this.#client, anomalyId, sent ?? { ...wanted, ...(origin && { instance_origin: origin }) }, options);
  };

  readonly searchTickets = async (text: string, { anomalyId = '', signal }: CallOptions & { anomalyId?: string | undefined } = {}): Promise<SearchResult> => {
    const { readSearch } = await this.#client.provider.search(this.#client.texts);
    const { items, total, searched } = await awaited(this.#client, this.#client.queries.query({ ...ticketSearchQuery(this.#client, anomalyId, readSearch(text).tries), ...now }), signal);
    return { items, total, searched };
  };

  readonly openAttempts = (anomalyId: string): readonly OpenAttempt[] => attemptsOf(this.#client, anomalyId);
}

function linksOf(client: Client, anomalyId: string): AnomalyLinks {
  return {
    get: ({ signal } = {}) => awaited(client, client.queries.query({ ...linkedTicketsQuery(client, anomalyId), ...now }), signal),
    subscribe: (listener) => {
      const { queries } = client;
      queries.mount();
      const observer = queries.observe(linkedTicketsQuery(client, anomalyId));
      const tell = (): void => {
        const { data, error, isFetching } = observer.getCurrentResult();
        listener({ data, error: error ?? undefined, isReading: isFetching });
      };
      const stop = observer.subscribe(tell);
      tell();
      return () => {
        stop();
        queries.unmount();
      };
    },
    link: async ({ id, key = '' }, { signal } = {}) => {
      await originOf(client);
      const { sent } = client.writes.link(anomalyId);
      if (sent && sent.ticket_id !== id) throw attemptOpen(`link of ${sent.ticket_number || sent.ticket_id}`);
      signal?.throwIfAborted();
      return linkTicket(client, anomalyId, sent ?? targetOf(client, { ticket_id: id, ticket_number: key }), signal);
    },
    unlink: async (linkId, { signal } = {}) => unlink(client, anomalyId, await findLink(client, anomalyId, linkId), signal),
    restore: (linkId, { signal } = {}) => restoreLink(client, anomalyId, { id: linkId }, signal),
  };
}

async function findLink(client: Client, anomalyId: string, linkId: string): Promise<TicketLink> {
  const link = cachedLinks(client, anomalyId)?.items.find(({ id }) => id === linkId) ?? (await unsent(client, readLink(client, anomalyId, linkId)));
  if (!link) throw new TicketingError('not-found', `The anomaly ${anomalyId} has no link ${linkId}.`, { definite: true });
  return link;
}

function attemptsOf(client: Client, anomalyId: string): readonly OpenAttempt[] {
  const create = () => client.writes.create(anomalyId);
  const link = () => client.writes.link(anomalyId);
  const attempts: OpenAttempt[] = [];
  const { open: sent } = create();
  if (sent) {
    attempts.push({
      kind: 'create',
      anomalyIds: [anomalyId],
      values: Object.freeze(fieldsOf(sent)),
      ticket: undefined,
      check: async (options = {}) => created(client, anomalyId, stillOpen(create(), sent), options),
      giveUp: () => giveUp(create(), sent),
    });
  }
  const { open: target } = link();
  if (target) {
    attempts.push({
      kind: 'link',
      anomalyIds: [anomalyId],
      values: undefined,
      ticket: Object.freeze({ id: target.ticket_id, key: target.ticket_number }),
      check: async ({ signal } = {}) => linked(client, anomalyId, stillOpen(link(), target), signal),
      giveUp: () => giveUp(link(), target),
    });
  }
  return attempts;
}

/** @throws {TicketingError} where what became of it is known by now: sent once more, it would be another one */
function stillOpen<Sent>(write: Write<Sent>, sent: Sent): Sent {
  if (write.open !== sent) throw refusal('This attempt has ended: ask openAttempts() for what is open.');
  return sent;
}

function giveUp<Sent>(write: Write<Sent>, sent: Sent): void {
  if (write.open === sent) write.end();
}

async function created(client: Client, anomalyId: string, ticket: TicketCreate, { signal }: CallOptions): Promise<Created> {
  signal?.throwIfAborted();
  const answer = await createTicket(client, anomalyId, ticket, signal);
  return { ...createdOutcome(client, answer), answer };
}

async function linked(client: Client, anomalyId: string, target: LinkTarget, signal: AbortSignal | undefined) {
  signal?.throwIfAborted();
  const answer = await linkTicket(client, anomalyId, target, signal);
  return { kind: 'linked' as const, ticket: ticketRef(client, answer.ticket, answer.instance_origin) };
}

/** The instance that is connected: what is written goes with it. */
const originOf = (client: Client): Promise<string> => unsent(client, instanceOrigin(client));

/** A read before a write: where it fails nothing has been sent. */
async function unsent<Value>(client: Client, read: Promise<Value>): Promise<Value> {
  try {
    return await awaited(client, read, undefined);
  } catch (error) {
    throw error instanceof TicketingError ? error.asDefinite() : error;
  }
}

/** Somebody waits for it: without a network it fails, rather than wait for one. */
const now = { networkMode: 'always' } as const;

const never = new AbortController().signal;

/** A read goes on for others who wait for it; this caller stops waiting. */
async function awaited<Value>(client: Client, read: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  try {
    return await (signal ? orAbort(read, signal) : read);
  } catch (error) {
    if (error instanceof TicketingError || signal?.aborted) throw error;
    // It was given up by what else this page does: destroyed, forgotten, or changed by a write.
    client.api.patience(undefined, never);
    throw new TicketingError('canceled', 'What was being read has been dropped.', { definite: true, cause: error });
  }
}

function checkValues(values: Readonly<Record<string, unknown>>): void {
  const issues = Object.entries(values).flatMap(([field, value]) => (typeof value === 'string' ? [] : [{ field, detail: 'Give a text.' }]));
  if (typeof values['title'] !== 'string' || values['title'].trim() === '') issues.push({ field: 'title', detail: 'A ticket needs a title.' });
  if (issues.length > 0) throw refusal('The values of the ticket are not complete.', issues);
}

const refusal = (message: string, issues: { field: string; detail: string }[] = []): TicketingError => new TicketingError('invalid-request', message, { issues, definite: true });

const attemptOpen = (what: string): TicketingError =>
  new TicketingError('attempt-open', `Nobody knows yet what became of the last ${what}: check it, or give it up, by openAttempts().`, { definite: true });

const isSame = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean => {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
};
