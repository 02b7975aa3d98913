import { at, listAt, textAt } from './read.js';

/** How a mock ServiceNow is reached and steered. */
export interface InstanceOptions {
  /** Its address, as `mock-servicenow` prints it. */
  readonly url: string;
  /** The token of its surface under `/__mock`, where it wants one. */
  readonly adminToken?: string | undefined;
  readonly fetch: typeof globalThis.fetch;
}

/** Which requests a fault is for. */
interface Fault {
  readonly name: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What went wrong with the mock ServiceNow itself: none of the backend's faults. */
export class InstanceError extends Error {
  override readonly name = 'InstanceError';
}

/** A mock ServiceNow that the backend is connected to: its faults, and its records as they are. */
export class Instance {
  readonly #options: InstanceOptions;

  constructor(options: InstanceOptions) {
    this.#options = options;
  }

  /** Carries out `during` while the instance has a fault, which ends with it whatever happens. */
  async with<Value>({ name, options = {} }: Fault, during: () => Promise<Value>): Promise<Value> {
    await this.#steer('PUT', `/faults/${name}`, options);
    try {
      return await during();
    } finally {
      await this.#steer('DELETE', `/faults/${name}`);
    }
  }

  /** Returns a record with all columns as they are stored; undefined where there is none. */
  async record(sysId: string): Promise<unknown> {
    return listAt(await this.#table('GET', '', { sysparm_query: `sys_id=${sysId}` }), 'result')[0];
  }

  /** Returns the incidents that match an encoded query. */
  async incidents(query: string): Promise<readonly unknown[]> {
    return listAt(await this.#table('GET', '', { sysparm_query: query, sysparm_fields: 'sys_id,number,correlation_id,short_description' }), 'result');
  }

  /** Returns the texts of an incident's work notes. */
  async workNotes(sysId: string): Promise<readonly string[]> {
    const query = { sysparm_query: `element_id=${sysId}^element=work_notes`, sysparm_fields: 'value' };
    return listAt(await this.#table('GET', '', query, undefined, 'sys_journal_field'), 'result').map((entry) => textAt(entry, 'value'));
  }

  /** Makes an incident that no backend knows of, and returns its sys_id. */
  async insert(values: Readonly<Record<string, string>>): Promise<string> {
    return textAt(await this.#table('POST', '', {}, values), 'result', 'sys_id');
  }

  async change(sysId: string, values: Readonly<Record<string, string>>): Promise<void> {
    await this.#table('PATCH', `/${sysId}`, {}, values);
  }

  async delete(sysId: string): Promise<void> {
    await this.#table('DELETE', `/${sysId}`, {});
  }

  /** Returns the latest request's number in the journal. */
  async latestRequest(): Promise<number> {
    return Number(textAt(listAt(await this.#steer('GET', '/journal?limit=1'), 'requests').at(-1), 'id') || '0');
  }

  /** Returns the methods and addresses of what the instance was asked since. */
  async requestsSince(id: number): Promise<readonly { readonly method: string; readonly url: string }[]> {
    const requests = listAt(await this.#steer('GET', `/journal?since=${id}`), 'requests');
    return requests.map((request) => ({ method: textAt(request, 'method'), url: textAt(request, 'url') }));
  }

  #table(method: string, path: string, query: Readonly<Record<string, string>>, body?: unknown, table = 'incident'): Promise<unknown> {
    const search = new URLSearchParams(query).toString();
    // The administrator of each mock: its password opens nothing else.
    return this.#send(method, `/api/now/table/${table}${path}${search && `?${search}`}`, `Basic ${btoa('admin:admin')}`, body);
  }

  #steer(method: string, path: string, body?: unknown): Promise<unknown> {
    const { adminToken } = this.#options;
    return this.#send(method, `/__mock${path}`, adminToken === undefined ? undefined : `Bearer ${adminToken}`, body);
  }

  async #send(method: string, path: string, authorization: string | undefined, body: unknown): Promise<unknown> {
    const headers = { Accept: 'application/json', ...(authorization !== undefined && { Authorization: authorization }), ...(body !== undefined && { 'Content-Type': 'application/json' }) };
    const response = await this.#options.fetch(`${this.#options.url}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new InstanceError(`The mock ServiceNow answered ${response.status} to ${method} ${path}: ${said(text)}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}

function said(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    return textAt(body, 'detail') || textAt(at(body, 'error'), 'message') || text.slice(0, 200);
  } catch {
    return text.slice(0, 200);
  }
}
