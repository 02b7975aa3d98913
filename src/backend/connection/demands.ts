import type { Demand, IntegrationRecord } from '../ports/records.js';

/** The time for which an instance that demanded a column is taken to demand it still, in milliseconds. */
const validity = 90 * 24 * 60 * 60 * 1000;

/** The most anomalies that are kept for a column. */
const mostAnomalies = 50;

/** Returns what rules of a connection's instance have demanded of new tickets, and may demand again. */
export const demandsOf = (record: IntegrationRecord | undefined, now: number): readonly Demand[] =>
  (record?.demands ?? []).filter(({ at }) => now - at < validity);

/** Returns a connection that remembers what a ticket was refused for. */
export function withDemands(record: IntegrationRecord, demanded: readonly Demand[]): IntegrationRecord {
  const known = new Map((record.demands ?? []).map((demand) => [keyOf(demand), demand]));
  for (const demand of demanded) {
    const anomalies = new Set([...(known.get(keyOf(demand))?.anomalies ?? []), ...demand.anomalies]);
    known.set(keyOf(demand), { ...demand, anomalies: [...anomalies].slice(-mostAnomalies) });
  }
  return { ...record, demands: [...known.values()] };
}

/** Returns a connection that knows the ticket of an anomaly to be made. */
export function withoutAnomaly(record: IntegrationRecord, anomalyId: number): IntegrationRecord {
  if (!record.demands?.some(({ anomalies }) => anomalies.includes(anomalyId))) return record;
  return { ...record, demands: record.demands.map((demand) => ({ ...demand, anomalies: demand.anomalies.filter((id) => id !== anomalyId) })) };
}

const keyOf = ({ table, column }: Pick<Demand, 'table' | 'column'>): string => `${table}.${column}`;
