import { days } from '../age.js';
import type { IncidentSeed } from './incident-seed.js';

export const canceledIncidents: readonly IncidentSeed[] = [
  {
    number: 'INC0010012',
    short_description: 'CRM: column "segment_code" missing in accounts',
    description: 'The column segment_code is gone from the export of accounts.',
    category: 'software', impact: 3, urgency: 3, caller: 'kwame.boateng', group: 'CRM Support', assignee: 'fatima.zahra',
    opened: days(13), updated: days(12),
    notes: [{ element: 'comments', by: 'fatima.zahra', age: days(12), text: 'The column was retired on purpose, see the announcement of November. Canceled in agreement with the caller.' }],
  },
  {
    number: 'INC0010007',
    short_description: 'Please restart my browser',
    description: 'It hangs.',
    category: 'inquiry', impact: 3, urgency: 3, caller: 'kwame.boateng', group: 'Service Desk',
    opened: days(16), updated: days(16),
  },
  {
    number: 'INC0010003',
    short_description: 'Loyalty points doubled in the test environment',
    description: 'Points are booked twice in the test environment.',
    category: 'software', impact: 3, urgency: 3, caller: 'hannah.weiss', group: 'Order Management Support',
    opened: days(18), updated: days(17),
  },
];
