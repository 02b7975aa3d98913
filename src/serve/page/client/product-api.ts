import { Api } from '../../../api/index.js';
import { listIntegrations } from '../../../contract/integrations.js';
import { hostEndpoints } from '../../../mock/product/endpoints.js';
import type { Anomaly, AnomalySummary } from '../../../mock/product/schemas.js';

export type { Anomaly, AnomalySummary };

/** The calls of the page itself, beside those of the elements. Each rejects with a TicketingError. */
export class ProductApi {
  readonly #api: Api;

  constructor(token: () => string | null) {
    this.#api = new Api({ token });
  }

  /** Reads all of them, a page after the other. */
  async anomalies(): Promise<readonly AnomalySummary[]> {
    const all: AnomalySummary[] = [];
    for (let page = 1; ; page += 1) {
      const { items, pages } = await this.#api.call(hostEndpoints.listAnomalies, { query: { page, size: 100 } });
      all.push(...items);
      if (page >= pages) return all;
    }
  }

  anomaly(id: string): Promise<Anomaly> {
    return this.#api.call(hostEndpoints.getAnomaly, { params: { anomaly_id: id } });
  }

  /** Acknowledges an open anomaly, or restores an archived one. */
  async acknowledge(id: string): Promise<void> {
    await this.#api.call(hostEndpoints.updateAnomaly, { params: { anomaly_id: id }, body: { status: 'Acknowledged' } });
  }

  async archive(id: string): Promise<void> {
    await this.#api.call(hostEndpoints.archiveAnomaly, { params: { anomaly_id: id }, query: { archive: 'true', status: 'Resolved' } });
  }

  async comment(id: string, text: string): Promise<void> {
    await this.#api.call(hostEndpoints.addComment, { params: { anomaly_id: id }, body: { text } });
  }

  /** Tells whether there is a connection, as far as this user may know. */
  async isConnected(): Promise<boolean> {
    const integrations = await this.#api.call(listIntegrations, {}).catch(() => undefined);
    return integrations === undefined || integrations.items.length > 0;
  }
}
