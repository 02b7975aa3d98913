import * as z from 'zod/mini';

const One = z.object({ result: z.object({ sys_id: z.string() }) });
const Incidents = z.object({ result: z.array(z.object({ sys_id: z.string(), correlation_id: z.string(), description: z.string() })) });
const Journal = z.object({ result: z.array(z.object({ element_id: z.string(), value: z.string() })) });

export type Incident = z.infer<typeof Incidents>['result'][number];
export type Entry = z.infer<typeof Journal>['result'][number];

/** ServiceNow, as its administrator sees it. */
export class InstanceClient {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** Lets answers take a while, so that a kill meets them. */
  async slowDown(): Promise<void> {
    await this.#call('PUT', '/__mock/faults/slow', { latency: 2, jitter: 40 });
  }

  async speedUp(): Promise<void> {
    await this.#call('DELETE', '/__mock/faults');
  }

  async insertIncident(): Promise<string> {
    return z.parse(One, await this.#call('POST', '/api/now/table/incident', { short_description: 'To link' })).result.sys_id;
  }

  async incidents(): Promise<Incident[]> {
    return z.parse(Incidents, await this.#call('GET', '/api/now/table/incident?sysparm_fields=sys_id,correlation_id,description&sysparm_limit=100000')).result;
  }

  async workNotes(): Promise<Entry[]> {
    const query = 'sysparm_query=element=work_notes&sysparm_fields=element_id,value&sysparm_limit=100000';
    return z.parse(Journal, await this.#call('GET', `/api/now/table/sys_journal_field?${query}`)).result;
  }

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    const headers = { Authorization: `Basic ${btoa('admin:admin')}`, 'Content-Type': 'application/json' };
    const answer = await fetch(this.#url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`ServiceNow answers ${answer.status} to ${method} ${path}`);
    return answer.status === 204 ? undefined : answer.json();
  }
}
