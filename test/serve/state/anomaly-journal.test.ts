import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProductChange } from '../../../src/mock/product/product-data.js';
import type { AnomalySeed } from '../../../src/mock/product/product-seed.js';
import { AnomalyJournal } from '../../../src/serve/state/anomaly-journal.js';
import { withChanges } from '../../../src/serve/state/with-changes.js';
import { temporaryFile } from '../../backend/support/sqlite.js';

const at = '2026-07-14T08:15:30.000Z';
const changes: readonly ProductChange[] = [
  { change: 'status', anomaly_id: 42, status: 'Acknowledged' },
  { change: 'comment', anomaly_id: 42, comment: { by: 'Alma', at, text: 'One\nline' } },
  { change: 'history', anomaly_id: 42, event: { kind: 'comment', by: 'Alma', at, text: 'Commented' } },
];
const anomaly: AnomalySeed = { id: 42, type: 'shape', status: 'Active', datastore: 1, container: 'orders', description: 'd', weight: 0, anomalous_records: 0, detected_at: at, tags: [], failed_checks: [], source_records: { columns: [], rows: [] } };

/** Opens a journal, adds to it, and closes it. Returns what it began with, and what it said. */
function use(path: string, added: readonly ProductChange[] = []) {
  const said: string[] = [];
  const journal = new AnomalyJournal(path, (line) => said.push(line));
  for (const change of added) journal.add(change);
  journal.close();
  return { changes: journal.changes, said };
}

describe('the journal of the anomalies', () => {
  it('gives back what was added, in its order, to whoever opens it next', () => {
    const path = temporaryFile('anomalies.jsonl');
    expect(use(path, changes.slice(0, 2))).toEqual({ changes: [], said: [] });
    expect(use(path, changes.slice(2))).toEqual({ changes: changes.slice(0, 2), said: [] });
    expect(use(path)).toEqual({ changes, said: [] });
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4);
  });

  it.skipIf(process.platform === 'win32')('is nobody else’s to read', () => {
    const path = temporaryFile('anomalies.jsonl');
    use(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('loses a line that a kill has cut short, and none that comes after it', () => {
    const path = temporaryFile('anomalies.jsonl');
    use(path, changes.slice(0, 1));
    appendFileSync(path, '{"change":"comm');
    expect(use(path, changes.slice(1, 2))).toEqual({ changes: changes.slice(0, 1), said: [`A line of ${path} cannot be read and is left out: 2`] });
    expect(use(path)).toMatchObject({ changes: changes.slice(0, 2) });
  });

  it.each(['{"change":"status","anomaly_id":42,"status":"Lost"}', '{"change":"moved","anomaly_id":42}', '[]'])('leaves out the line %s, which no version has written', (line) => {
    const path = temporaryFile('anomalies.jsonl');
    writeFileSync(path, `${line}\n`);
    expect(use(path)).toEqual({ changes: [], said: [`A line of ${path} cannot be read and is left out: 1`] });
  });

  it('says in one line where it cannot be kept', () => {
    const path = temporaryFile('anomalies.jsonl');
    mkdirSync(path);
    expect(() => use(path)).toThrow(`The state cannot be kept in ${path}: EISDIR`);
  });
});

describe('a product with what has become of its anomalies', () => {
  it('has the last status, and comments and events behind those that it began with', () => {
    const comment = { by: 'Noor', at, text: 'Before' };
    const event = { kind: 'detected', by: 'Qualytics', at, text: 'Anomaly detected' } as const;
    const product = { anomalies: [anomaly, { ...anomaly, id: 43 }], comments: [{ anomaly_id: 42, ...comment }], history: [{ anomaly_id: 42, ...event }] };
    const then = withChanges(product, [...changes, { change: 'status', anomaly_id: 42, status: 'Resolved' }]);
    expect(then.anomalies?.map(({ id, status }) => [id, status])).toEqual([[42, 'Resolved'], [43, 'Active']]);
    expect(then.comments?.map(({ anomaly_id, text }) => [anomaly_id, text])).toEqual([[42, 'Before'], [42, 'One\nline']]);
    expect(then.history?.map(({ anomaly_id, text }) => [anomaly_id, text])).toEqual([[42, 'Anomaly detected'], [42, 'Commented']]);
  });

  it('lacks what is of an anomaly that there is no more', () => {
    expect(withChanges({ anomalies: [{ ...anomaly, id: 43 }] }, changes)).toEqual({ anomalies: [{ ...anomaly, id: 43 }], comments: [], history: [] });
  });
});
