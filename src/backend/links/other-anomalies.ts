import type { OtherAnomaly } from '../../contract/strict/ticket-links.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import type { User } from '../ports/users.js';
import { anomalyAddress } from '../wording/anomaly-block.js';

/** The most anomalies that are named beside a ticket: the rest is a number. */
const mostNamed = 10;

/** Names the anomalies that share a ticket, as far as a user may know of them. */
export class OtherAnomalies {
  readonly #ports: Pick<Ports, 'anomalies' | 'appUrl'>;

  constructor(ports: Pick<Ports, 'anomalies' | 'appUrl'>) {
    this.#ports = ports;
  }

  /** Returns the first ones with their addresses, by id. */
  async named(ids: readonly number[], user: User): Promise<OtherAnomaly[]> {
    const { anomalies, appUrl } = this.#ports;
    const named: OtherAnomaly[] = [];
    for (const id of [...ids].sort((a, b) => a - b)) {
      if (named.length === mostNamed) break;
      const anomaly = await anomalies.get(id);
      if (anomaly && (await this.#isVisible(anomaly, user))) named.push({ id, url: anomalyAddress(anomaly, appUrl) });
    }
    return named;
  }

  async #isVisible(anomaly: Anomaly, user: User): Promise<boolean> {
    return (await this.#ports.anomalies.isVisible?.(anomaly, user)) ?? true;
  }
}
