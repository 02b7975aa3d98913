import type { Anomalies, Anomaly } from '../ports/anomalies.js';
import { notFound } from '../problems/problem-error.js';

/** Returns the anomaly that a path names. @throws ProblemError `not-found` */
export async function anomalyIn(anomalies: Anomalies, { anomaly_id }: { anomaly_id: string }): Promise<Anomaly> {
  const anomaly = await anomalies.get(Number(anomaly_id));
  if (!anomaly) throw notFound('anomaly');
  return anomaly;
}
