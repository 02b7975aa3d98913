import { expect, test } from 'vitest';
import { ProductData, type ProductChange } from '../../../src/mock/product/product-data.js';
import { seed } from '../../backend/support/data.js';

const now = Date.parse('2024-01-15T10:30:00Z');
const comment = { by: 'Alma', at: '2024-01-15T10:30:00.000Z', text: 'Looked into' };

/** Data that tells what it keeps, or refuses to keep anything. */
function keeping(isFull = false) {
  const kept: ProductChange[] = [];
  const keep = (change: ProductChange): void => {
    if (isFull) throw new Error('The disk is full.');
    kept.push(change);
  };
  const data = new ProductData({ ...seed, comments: [{ anomaly_id: 42, ...comment }] }, { now: () => now }, keep);
  const anomaly = data.anomalies.get(42);
  if (!anomaly) throw new Error('There is no anomaly 42.');
  return { data, anomaly, kept };
}

// covers: A
test('each change of an anomaly is kept, and what it began with is not', async () => {
  const { data, anomaly, kept } = keeping();
  expect(kept).toEqual([]);
  data.setStatus(anomaly, 'Acknowledged');
  expect(data.addComment(42, comment)).toMatchObject(comment);
  await data.record(42, 'Noor', 'Linked INC0010001');
  expect(kept).toEqual([
    { change: 'status', anomaly_id: 42, status: 'Acknowledged' },
    { change: 'comment', anomaly_id: 42, comment },
    { change: 'history', anomaly_id: 42, event: { kind: 'ticket', by: 'Noor', at: comment.at, text: 'Linked INC0010001' } },
  ]);
});

test('what cannot be kept is not changed', () => {
  const { data, anomaly } = keeping(true);
  const before = data.historyOf(42);
  expect(() => data.setStatus(anomaly, 'Acknowledged')).toThrow('The disk is full.');
  expect(() => data.addComment(42, comment)).toThrow('The disk is full.');
  expect(() => data.note(42, 'status', 'Alma', 'Status changed')).toThrow('The disk is full.');
  expect([anomaly.status, data.commentsOf(42).length, data.historyOf(42)]).toEqual(['Active', 1, before]);
});
