import type { Anomalies, Anomaly } from '../ports/anomalies.js';
import { notFound } from '../problems/problem-error.js';

/** Returns the anomaly that a path names. @throws ProblemError `not-found` */
export async function anomalyIn(anomalies: Anomalies, { anomaly_id }: { anomaly_id: string }): Promise<Anomaly> {
  const id = Number(anomaly_id);
  // A number loses the last digits of a long one, and would name another anomaly.
  const anomaly = Number.isSafeInteger(id) && String(id) === anomaly_id ? await anomalies.get(id) : undefined;
  if (!anomaly) throw notFound('anomaly');
  return anomaly;
}
