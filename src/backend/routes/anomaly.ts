import { notFound } from '../http/problem-error.js';
import type { AnomalySeed } from '../seed.js';
import type { Store } from '../store.js';

/** The anomaly that a path names. @throws ProblemError `not-found` */
export function anomalyIn(store: Store, { anomaly_id }: { anomaly_id: string }): AnomalySeed {
  const anomaly = store.anomalies.get(Number(anomaly_id));
  if (!anomaly) throw notFound('anomaly');
  return anomaly;
}
