import * as z from 'zod/mini';
import type { Connections } from '../connection/connections.js';
import type { NoteRecord } from '../ports/records.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { safeTerms } from '../servicenow/encoded-query.js';
import { readRows } from '../servicenow/rows.js';
import { isStamped } from '../wording/times.js';

/** A user as far as their name says who wrote something. */
const Named = z.object({ name: z.string(), user_name: z.catch(z._default(z.string(), ''), '') });

/** What is kept of a note whose answer was lost. */
type Doubt = NonNullable<NoteRecord['unclear']>;

/** Judges whether a note whose answer was lost is among what the journal has now. */
export class Arrival {
  readonly #connections: Connections;

  constructor(connections: Connections) {
    this.#connections = connections;
  }

  /**
   * Tests whether the journal has one entry more with the note's text, and not by somebody else.
   * @param doubt when it was sent, and what the journal had before
   * @param now the authors of the entries that have it (`authorsOf`)
   */
  async isProved(client: ServiceNowClient, text: string, { at, before }: Doubt, now: readonly string[]): Promise<boolean> {
    const added = addedTo(before ?? [], now);
    if (added.length === 0) return false;
    // Nobody else writes the second at which something happened here.
    return isStamped(text) || !(await this.#isByOthers(client, added, at));
  }

  /**
   * Tests whether every one of these authors is another person. Where the account was exchanged since then, or an author is
   * called like no user, the instance may show the service account so.
   */
  async #isByOthers(client: ServiceNowClient, authors: readonly string[], since: number): Promise<boolean> {
    const active = await this.#connections.active();
    if (!active || Date.parse(active.credentialsUpdated) > since) return false;
    const name = await this.#nameOf(client, await this.#connections.userName(active));
    if (name === undefined || authors.includes(name)) return false;
    for (const author of authors) if (!(await isUser(client, author))) return false;
    return true;
  }

  /** Returns what a user is called in a journal; undefined where that may not be read. */
  async #nameOf(client: ServiceNowClient, userName: string): Promise<string | undefined> {
    const users = await find(client, 'user_name', userName);
    return plain(users.find(({ user_name }) => user_name.toLowerCase() === userName.toLowerCase())?.name);
  }
}

const isUser = async (client: ServiceNowClient, author: string): Promise<boolean> => (await find(client, 'name', author)).some(({ name }) => plain(name) === author);

/** Finds users; none where the text cannot stand in a query. A condition that the instance drops gives anybody: what comes is to be compared. */
async function find(client: ServiceNowClient, column: 'name' | 'user_name', text: string): Promise<z.output<typeof Named>[]> {
  if (safeTerms(text)[0] !== text) return [];
  const parameters = { sysparm_query: `${column}=${text}`, sysparm_fields: 'sys_id,name,user_name', sysparm_limit: '10' };
  const { rows } = await client.list('sys_user', parameters).catch(() => ({ rows: [] }));
  return readRows(Named, rows);
}

/** Returns a name with single blanks, as the journal is read. */
const plain = (name = ''): string | undefined => name.replace(/\s+/g, ' ').trim() || undefined;

/** Returns the authors that `now` has beyond `before`, one of each for one. */
function addedTo(before: readonly string[], now: readonly string[]): string[] {
  const rest = [...before];
  return now.filter((author) => {
    const index = rest.indexOf(author);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
