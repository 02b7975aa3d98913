import { day, days } from '../age.js';
import type { AnomalySeed } from './anomaly-seed.js';

export const financeLedgerAnomalies: readonly AnomalySeed[] = [
  {
    id: 39, type: 'record', status: 'Acknowledged', datastore: 15, container: 'gl_entries', weight: 21, anomalousRecords: 22, detected: days(2.1),
    description: 'Eleven journals of the subsidiary in Lyon do not balance.',
    tags: ['critical', 'finance'],
    failedChecks: [
      { id: 611, rule: 'Aggregation Comparison', fields: ['debit', 'credit'], message: 'The sum of debit differs from the sum of credit in 11 of 4,102 journals, by 18,244.17 EUR altogether' },
      { id: 615, rule: 'Required Values', fields: ['line_type'], message: '11 of 4,102 journals have no line with the line_type CREDIT' },
    ],
    source: {
      columns: ['journal', 'line', 'account', 'line_type', 'debit', 'credit'],
      rows: [['JE-24-00318', 1, '6071', 'DEBIT', 1420.5, null], ['JE-24-00318', 2, '4456', 'DEBIT', 284.1, null], ['JE-24-00322', 1, '6071', 'DEBIT', 980, null]],
    },
    changes: [{ to: 'Acknowledged', by: 'Elena Rossi', age: days(2) }],
    comments: [{ by: 'Elena Rossi', age: days(1), text: 'The vendor has confirmed a defect. I keep this open until the patch is in and the journals were imported again.' }],
    links: [{ incident: 'INC0010036', by: 'Elena Rossi', age: days(2) }],
  },
  {
    id: 33, type: 'record', status: 'Active', datastore: 15, container: 'fx_rates', weight: 17, anomalousRecords: 31, detected: days(7),
    description: 'The rates of all currencies are those of the last business day but one.',
    tags: ['finance'],
    failedChecks: [
      { id: 630, rule: 'Max Age', fields: ['valid_from'], message: '100.000 % of 31 records (31) have a valid_from that is older than 24 hours' },
    ],
    source: { columns: ['currency', 'rate', 'valid_from', 'source'], rows: [['USD', 1.0943, day(10), 'ECB'], ['CHF', 0.9315, day(10), 'ECB'], ['NOK', 11.3085, day(10), 'ECB']] },
    links: [{ incident: 'INC0010022', by: 'Marcus Bergström', age: days(7) }],
  },
];
