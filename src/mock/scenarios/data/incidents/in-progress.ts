import { days, hours } from '../age.js';
import type { IncidentSeed } from './incident-seed.js';

export const incidentsInProgress: readonly IncidentSeed[] = [
  {
    number: 'INC0010017',
    short_description: 'Late partitions in sales.daily since the bucket migration',
    description: 'Since the move to the new bucket, the AMER partitions of sales_daily arrive three to five hours late, on some days not before noon. Loads that start at 05:30 run without them.',
    category: 'software', impact: 2, urgency: 2, caller: 'samir.haddad', group: 'Data Platform', assignee: 'daniel.mensah',
    opened: days(6), updated: hours(2),
    notes: [
      { element: 'work_notes', by: 'daniel.mensah', age: days(4), text: 'Replication lag between the old and the new bucket is 3 h 40 min on average. The replication role lacks the priority queue that the old one had.' },
      { element: 'comments', by: 'daniel.mensah', age: days(2), text: 'We have raised the replication limits. Please tell us if a partition is missing after 05:30 again.' },
      { element: 'work_notes', by: 'ingrid.solberg', age: hours(2), text: 'Late again today: part-us-east-00 to 11 landed at 09:12. Keeping this open.' },
    ],
  },
  {
    number: 'INC0010033',
    short_description: 'Nightly copy of orders-db runs into the backup window',
    description: 'The copy takes 4 h 10 min instead of 2 h 30 min and collides with the backup at 04:00. Both slow down.',
    category: 'database', impact: 2, urgency: 2, caller: 'tomasz.lewandowski', group: 'Database Administration', assignee: 'oksana.bondar',
    opened: days(3), updated: hours(12),
  },
  {
    number: 'INC0010032',
    short_description: 'Wrong currency symbol on invoices for Norway',
    description: 'Invoices for Norwegian customers show "kr." of Denmark. Amounts are right.',
    category: 'software', impact: 3, urgency: 2, caller: 'nadia.petrova', group: 'Finance Systems', assignee: 'elena.rossi',
    opened: days(3), updated: days(1),
  },
  {
    number: 'INC0010031',
    short_description: 'payments: unknown method "pay_later" in the settlement file',
    description: 'The settlement job stops at records with the method "pay_later". We did not know that the shop offers this already.',
    category: 'software', impact: 2, urgency: 1, caller: 'marcus.bergstrom', group: 'Order Management Support', assignee: 'diego.fuentes',
    opened: days(4), updated: hours(20),
    notes: [{ element: 'work_notes', by: 'diego.fuentes', age: hours(20), text: 'The shop team switched it on for 5 % of the customers on Tuesday. Mapping table is in review.' }],
  },
  {
    number: 'INC0010030',
    short_description: 'Airflow: 14 tasks stuck in "queued"',
    description: 'After the restart on Sunday the tasks of pool "s3_ingest" do not start. Restarting a single task helps for that task only.',
    category: 'software', impact: 1, urgency: 2, caller: 'amara.okafor', group: 'Data Platform', assignee: 'priya.raghavan',
    opened: days(4), updated: days(1),
  },
  {
    number: 'INC0010028',
    short_description: 'Sales files: schema of the point-of-sale export changed',
    description: 'The export of the shops has a new column "loyalty_tier" in the middle of the file and "store_id" is text now.',
    category: 'software', impact: 2, urgency: 3, caller: 'hannah.weiss', group: 'Data Operations', assignee: 'mei.tanaka',
    opened: days(5), updated: days(2),
  },
  {
    number: 'INC0010026',
    short_description: 'Disk of the reporting server is 94 % full',
    description: 'Monitoring warns since this night. It grew by 180 GB within a week, most of it in the temporary tablespace.',
    category: 'hardware', subcategory: 'disk', impact: 2, urgency: 2, caller: 'ruth.adeyemi', group: 'Database Administration', assignee: 'peter.novak',
    opened: days(5), updated: days(3),
  },
  {
    number: 'INC0010022',
    short_description: 'Exchange rates are two days old in the ledger',
    description: 'Postings of yesterday and today use the EUR/USD rate of Friday. Treasury sees the right rates in its own tool.',
    category: 'database', subcategory: 'sql server', impact: 1, urgency: 1, caller: 'nadia.petrova', group: 'Finance Systems', assignee: 'marcus.bergstrom',
    opened: days(7), updated: hours(5),
    notes: [
      { element: 'work_notes', by: 'marcus.bergstrom', age: days(1), text: 'The provider moved the file to another path without notice. A manual load is in place, the job follows.' },
      { element: 'comments', by: 'nadia.petrova', age: hours(5), text: 'Thank you. We hold the closing of the week until the corrected postings are in.' },
    ],
  },
  {
    number: 'INC0010021',
    short_description: 'Wi-Fi in meeting room Baltic drops calls',
    description: 'Calls freeze every few minutes, with all laptops. Cable works.',
    category: 'network', subcategory: 'wireless', impact: 3, urgency: 3, caller: 'isabel.navarro', group: 'Network', assignee: 'karl.hoffmann',
    opened: days(8), updated: days(4),
  },
  {
    number: 'INC0010019',
    short_description: 'Stock forecast counts cancelled orders',
    description: 'The forecast for week 3 is 6 % too high. It seems that orders cancelled on the same day still count.',
    category: 'software', impact: 2, urgency: 3, caller: 'isabel.navarro', group: 'Analytics Engineering', assignee: 'hannah.weiss',
    opened: days(9), updated: days(3),
  },
];
