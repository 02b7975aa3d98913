import { day, days, hours, minutes } from '../age.js';
import type { AnomalySeed } from './anomaly-seed.js';

export const salesWarehouseAnomalies: readonly AnomalySeed[] = [
  {
    id: 42, type: 'shape', status: 'Active', datastore: 7, container: 'ORDERS', weight: 24, anomalousRecords: 70687, detected: hours(4),
    description: 'ORDERS has far fewer records than on any weekday of the past eight weeks, and one sales region is all but missing.',
    tags: ['critical', 'daily-sales'],
    failedChecks: [
      { id: 1184, rule: 'Volumetric', fields: [], message: 'The volume of ORDERS is 70,687 records, 40.2 % below the 118,204 of the previous load; at most 10 % of change is allowed' },
      { id: 1190, rule: 'Expected Values', fields: ['SALES_REGION'], message: 'The share of AMER in SALES_REGION is 1.9 %, outside of the learned range 35.0 % to 44.0 %' },
      { id: 1201, rule: 'Freshness', fields: ['LOADED_AT'], message: 'The newest value of LOADED_AT is 5 hours and 41 minutes old; at most 2 hours are allowed' },
    ],
    source: {
      columns: ['ORDER_ID', 'ORDER_DATE', 'SALES_REGION', 'CHANNEL', 'AMOUNT', 'LOADED_AT'],
      rows: [
        ['SO-8841207', day(1), 'EMEA', 'web', 184.9, '04:47:12'],
        ['SO-8841208', day(1), 'EMEA', 'store', 62.35, '04:47:12'],
        ['SO-8841211', day(1), 'APAC', 'web', 1290, '04:47:13'],
        ['SO-8841219', day(1), 'EMEA', 'marketplace', 47.5, '04:47:13'],
        ['SO-8841224', day(1), 'AMER', 'web', 318.2, '04:47:15'],
        ['SO-8841230', day(1), 'EMEA', 'store', 23.99, '04:47:15'],
      ],
    },
    comments: [
      { by: 'Amara Okafor', age: hours(3), text: 'The partitions of us-east were not there at 05:30. Looks like the migration of the bucket again.' },
      { by: 'Samir Haddad', age: minutes(75), text: 'I have put a note on the dashboard. Please do not reload before all twelve files have arrived.' },
    ],
    links: [
      { incident: 'INC0010017', by: 'Samir Haddad', age: hours(3.5) },
      { incident: 'INC0010042', by: 'Amara Okafor', age: hours(2.9) },
    ],
  },
  {
    id: 37, type: 'record', status: 'Active', datastore: 7, container: 'CUSTOMER_DIM', weight: 11, anomalousRecords: 9, detected: days(2.2),
    description: 'Nine customers share name, city and VAT ID with another customer that is current as well.',
    tags: ['master-data'],
    failedChecks: [
      { id: 1077, rule: 'Unique', fields: ['VAT_ID', 'IS_CURRENT'], message: '0.021 % of 42,318 records (9) are not unique over VAT_ID where IS_CURRENT is true' },
    ],
    source: {
      columns: ['CUSTOMER_KEY', 'NAME', 'CITY', 'VAT_ID', 'IS_CURRENT'],
      rows: [
        [20417, 'Nordwind Handels GmbH', 'Bremen', 'DE811907744', 'true'],
        [44102, 'Nordwind Handels GmbH', 'Bremen', 'DE811907744', 'true'],
        [31876, 'Bijoux Lacroix SARL', 'Lyon', 'FR40303265045', 'true'],
        [44108, 'Bijoux Lacroix', 'Lyon', 'FR40303265045', 'true'],
      ],
    },
    comments: [{ by: 'Lucas Moreau', age: days(2), text: 'All second keys begin with 441: they came with the migration of the web shop accounts.' }],
    links: [{ incident: 'INC0010035', by: 'Lucas Moreau', age: days(2) }],
  },
  {
    id: 34, type: 'shape', status: 'Duplicate', datastore: 7, container: 'ORDERS', weight: 18, anomalousRecords: 58113, detected: days(41),
    description: 'The load of the first of the month was started before the export was complete.',
    tags: ['daily-sales'],
    failedChecks: [
      { id: 1184, rule: 'Volumetric', fields: [], message: 'The volume of ORDERS is 58,113 records, 50.9 % below the 118,350 of the previous load; at most 10 % of change is allowed' },
    ],
    source: { columns: ['ORDER_ID', 'ORDER_DATE', 'SALES_REGION', 'AMOUNT'], rows: [['SO-8419004', day(46), 'EMEA', 77.1], ['SO-8419007', day(46), 'APAC', 412]] },
    changes: [{ to: 'Duplicate', by: 'João Pereira', age: days(34) }],
    links: [
      { incident: 'INC0009311', by: 'João Pereira', age: days(41) },
      { incident: 'INC0009287', by: 'João Pereira', age: days(35) },
    ],
  },
  {
    id: 30, type: 'shape', status: 'Resolved', datastore: 7, container: 'DAILY_REVENUE', weight: 20, anomalousRecords: 4, detected: days(20),
    description: 'A channel that had revenue on every day of the year has none.',
    tags: ['critical', 'finance'],
    failedChecks: [
      { id: 1233, rule: 'Sum', fields: ['REVENUE'], message: 'The sum of REVENUE for CHANNEL marketplace is 0.00, outside of the learned range 41,200.00 to 66,900.00' },
    ],
    source: { columns: ['DAY', 'CHANNEL', 'ORDERS', 'REVENUE'], rows: [[day(23), 'marketplace', 0, 0], [day(22), 'marketplace', 0, 0], [day(22), 'web', 20117, 1710334.5]] },
    changes: [
      { to: 'Acknowledged', by: 'Lucas Moreau', age: days(19) },
      { to: 'Resolved', by: 'Lucas Moreau', age: days(13) },
    ],
    links: [{ incident: 'INC0009954', by: 'Lucas Moreau', age: days(19) }],
  },
];
