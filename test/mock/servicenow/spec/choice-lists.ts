/** A choice list as sys_choice holds it, `value Label` in the order of its sequence (servicenow-api.md 3.2). */
export interface ChoiceListOf {
  readonly id: string;
  readonly name: 'incident' | 'task';
  readonly element: string;
  readonly dependentValue?: string;
  readonly choices: readonly string[];
}

const states = ['1 New', '2 In Progress', '3 On Hold', '6 Resolved', '7 Closed', '8 Canceled'];
const levels = ['1 1 - High', '2 2 - Medium', '3 3 - Low'];
const channels = ['email Email', 'phone Phone', 'self-service Self-service', 'virtual_agent Virtual Agent', 'walk-in Walk-in'];
const twice = (label: string): string => `${label} ${label}`;

const list = (name: 'incident' | 'task', element: string, choices: readonly string[]): ChoiceListOf => ({
  id: `3.2-choice-${name}-${element}`,
  name,
  element,
  choices,
});

const subcategory = (dependentValue: string, choices: readonly string[]): ChoiceListOf => ({
  ...list('incident', 'subcategory', choices),
  id: `3.2-choice-subcategory-${dependentValue}`,
  dependentValue,
});

export const incidentChoices: readonly ChoiceListOf[] = [
  list('incident', 'state', states),
  list('incident', 'incident_state', states),
  list('incident', 'severity', levels),
  list('task', 'impact', levels),
  list('task', 'urgency', levels),
  list('task', 'priority', ['1 1 - Critical', '2 2 - High', '3 3 - Moderate', '4 4 - Low', '5 5 - Planning']),
  list('incident', 'hold_reason', ['1 Awaiting Caller', '5 Awaiting Change', '3 Awaiting Problem', '4 Awaiting Vendor']),
  list('incident', 'category', [
    'inquiry Inquiry / Help',
    'software Software',
    'hardware Hardware',
    'network Network',
    'database Database',
  ]),
  subcategory('inquiry', ['antivirus Antivirus', 'email Email', 'internal application Internal Application']),
  subcategory('software', ['email Email', 'os Operating System']),
  subcategory('hardware', ['cpu CPU', 'disk Disk', 'keyboard Keyboard', 'memory Memory', 'monitor Monitor', 'mouse Mouse']),
  subcategory('network', ['dhcp DHCP', 'dns DNS', 'ip address IP Address', 'vpn VPN', 'wireless Wireless']),
  subcategory('database', ['db2 DB2', 'sql server MS SQL Server', 'oracle Oracle']),
  list('incident', 'close_code', [
    twice('Duplicate'),
    twice('Known error'),
    twice('No resolution provided'),
    twice('Resolved by caller'),
    twice('Resolved by change'),
    twice('Resolved by problem'),
    twice('Resolved by request'),
    twice('Solution provided'),
    twice('Workaround provided'),
    twice('User error'),
  ]),
  list('incident', 'contact_type', channels),
  list('task', 'contact_type', channels),
  list('incident', 'notify', ['1 Do Not Notify', '2 Send Email', '3 Telephone']),
  list('task', 'escalation', ['0 Normal', '1 Moderate', '2 High', '3 Overdue']),
  list('task', 'approval', ['not requested Not Yet Requested', 'requested Requested', 'approved Approved', 'rejected Rejected']),
  list('task', 'upon_approval', ['proceed Proceed to Next Task', 'do_nothing Wait for a User to Close this task']),
  list('task', 'upon_reject', ['cancel Cancel all future Tasks', 'goto Go to a previous Task']),
  list('task', 'state', [
    '-5 Pending',
    '1 Open',
    '2 Work in Progress',
    '3 Closed Complete',
    '4 Closed Incomplete',
    '7 Closed Skipped',
  ]),
];
