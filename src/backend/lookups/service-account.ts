import * as z from 'zod/mini';
import type { Connections } from '../connection/connections.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { safeTerms } from '../servicenow/encoded-query.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { readRows } from '../servicenow/rows.js';

/** The user record of the account that a connection signs in with. */
export interface ServiceAccount {
  readonly sysId: string;
  readonly name: string;
  /** The language that ServiceNow speaks to it; `''` for the instance's own. */
  readonly language: string;
}

const Optional = z.catch(z._default(z.string(), ''), '');
const AccountRow = z.object({ sys_id: z.string().check(z.minLength(1)), user_name: Optional, name: Optional, preferred_language: Optional });
const PropertyRow = z.object({ name: z.string(), value: z.string() });

/** What was found with the credentials of a connection; others may be another account's. */
interface Known {
  readonly id: string;
  readonly credentials: string;
  readonly account?: ServiceAccount;
  readonly instanceLanguage?: string;
}

/** Finds the record of the service account, once for a connection and its credentials. */
export class ServiceAccounts {
  readonly #connections: Connections;
  #known: Known | undefined;

  constructor(connections: Connections) {
    this.#connections = connections;
  }

  /**
   * Returns the account; undefined where it may not read its own record.
   * @throws ServiceNowError when the call failed for another reason
   */
  async find(client: ServiceNowClient): Promise<ServiceAccount | undefined> {
    const active = await this.#connections.active();
    if (active?.type !== 'servicenow' || active.credentials === null || active.apiUrl !== client.origin) return undefined;
    const key = { id: active.id, credentials: active.credentials };
    const known = this.#recall(key);
    const account = known.account ?? (await lookUp(client, await this.#connections.userName(active)));
    // What cannot be read now may be by then: rights are granted, too.
    if (account) this.#known = { ...this.#recall(key), account };
    return account;
  }

  /** Returns the languages that texts of the instance are best read in, the account's own first; none that cannot be told. */
  async languages(client: ServiceNowClient): Promise<string[]> {
    const account = await this.find(client).catch(() => undefined);
    const own = this.#known?.instanceLanguage ?? (await instanceLanguage(client));
    if (account && this.#known) this.#known = { ...this.#known, instanceLanguage: own };
    return [account?.language ?? '', own].filter((language) => language !== '');
  }

  #recall(key: Pick<Known, 'id' | 'credentials'>): Known {
    return this.#known?.id === key.id && this.#known.credentials === key.credentials ? this.#known : key;
  }
}

/**
 * Asks for whoever signs in, and for their name where the instance does not take that. An instance may drop a condition and answer with anybody
 * (`servicenow-api.md 2.4`): what comes is compared.
 */
async function lookUp(client: ServiceNowClient, userName: string): Promise<ServiceAccount | undefined> {
  const isOwn = ({ user_name }: z.output<typeof AccountRow>): boolean => user_name.toLowerCase() === userName.toLowerCase();
  const self = await findUsers(client, 'sys_id=javascript:gs.getUserID()');
  const [only] = self.total === 1 ? self.rows : [];
  // The name may be hidden; of one alone nobody else can be meant.
  if (only && (only.user_name === '' || isOwn(only))) return accountOf(only);
  if (userName === '' || safeTerms(userName)[0] !== userName) return undefined;
  const named = (await findUsers(client, `user_name=${userName}`)).rows.find(isOwn);
  return named && accountOf(named);
}

const accountOf = ({ sys_id, name, preferred_language }: z.output<typeof AccountRow>): ServiceAccount => ({ sysId: sys_id, name, language: preferred_language });

async function findUsers(client: ServiceNowClient, query: string) {
  const parameters = { sysparm_query: query, sysparm_fields: Object.keys(AccountRow.shape).join(','), sysparm_limit: '2' };
  const { rows, total } = await client.list('sys_user', parameters).catch(hidden);
  return { rows: readRows(AccountRow, rows), total };
}

/** A table that may not be read answers 403 or an empty list (`servicenow-api.md 5`). */
function hidden(error: unknown): { rows: unknown[]; total: number } {
  if (error instanceof ServiceNowError && error.code === 'provider-forbidden') return { rows: [], total: 0 };
  throw error;
}

/** Returns the language that the instance speaks to whoever has set none; `''` where that may not be read. */
async function instanceLanguage(client: ServiceNowClient): Promise<string> {
  const property = 'glide.sys.language';
  const { rows } = await client.list('sys_properties', { sysparm_query: `name=${property}`, sysparm_fields: 'name,value', sysparm_limit: '2' }).catch(() => ({ rows: [] }));
  return readRows(PropertyRow, rows).find(({ name }) => name === property)?.value.trim() ?? '';
}
