import { day, days, hours } from '../age.js';
import type { AnomalySeed } from './anomaly-seed.js';

export const ordersDatabaseAnomalies: readonly AnomalySeed[] = [
  {
    id: 41, type: 'record', status: 'Active', datastore: 3, container: 'orders', weight: 15, anomalousRecords: 6, detected: hours(10),
    description: 'Six orders have a negative total. All of them carry two vouchers.',
    tags: ['revenue'],
    failedChecks: [
      { id: 412, rule: 'Not Negative', fields: ['total'], message: '0.005 % of 121,870 records (6) have a negative value in total' },
      { id: 418, rule: 'Satisfies Expression', fields: ['total', 'net', 'discount'], message: '0.005 % of 121,870 records (6) do not satisfy total = net - discount AND discount <= net' },
    ],
    source: {
      columns: ['id', 'created_at', 'customer_id', 'net', 'discount', 'total'],
      rows: [
        [5512093, day(1, '21:08'), 88213, 39.9, 45, -5.1],
        [5512377, day(1, '21:52'), 10477, 20, 30, -10],
        [5512514, day(1, '22:17'), 61120, 59.8, 60, -0.2],
        [5513008, day(1, '23:40'), 90311, 24.5, 35, -10.5],
        [5513120, day(0, '00:02'), 20955, 14.99, 25, -10.01],
        [5513341, day(0, '00:31'), 77402, 44, 45, -1],
      ],
    },
    links: [{ incident: 'INC0010040', by: 'Grace Kimani', age: hours(8) }],
  },
  {
    id: 36, type: 'shape', status: 'Acknowledged', datastore: 3, container: 'payments', weight: 13, anomalousRecords: 2904, detected: days(4.3),
    description: 'A payment method that was never seen before.',
    tags: ['settlement'],
    failedChecks: [
      { id: 455, rule: 'Expected Values', fields: ['method'], message: '3.110 % of 93,376 records (2,904) have a value in method that is not one of card, invoice, paypal, sepa' },
    ],
    source: {
      columns: ['id', 'order_id', 'method', 'amount', 'captured_at'],
      rows: [[9120031, 5498120, 'pay_later', 129, null], [9120044, 5498133, 'pay_later', 78.5, null], [9120046, 5498140, 'card', 12.9, day(4, '09:14')]],
    },
    changes: [{ to: 'Acknowledged', by: 'Diego Fuentes', age: days(4) }],
    comments: [{ by: 'Diego Fuentes', age: days(4), text: 'Known: a trial of the shop team. The mapping follows, then I will add the value to the check.' }],
    links: [{ incident: 'INC0010031', by: 'Diego Fuentes', age: days(4) }],
  },
  {
    id: 31, type: 'record', status: 'Discarded', datastore: 3, container: 'order_items', weight: 3, anomalousRecords: 2, detected: days(19),
    description: 'Two order lines have a quantity of zero.',
    tags: [],
    failedChecks: [{ id: 430, rule: 'Positive', fields: ['quantity'], message: '0.001 % of 310,552 records (2) do not have a positive value in quantity' }],
    source: { columns: ['id', 'order_id', 'sku', 'quantity'], rows: [[18200417, 5301188, 'TEST-0001', 0], [18200418, 5301188, 'TEST-0002', 0]] },
    changes: [{ to: 'Discarded', by: 'Grace Kimani', age: days(18) }],
    comments: [{ by: 'Grace Kimani', age: days(18), text: 'Test order of the shop team.' }],
  },
  {
    id: 28, type: 'record', status: 'Active', datastore: 3, container: 'payments', weight: 9, anomalousRecords: 17, detected: days(3.1),
    description: 'Seventeen captured payments differ from the total of their order.',
    tags: ['settlement', 'revenue'],
    failedChecks: [
      { id: 461, rule: 'Is Replica Of', fields: ['amount'], message: '0.018 % of 93,376 records (17) have an amount that differs from orders.total by more than 0.01' },
    ],
    source: {
      columns: ['id', 'order_id', 'amount', 'orders.total', 'currency'],
      rows: [[9118820, 5493007, 100, 101.19, 'CHF'], [9118871, 5493061, 58.2, 58.9, 'CHF'], [9119002, 5493313, 249, 251.96, 'CHF']],
    },
  },
];
