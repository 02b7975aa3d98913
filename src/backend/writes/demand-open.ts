import { isOpen, type Anomaly } from '../ports/anomalies.js';
import { ProblemError } from '../problems/problem-error.js';
import type { Attempt } from './attempt.js';

/**
 * Refuses a new ticket for an anomaly that is archived (domain L11). What was begun before it was archived goes on: its outcome is to
 * be found out, and what is there is to be linked.
 * @throws ProblemError `invalid-request`
 */
export function demandOpen(anomaly: Anomaly, { unclearAt }: Attempt): void {
  if (isOpen(anomaly) || unclearAt !== null) return;
  throw new ProblemError('invalid-request', `This anomaly is archived as ${anomaly.status}. Restore it to create or link tickets.`);
}
