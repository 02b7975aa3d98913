import { days, hours, minutes } from '../age.js';
import type { IncidentSeed } from './incident-seed.js';

export const newIncidents: readonly IncidentSeed[] = [
  {
    number: 'INC0010042',
    short_description: 'Sales warehouse: row count of ORDERS dropped by 40 %',
    description: 'The 06:00 sales dashboard shows about 70,000 orders for yesterday. On a normal weekday there are close to 118,000. Regional numbers for EMEA look complete, AMER is almost empty.',
    category: 'database', impact: 2, urgency: 1, caller: 'victor.dumont', group: 'Data Operations',
    opened: hours(3), updated: minutes(42),
    notes: [{ element: 'comments', by: 'victor.dumont', age: minutes(42), text: 'The weekly sales call starts at 14:00. Can we at least get a banner on the dashboard before that?' }],
  },
  {
    number: 'INC0010043',
    short_description: 'Dashboard "Orders today" loads for more than a minute',
    description: 'Since this morning the tile takes 60 to 90 seconds. Other tiles on the same page are fine.',
    category: 'software', impact: 3, urgency: 3, caller: 'charles.whitmore', group: 'Analytics Engineering',
    opened: minutes(55), updated: minutes(55),
  },
  {
    number: 'INC0010041',
    short_description: 'Two-factor code not accepted after phone change',
    description: 'I replaced my phone on Friday and can no longer confirm the sign-in. I still have the old phone, without a SIM card.',
    category: 'inquiry', impact: 3, urgency: 2, caller: 'isabel.navarro', group: 'Service Desk',
    opened: hours(5), updated: hours(5),
  },
  {
    number: 'INC0010040',
    short_description: 'orders: negative totals since the discount release',
    description: 'Customer success reports order confirmations with a negative total. So far six customers, all of them used two vouchers in one order.',
    category: 'database', impact: 2, urgency: 2, caller: 'anna.kowalska', group: 'Order Management Support', assignee: 'grace.kimani',
    opened: hours(9), updated: hours(7),
    notes: [{ element: 'work_notes', by: 'grace.kimani', age: hours(7), text: 'Reproduced in staging: the second voucher is subtracted from the net amount without the floor at zero.' }],
  },
  {
    number: 'INC0010039',
    short_description: 'Request: read access to the returns bucket for the audit',
    description: 'The auditors need read access to acme-sales-files/returns for the fourth quarter, until the end of the month.',
    category: 'inquiry', impact: 3, urgency: 3, caller: 'nadia.petrova', group: 'Cloud Infrastructure',
    opened: hours(21), updated: hours(21),
  },
  {
    number: 'INC0010038',
    short_description: 'CRM: newsletter bounced for 3,100 contacts',
    description: 'Our last mailing came back undeliverable for 3,100 addresses. Most of these contacts show an empty e-mail field in the CRM today.',
    category: 'software', impact: 2, urgency: 2, caller: 'kwame.boateng', group: 'CRM Support',
    opened: days(1), updated: hours(22),
  },
  {
    number: 'INC0010037',
    short_description: 'VPN disconnects every 20 minutes in the Gdansk office',
    description: 'All colleagues on the third floor are affected, on cable and on wireless. Reconnecting helps for about 20 minutes.',
    category: 'network', subcategory: 'vpn', impact: 2, urgency: 2, caller: 'anna.kowalska', group: 'Network',
    opened: days(1), updated: days(1),
  },
  {
    number: 'INC0010035',
    short_description: 'Customer shows up twice in the revenue report',
    description: 'Nordwind Handels GmbH is listed with two customer keys and its revenue is split between them. I noticed at least four more names like this.',
    category: 'database', impact: 3, urgency: 2, caller: 'charles.whitmore', group: 'Analytics Engineering', assignee: 'lucas.moreau',
    opened: days(2), updated: days(2),
  },
  {
    number: 'INC0010034',
    short_description: 'Warehouse user locked after the password rotation',
    description: 'The service user SVC_LOOKER is locked. Its password was rotated on Monday and one scheduler still had the old one.',
    category: 'database', impact: 2, urgency: 1, caller: 'samir.haddad', group: 'Database Administration',
    opened: days(2), updated: days(2),
  },
];
