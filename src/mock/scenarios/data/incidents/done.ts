import { days } from '../age.js';
import type { DoneSeed } from './incident-seed.js';

export const resolvedIncidents: readonly DoneSeed[] = [
  {
    number: 'INC0010024',
    short_description: 'Returns dated before the order',
    description: 'The returns file has records whose return date lies before the order date. Refunds for these are blocked.',
    category: 'software', impact: 3, urgency: 2, caller: 'anna.kowalska', group: 'Order Management Support', assignee: 'grace.kimani',
    opened: days(6), updated: days(2), close_code: 'Solution provided',
    close_notes: 'Day and month were swapped for the shops in the UK. The export is corrected and the 212 records were loaded again.',
  },
  {
    number: 'INC0010025',
    short_description: 'Cannot open shared mailbox sales-reporting',
    description: 'Outlook says that the mailbox cannot be expanded. The colleagues in the same team can open it.',
    category: 'inquiry', subcategory: 'email', impact: 3, urgency: 3, caller: 'charles.whitmore', group: 'Service Desk', assignee: 'sofia.lindqvist',
    opened: days(6), updated: days(5), close_code: 'Solution provided', close_notes: 'Membership in the access group was missing and has been added.',
  },
  {
    number: 'INC0010023',
    short_description: 'Report "Net revenue" differs from the ledger by 1.8 %',
    description: 'Net revenue for December is 1.8 % above the general ledger.',
    category: 'software', impact: 2, urgency: 2, caller: 'nadia.petrova', group: 'Analytics Engineering', assignee: 'samir.haddad',
    opened: days(7), updated: days(3), close_code: 'Resolved by change', close_notes: 'Credit notes of the marketplace are part of the model now.',
  },
  {
    number: 'INC0010018',
    short_description: 'S3 lifecycle rule deleted the raw files of November',
    description: 'Raw files older than 45 days are gone. We need them for the reload of the loyalty programme.',
    category: 'software', impact: 2, urgency: 1, caller: 'amara.okafor', group: 'Cloud Infrastructure', assignee: 'owen.gallagher',
    opened: days(9), updated: days(4), close_code: 'Solution provided', close_notes: 'Restored from the versioned copies; the rule now keeps raw files for 400 days.',
  },
  {
    number: 'INC0010016',
    short_description: 'Loading of customer segments fails with a timeout',
    description: 'The step "segments" ends after 30 minutes with a timeout, three nights in a row.',
    category: 'database', impact: 3, urgency: 2, caller: 'mei.tanaka', group: 'Data Platform', assignee: 'priya.raghavan',
    opened: days(10), updated: days(8), close_code: 'Workaround provided', close_notes: 'The step runs on a larger warehouse until the query is rewritten.',
  },
  {
    number: 'INC0010014',
    short_description: 'Notebook does not wake up from sleep',
    description: 'Only holding the power button helps. It happens about once a day.',
    category: 'hardware', impact: 3, urgency: 3, caller: 'victor.dumont', group: 'Service Desk', assignee: 'ben.archer',
    opened: days(12), updated: days(9), close_code: 'Solution provided', close_notes: 'Firmware updated.',
  },
];

export const closedIncidents: readonly DoneSeed[] = [
  {
    number: 'INC0009311',
    short_description: 'Sales warehouse: ORDERS incomplete on the first of the month',
    description: 'Half of the orders were missing in the morning. Same cause as the late partitions before.',
    category: 'database', impact: 2, urgency: 2, caller: 'victor.dumont', group: 'Data Operations', assignee: 'joao.pereira',
    opened: days(41), updated: days(34), close_code: 'Duplicate', close_notes: 'Duplicate of INC0009287.',
  },
  {
    number: 'INC0009287',
    short_description: 'Sales loads start before the upstream export is complete',
    description: 'The load of the sales warehouse starts by the clock, not by the arrival of the files.',
    category: 'software', impact: 2, urgency: 1, caller: 'samir.haddad', group: 'Data Operations', assignee: 'amara.okafor',
    opened: days(43), updated: days(33), close_code: 'Resolved by change', close_notes: 'The load waits for the marker file of the export, at most until 07:00.',
  },
  {
    number: 'INC0009954',
    short_description: 'Daily revenue shows zero for the marketplace channel',
    description: 'The channel "marketplace" has zero revenue since the weekend. Orders are there.',
    category: 'database', impact: 2, urgency: 1, caller: 'charles.whitmore', group: 'Analytics Engineering', assignee: 'lucas.moreau',
    opened: days(20), updated: days(13), close_code: 'Solution provided', close_notes: 'The channel was renamed upstream. The mapping has been extended and four days were recomputed.',
  },
  {
    number: 'INC0009876',
    short_description: 'DNS: orders-db.internal does not resolve in the new subnet',
    description: 'Hosts in 10.42.0.0/16 cannot resolve orders-db.internal.',
    category: 'network', subcategory: 'dns', impact: 1, urgency: 1, caller: 'oksana.bondar', group: 'Network', assignee: 'karl.hoffmann',
    opened: days(24), updated: days(18), close_code: 'Solution provided', close_notes: 'Forwarding zone added for the subnet.',
  },
  {
    number: 'INC0009742',
    short_description: 'Export to the tax authority rejected: invalid VAT IDs',
    description: 'The portal rejected the file because of 37 invalid VAT IDs.',
    category: 'software', impact: 2, urgency: 2, caller: 'nadia.petrova', group: 'Finance Systems', assignee: 'elena.rossi',
    opened: days(29), updated: days(21), close_code: 'Solution provided', close_notes: 'VAT IDs corrected in the CRM; a check on the format was added.',
  },
  {
    number: 'INC0009655',
    short_description: 'Account manager cannot see the accounts of the new region',
    description: 'Accounts in the region "Iberia" are invisible for me since the reorganisation.',
    category: 'inquiry', subcategory: 'internal application', impact: 3, urgency: 2, caller: 'anna.kowalska', group: 'CRM Support', assignee: 'fatima.zahra',
    opened: days(32), updated: days(26), close_code: 'Solution provided', close_notes: 'Sharing rule for the region added.',
  },
  {
    number: 'INC0009518',
    short_description: 'Certificate of the file transfer server expires',
    description: 'The certificate of sftp.acme.example expires on Sunday. Partners will not be able to deliver after that.',
    category: 'network', impact: 1, urgency: 2, caller: 'linh.nguyen', group: 'Cloud Infrastructure', assignee: 'owen.gallagher',
    opened: days(37), updated: days(30), close_code: 'Solution provided', close_notes: 'Certificate renewed; renewal is automatic from now on.',
  },
];
