import { days } from '../age.js';
import type { OnHoldSeed } from './incident-seed.js';

export const incidentsOnHold: readonly OnHoldSeed[] = [
  {
    number: 'INC0010036',
    short_description: 'General ledger: journals that do not balance after the import',
    description: 'Eleven journals of the subsidiary in Lyon do not balance: the debit side is complete, one credit line is missing in each.',
    category: 'database', subcategory: 'sql server', impact: 1, urgency: 2, caller: 'nadia.petrova', group: 'Finance Systems', assignee: 'elena.rossi',
    opened: days(2), updated: days(1), hold_reason: 4,
    notes: [{ element: 'work_notes', by: 'elena.rossi', age: days(1), text: 'The vendor confirmed a defect in the import of split lines. Waiting for the patch, promised for Thursday.' }],
  },
  {
    number: 'INC0010029',
    short_description: 'Password safe asks for a licence on start',
    description: 'Since the update the password safe asks for a licence key. "Skip" works, but only once.',
    category: 'software', impact: 3, urgency: 3, caller: 'kwame.boateng', group: 'Service Desk', assignee: 'ben.archer',
    opened: days(5), updated: days(4), hold_reason: 1,
  },
  {
    number: 'INC0010020',
    short_description: 'Read replica of orders-db lags by 15 minutes',
    description: 'Reports that read from the replica show orders with a delay of 10 to 20 minutes during the day.',
    category: 'database', impact: 2, urgency: 3, caller: 'lucas.moreau', group: 'Database Administration', assignee: 'oksana.bondar',
    opened: days(9), updated: days(5), hold_reason: 5,
  },
  {
    number: 'INC0010015',
    short_description: 'CRM: phone numbers without country code after the merge',
    description: 'Contacts that came with the acquisition have phone numbers in a local form. The dialler refuses them.',
    category: 'software', impact: 3, urgency: 2, caller: 'anna.kowalska', group: 'CRM Support', assignee: 'yuki.nakamura',
    opened: days(11), updated: days(6), hold_reason: 3,
    notes: [{ element: 'work_notes', by: 'yuki.nakamura', age: days(6), text: 'One cause for this and two more tickets: the import has no rule for national numbers. See the problem record.' }],
  },
  {
    number: 'INC0010009',
    short_description: 'Label printer in warehouse 2 prints blank pages',
    description: 'Every second label is blank since the ribbon was changed. A test page is fine.',
    category: 'hardware', impact: 3, urgency: 2, caller: 'isabel.navarro', group: 'Service Desk', assignee: 'ruth.adeyemi',
    opened: days(14), updated: days(12), hold_reason: 4,
  },
];
