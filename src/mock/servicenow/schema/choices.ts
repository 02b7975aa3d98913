import type { ChoiceList } from './choice-list.js';
import { knowledgeChoices } from './knowledge-choices.js';
import { requestChoices } from './request-choices.js';
import { configurationItemChoices, workChoices } from './work-choices.js';

const severity = [['1', '1 - High'], ['2', '2 - Medium'], ['3', '3 - Low']] as const;
const incidentStates = [
  ['1', 'New'],
  ['2', 'In Progress'],
  ['3', 'On Hold'],
  ['6', 'Resolved'],
  ['7', 'Closed'],
  ['8', 'Canceled'],
] as const;
const contactTypes = [
  'email',
  'phone',
  ['self-service', 'Self-service'],
  ['virtual_agent', 'Virtual Agent'],
  ['walk-in', 'Walk-in'],
] as const;

/** The close codes of current releases (servicenow-api.md 3.2). */
export const currentCloseCodes = [
  'Duplicate',
  'Known error',
  'No resolution provided',
  'Resolved by caller',
  'Resolved by change',
  'Resolved by problem',
  'Resolved by request',
  'Solution provided',
  'Workaround provided',
  'User error',
] as const;

const subcategory = (dependentValue: string, choices: ChoiceList['choices']): ChoiceList => ({
  name: 'incident',
  element: 'subcategory',
  dependentValue,
  choices,
});

const incidentChoices: readonly ChoiceList[] = [
  { name: 'incident', element: 'state', choices: incidentStates },
  { name: 'incident', element: 'incident_state', choices: incidentStates },
  { name: 'incident', element: 'severity', choices: severity },
  {
    name: 'incident',
    element: 'hold_reason',
    choices: [
      ['1', 'Awaiting Caller'],
      ['5', 'Awaiting Change'],
      ['3', 'Awaiting Problem'],
      ['4', 'Awaiting Vendor'],
    ],
  },
  {
    name: 'incident',
    element: 'category',
    choices: [['inquiry', 'Inquiry / Help'], 'software', 'hardware', 'network', 'database'],
  },
  subcategory('inquiry', ['antivirus', 'email', ['internal application', 'Internal Application']]),
  subcategory('software', ['email', ['os', 'Operating System']]),
  subcategory('hardware', [['cpu', 'CPU'], 'disk', 'keyboard', 'memory', 'monitor', 'mouse']),
  subcategory('network', [['dhcp', 'DHCP'], ['dns', 'DNS'], ['ip address', 'IP Address'], ['vpn', 'VPN'], 'wireless']),
  subcategory('database', [['db2', 'DB2'], ['sql server', 'MS SQL Server'], 'oracle']),
  { name: 'incident', element: 'close_code', choices: currentCloseCodes },
  { name: 'incident', element: 'contact_type', choices: contactTypes },
  {
    name: 'incident',
    element: 'notify',
    choices: [
      ['1', 'Do Not Notify'],
      ['2', 'Send Email'],
      ['3', 'Telephone'],
    ],
  },
];

const taskChoices: readonly ChoiceList[] = [
  {
    name: 'task',
    element: 'state',
    choices: [
      ['-5', 'Pending'],
      ['1', 'Open'],
      ['2', 'Work in Progress'],
      ['3', 'Closed Complete'],
      ['4', 'Closed Incomplete'],
      ['7', 'Closed Skipped'],
    ],
  },
  { name: 'task', element: 'impact', choices: severity },
  { name: 'task', element: 'urgency', choices: severity },
  {
    name: 'task',
    element: 'priority',
    choices: [
      ['1', '1 - Critical'],
      ['2', '2 - High'],
      ['3', '3 - Moderate'],
      ['4', '4 - Low'],
      ['5', '5 - Planning'],
    ],
  },
  { name: 'task', element: 'contact_type', choices: contactTypes },
  {
    name: 'task',
    element: 'escalation',
    choices: [
      ['0', 'Normal'],
      ['1', 'Moderate'],
      ['2', 'High'],
      ['3', 'Overdue'],
    ],
  },
  {
    name: 'task',
    element: 'approval',
    choices: [['not requested', 'Not Yet Requested'], 'requested', 'approved', 'rejected'],
  },
  {
    name: 'task',
    element: 'upon_approval',
    choices: [
      ['proceed', 'Proceed to Next Task'],
      ['do_nothing', 'Wait for a User to Close this task'],
    ],
  },
  {
    name: 'task',
    element: 'upon_reject',
    choices: [
      ['cancel', 'Cancel all future Tasks'],
      ['goto', 'Go to a previous Task'],
    ],
  },
];

/** Every choice list of a new instance (servicenow-api.md 3.2). */
export const choiceLists: readonly ChoiceList[] = [
  ...incidentChoices,
  ...taskChoices,
  ...workChoices,
  ...requestChoices,
  ...knowledgeChoices,
  ...configurationItemChoices,
];
