import type { AnomalySeed as AnomalyRecord } from '../../../product/product-seed.js';
import { dayText } from '../age.js';
import type { AnomalySeed } from '../anomalies/index.js';
import type { Stage } from './stage.js';

export const iso = (time: number): string => new Date(time).toISOString();

/** Returns the anomaly as the backend keeps it. */
export function anomalyRecord(seed: AnomalySeed, { now }: Pick<Stage, 'now'>): AnomalyRecord {
  return {
    id: seed.id,
    type: seed.type,
    status: seed.status,
    datastore: seed.datastore,
    container: seed.container,
    description: seed.description,
    weight: seed.weight,
    anomalous_records: seed.anomalousRecords,
    detected_at: iso(now - seed.detected),
    tags: [...seed.tags],
    failed_checks: seed.failedChecks.map((check) => ({ ...check, fields: [...check.fields] })),
    source_records: sourceRecords(seed, now),
  };
}

function sourceRecords({ source }: AnomalySeed, now: number): AnomalyRecord['source_records'] {
  return {
    columns: [...source.columns],
    rows: source.rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? dayText(cell, now) : cell))),
  };
}
