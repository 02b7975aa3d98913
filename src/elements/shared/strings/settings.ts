import type { ProblemCode } from '../../../contract/problem.js';

export const settingsText = {
  name: 'ServiceNow',
  pitch: 'Create and link ServiceNow incidents from anomalies.',
  loading: 'Loading the ServiceNow connection…',
  connect: 'Connect',
  connected: 'Connected',
  failing: 'Connection failing',
  more: 'More actions',
  test: 'Test connection',
  edit: 'Edit',
  disconnect: 'Disconnect',
  tested: (when: string): string => `checked ${when}`,
  noAccess: 'You cannot manage integrations.',
  noAccessHelp: 'Connecting ServiceNow takes the Manager or Admin role: ask a Qualytics administrator.',
  otherActive: (label: string): string => `${label} is connected.`,
  otherActiveHelp: (label: string): string =>
    `Only one ticketing integration can be active at a time. Disconnect ${label} first, then connect ServiceNow.`,
  created: 'The Integration has been successfully created.',
  updated: 'The credentials were replaced. Links keep syncing.',
  disconnected: 'ServiceNow is disconnected. Incidents in ServiceNow are unchanged.',
  testTitle: 'Connection test',
  testing: 'Testing the connection…',
  testPassed: 'The connection works.',
  testFailed: 'The connection does not work yet.',
  testBroken: 'The test could not be completed.',
  closeTest: 'Close the test result',
};

/** The checks of a connection test: what each one looks at. */
export const checkText: Readonly<Record<string, string>> = {
  address: 'The address can be reached',
  servicenow: 'It answers like ServiceNow',
  'sign-in': 'The service account can sign in',
  incidents: 'It can read incidents',
  choices: 'It can read categories and other choices',
  groups: 'It can read assignment groups',
  users: 'It can read users',
  roles: 'It has the role itil',
  writes: 'It can create incidents and write work notes',
};

/** The outcome of a check, as a word beside its shape. */
export const checkStatusText = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  unproven: 'shown by the first real write',
} as const;

/** Whom to ask about a failed check, where that is not the user. */
export const remedyText: Partial<Readonly<Record<ProblemCode, string>>> = {
  'servicenow-credentials': 'Ask your ServiceNow administrator whether the account is active and not locked.',
  'servicenow-forbidden': 'Ask your ServiceNow administrator for the role itil and read access to this table.',
  'servicenow-timeout': 'Ask your network team to allow the Qualytics addresses.',
  'servicenow-tls': 'Ask your ServiceNow administrator about the certificate of this address.',
};

export const connectionText = {
  add: 'Add ServiceNow Integration',
  editTitle: 'Edit ServiceNow Integration',
  create: 'Create',
  creating: 'Checking…',
  update: 'Update',
  updating: 'Checking…',
  instanceUrl: 'Instance URL',
  instanceUrlPlaceholder: 'https://your-instance.service-now.com',
  instanceUrlHelp: 'The address that you open ServiceNow with, without a path.',
  instanceUrlFixed: 'To change it, disconnect and reconnect.',
  username: 'Username',
  usernameHelp: 'Of the service account that Qualytics signs in with.',
  password: 'Password',
  passwordHelp: 'Stored encrypted by Qualytics and never shown again.',
  reveal: 'Show characters',
  refused: {
    title: 'ServiceNow refused the username or password.',
    text: 'Check them, or ask your ServiceNow administrator whether the account is locked.',
  },
  needUsername: 'Enter the service account’s username.',
  usernameColon: 'A username has no colon: put what follows it into Password.',
  needPassword: 'Enter the service account’s password.',
  needUrl: 'Enter the instance URL, such as https://your-instance.service-now.com.',
  badUrl: 'This is not a web address. Enter it like https://your-instance.service-now.com.',
  notHttps: 'Credentials are sent over https only: start the address with https://.',
  noPath: 'Leave out what follows the host name.',
  noCredentials: 'Leave user name and password out of the address: they have fields of their own.',
  confirmHost: (host: string): string => `Send the credentials to ${host}, which is not a service-now.com address`,
  needConfirm: (host: string): string => `Confirm that ${host} is your ServiceNow instance.`,
  accountTitle: 'Which account to use',
  account: [
    'A service account of its own, with “Web service access only”: it cannot be used to sign in to the ServiceNow pages.',
    'The role itil: it lets the account read and write incidents and their work notes.',
    'Category and Subcategory are choice names of your instance, case-sensitive; an Assignment Group is kept by its sys_id. Qualytics looks them up once connected.',
  ] as readonly string[],
};

export const disconnectText = {
  title: 'Disconnect Integration',
  disconnect: 'Disconnect',
  disconnecting: 'Disconnecting…',
  lead: (host: string): string => `Disconnect ServiceNow at ${host}?`,
  links: (links: number, anomalies: number): string =>
    links === 0
      ? 'No tickets are linked.'
      : `${count(links, 'link', 'links')} on ${count(anomalies, 'anomaly', 'anomalies')} ${links === 1 ? 'stops' : 'stop'} syncing and ${
          links === 1 ? 'stays' : 'stay'
        } as historical records.`,
  linksUnknown: 'Linked tickets stop syncing and stay as historical records.',
  incidents: 'Incidents in ServiceNow stay as they are.',
  flows: 'Flows that use this integration fail on their next run.',
  reconnect: 'Reconnecting to the same instance lets its links sync again; another instance leaves them as records.',
};

function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}
