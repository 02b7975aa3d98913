import type { ProductChange } from '../../mock/product/product-data.js';
import type { ProductSeed } from '../../mock/product/product-seed.js';

/** Returns a product with what has become of its anomalies. What is of an anomaly that there is no more is left out. */
export function withChanges(product: ProductSeed, changes: readonly ProductChange[]): ProductSeed {
  const { anomalies = [], comments = [], history = [] } = product;
  const known = new Set(anomalies.map(({ id }) => id));
  const own = changes.filter(({ anomaly_id }) => known.has(anomaly_id));
  const statuses = new Map(own.flatMap((entry) => (entry.change === 'status' ? [[entry.anomaly_id, entry.status]] : [])));
  return {
    ...product,
    anomalies: anomalies.map((anomaly) => ({ ...anomaly, status: statuses.get(anomaly.id) ?? anomaly.status })),
    comments: [...comments, ...own.flatMap((entry) => (entry.change === 'comment' ? [{ ...entry.comment, anomaly_id: entry.anomaly_id }] : []))],
    history: [...history, ...own.flatMap((entry) => (entry.change === 'history' ? [{ ...entry.event, anomaly_id: entry.anomaly_id }] : []))],
  };
}
