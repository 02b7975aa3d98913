import { day, days, hours } from '../age.js';
import type { AnomalySeed } from './anomaly-seed.js';

export const salesFilesAnomalies: readonly AnomalySeed[] = [
  {
    id: 40, type: 'shape', status: 'Active', datastore: 12, container: 'daily/*.parquet', weight: 19, anomalousRecords: 12, detected: hours(5),
    description: 'Twelve files of the region us-east are missing at the time of the scan.',
    tags: ['daily-sales'],
    failedChecks: [
      { id: 803, rule: 'File Count', fields: [], message: 'The pattern daily/*.parquet has 24 files for the latest partition; 36 are expected' },
      { id: 807, rule: 'Time Distribution Size', fields: ['event_time'], message: 'The number of records per hour of event_time falls below the learned range in 11 of 24 hours' },
    ],
    source: {
      columns: ['file', 'partition', 'size', 'arrived_at'],
      rows: [['part-eu-central-00', day(1), '48.1 MB', '03:58:40'], ['part-ap-south-00', day(1), '31.7 MB', '04:01:15'], ['part-us-east-00', day(1), null, null], ['part-us-east-01', day(1), null, null]],
    },
    links: [{ incident: 'INC0010017', by: 'Mei Tanaka', age: hours(4.5) }],
  },
  {
    id: 35, type: 'record', status: 'Resolved', datastore: 12, container: 'returns.csv', weight: 7, anomalousRecords: 212, detected: days(6),
    description: 'Goods came back before they were ordered, says the file.',
    tags: [],
    failedChecks: [
      { id: 822, rule: 'Greater Than Field', fields: ['return_date', 'order_date'], message: '4.388 % of 4,831 records (212) have a return_date that is earlier than order_date' },
    ],
    source: { columns: ['order_id', 'order_date', 'return_date', 'shop'], rows: [['SO-8790013', day(10), day(13), 'Leeds'], ['SO-8790101', day(8), day(12), 'London 2']] },
    changes: [
      { to: 'Acknowledged', by: 'Grace Kimani', age: days(5) },
      { to: 'Resolved', by: 'Grace Kimani', age: days(2) },
    ],
    links: [{ incident: 'INC0010024', by: 'Grace Kimani', age: days(6) }],
  },
  {
    id: 27, type: 'shape', status: 'Active', datastore: 12, container: 'pos/*.csv', weight: 10, anomalousRecords: 0, detected: days(5.2),
    description: 'The file of the shops has another shape than the day before.',
    tags: ['schema'],
    failedChecks: [
      { id: 840, rule: 'Expected Schema', fields: ['loyalty_tier', 'store_id'], message: 'The field loyalty_tier is new, and the type of store_id changed from integral to string' },
    ],
    source: { columns: ['receipt', 'store_id', 'loyalty_tier', 'amount'], rows: [['R-2207741', 'S014', 'gold', 18.4], ['R-2207742', 'S014', null, 7.95]] },
    links: [{ incident: 'INC0010028', by: 'Hannah Weiss', age: days(5) }],
  },
];
