import { day, days } from '../age.js';
import type { AnomalySeed } from './anomaly-seed.js';

export const crmExportAnomalies: readonly AnomalySeed[] = [
  {
    id: 38, type: 'shape', status: 'Active', datastore: 18, container: 'contacts', weight: 14, anomalousRecords: 3127, detected: days(1.1),
    description: 'Many contacts have lost their e-mail address since the last scan.',
    tags: ['marketing'],
    failedChecks: [
      { id: 918, rule: 'Not Null', fields: ['email'], message: '7.402 % of 42,245 records (3,127) have no value in email; the learned share is at most 0.6 %' },
    ],
    source: { columns: ['contact_id', 'name', 'email', 'updated_at'], rows: [['C-00381', 'M. Aubert', null, day(1, '02:00')], ['C-00394', 'S. Tran', null, day(1, '02:00')], ['C-00412', 'R. Diaz', null, day(1, '02:00')]] },
  },
  {
    id: 32, type: 'shape', status: 'Invalid', datastore: 18, container: 'accounts', weight: 8, anomalousRecords: 0, detected: days(13),
    description: 'A field is gone.',
    tags: ['schema'],
    failedChecks: [{ id: 931, rule: 'Expected Schema', fields: ['segment_code'], message: 'The field segment_code is missing' }],
    source: { columns: ['account_id', 'name', 'country'], rows: [['A-1009', 'Nordwind Handels GmbH', 'DE']] },
    changes: [{ to: 'Invalid', by: 'Fatima Zahra', age: days(12) }],
    links: [{ incident: 'INC0010012', by: 'Fatima Zahra', age: days(13) }],
  },
  {
    id: 29, type: 'record', status: 'Acknowledged', datastore: 18, container: 'contacts', weight: 6, anomalousRecords: 1840, detected: days(11),
    description: 'Phone numbers without a country code came in with the accounts of the acquisition.',
    tags: ['master-data'],
    failedChecks: [
      { id: 922, rule: 'Matches Pattern', fields: ['phone'], message: '4.356 % of 42,240 records (1,840) have a phone that does not match ^\\+[1-9][0-9]{6,14}$' },
    ],
    source: { columns: ['contact_id', 'name', 'phone'], rows: [['C-71004', 'L. Baumann', '0421 552 31'], ['C-71005', 'T. Reis', '(21) 3344-0192'], ['C-71011', 'J. Oduya', '020 7946 0018']] },
    changes: [{ to: 'Acknowledged', by: 'Yuki Nakamura', age: days(10) }],
    links: [{ incident: 'INC0010015', by: 'Yuki Nakamura', age: days(11) }],
  },
];
