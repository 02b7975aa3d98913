import type { Anomalies, Anomaly } from '../ports/anomalies.js';
import { notFound } from '../problems/problem-error.js';

/** Returns the anomaly that a path names. @throws ProblemError `not-found` */
export async function anomalyIn(anomalies: Anomalies, { anomaly_id }: { anomaly_id: string }): Promise<Anomaly> {
  const anomaly = await findAnomaly(anomalies, anomaly_id);
  if (!anomaly) throw notFound('anomaly');
  return anomaly;
}

/** Returns the anomaly with this id. A number loses the last digits of a long one, and would name another anomaly. */
export async function findAnomaly(anomalies: Anomalies, text: string): Promise<Anomaly | undefined> {
  const id = Number(text);
  return Number.isSafeInteger(id) && String(id) === text ? anomalies.get(id) : undefined;
}
