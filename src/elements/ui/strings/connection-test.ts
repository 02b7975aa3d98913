import type { ErrorCode } from '../../../api/index.js';

export const testText = {
  title: 'Connection test',
  running: 'Testing the connection…',
  passed: 'The connection works.',
  limited: 'The connection works, with limits.',
  blocked: 'Tickets cannot be created yet.',
  failed: 'The connection does not work.',
  broken: 'The test could not be completed.',
  close: 'Close the test result',
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
  create: 'It can create incidents',
  'work-notes': 'It can write work notes',
  fields: 'It can set category, subcategory and assignment group',
};

/** The outcome of a check, as a word beside its shape. */
export const checkStatusText = { passed: 'passed', failed: 'failed', skipped: 'skipped', unproven: 'not shown yet', running: 'checking…', pending: 'to come' } as const;

/** A right that a test may not try: it never writes to an instance (domain S11). */
export const unprovenWrite = 'Shown by the first real write.';

/** Checks that one that failed has made pointless. */
export const skippedText = (count: number): string => `Skipped after that (${count})`;

/** Why a check failed, and what to do or to ask of whom. */
export interface Advice {
  cause: string;
  steps: readonly string[];
}

/** The causes of domain S11, each by its own name. */
export const causeText: Partial<Readonly<Record<ErrorCode, Advice>>> = {
  'provider-unreachable': {
    cause: 'Nothing answers at this address.',
    steps: ['Check the instance URL for a typing error.', 'Ask your ServiceNow administrator whether the instance is running.'],
  },
  'provider-timeout': {
    cause: 'ServiceNow did not answer in time: a firewall is probably in the way.',
    steps: [
      'Ask your network team to allow-list the addresses of Qualytics.',
      'Ask your ServiceNow administrator whether the instance admits only certain IP addresses.',
    ],
  },
  'provider-tls': {
    cause: 'The secure connection failed: the certificate is not trusted, or not made for this host.',
    steps: ['Check the host name in the instance URL.', 'Ask your ServiceNow administrator about the certificate of this address.'],
  },
  'provider-hibernating': {
    cause: 'The instance is hibernating. Nothing is wrong with the credentials.',
    steps: ['Ask the instance’s owner to wake it at developer.servicenow.com, wait some minutes, then test again.'],
  },
  'provider-maintenance': {
    cause: 'The instance is down for maintenance. Nothing is wrong with the credentials.',
    steps: ['Test again later, or ask your ServiceNow administrator when it will be over.'],
  },
  'provider-unrecognized': {
    cause: 'Something answers at this address, but not ServiceNow: a portal, a proxy or a sign-in page.',
    steps: ['Check the instance URL: it names the instance itself.', 'Ask your ServiceNow administrator for it.'],
  },
  'provider-credentials': {
    cause: 'ServiceNow refused the sign-in: a wrong username or password, or a locked account.',
    steps: ['Check the username and the password.', 'Ask your ServiceNow administrator whether the account is active and not locked.'],
  },
  'provider-forbidden': {
    cause: 'The account signed in, but ServiceNow denies it the Incident table.',
    steps: [
      'Ask your ServiceNow administrator for the role itil.',
      'If it has the role: ask whether an ACL on the Incident table or its fields (category, subcategory, assignment_group), or a scoped-application rule, denies access all the same.',
    ],
  },
  'provider-rate-limited': {
    cause: 'ServiceNow limits how many requests it takes, and the limit is reached.',
    steps: ['Wait a moment, then test again.', 'If it lasts, ask your ServiceNow administrator to raise the limit.'],
  },
  'provider-error': {
    cause: 'ServiceNow answered with an error.',
    steps: ['Test again; if it lasts, ask your ServiceNow administrator to look into the system log.'],
  },
};

/** What a right that is lacking means for one check: the connection itself works. */
export const forbiddenText: Readonly<Record<string, Advice>> = {
  choices: {
    cause: 'The account cannot read the choice lists, so Category is a text field.',
    steps: ['Ask your ServiceNow administrator for read access to the table sys_choice.'],
  },
  groups: {
    cause: 'The account cannot read groups, so an Assignment Group is given by its sys_id.',
    steps: ['Ask your ServiceNow administrator for read access to the table sys_user_group.'],
  },
  users: {
    cause: 'The account cannot read users, so a person is not found by name.',
    steps: ['Ask your ServiceNow administrator for read access to the table sys_user.'],
  },
  roles: { cause: 'The account does not have the role itil.', steps: ['Ask your ServiceNow administrator to grant it.'] },
};

/** What to do about a write that failed; why it did is told by the backend, which made it. */
export const writeStep = 'Hand on the report for the ServiceNow administrator. Then create a ticket: the first one that succeeds takes this back.';

const grantItil = 'Grant the role itil to the service account that Qualytics signs in with: open its user record, then Roles, Edit.';

/** The same causes, for whoever administers ServiceNow: what to do there. */
export const administratorSteps: Partial<Readonly<Record<ErrorCode, readonly string[]>>> = {
  'provider-unreachable': ['Check that the instance is running, and that its address is the one above.'],
  'provider-timeout': ['Check whether the instance, or a firewall before it, admits certain IP addresses only, and admit those of Qualytics.'],
  'provider-tls': ['Check the certificate of this address: who issued it, for which names, and until when.'],
  'provider-hibernating': ['Wake the instance at developer.servicenow.com.'],
  'provider-maintenance': ['Tell whoever sent you this when the maintenance will be over.'],
  'provider-unrecognized': ['Check that this is the address of the instance itself: not of a portal, a proxy or a sign-in page.'],
  'provider-credentials': [
    'Check on the user record of the service account that it is active, not locked out, and needs no password reset.',
    'Where the password is in doubt, set a new one and hand it on.',
  ],
  'provider-forbidden': [
    grantItil,
    'If it has the role: look for an ACL on the Incident table or its fields (category, subcategory, assignment_group), or for a scoped-application rule, that denies access all the same.',
  ],
  'provider-rate-limited': ['Raise the rate limit rule that holds for the service account.'],
  'provider-rejected': ['Look for the data policy or business rule on the Incident table that refuses the record.'],
  'provider-error': ['Look into the system log at the time above.'],
};

/** What to grant for one check. */
export const administratorGrants: Readonly<Record<string, readonly string[]>> = {
  choices: ['Give the service account read access to the table sys_choice.'],
  groups: ['Give the service account read access to the table sys_user_group.'],
  users: ['Give the service account read access to the table sys_user.'],
  roles: [grantItil],
  create: [grantItil, 'If it has the role: look for a create ACL on the Incident table that denies it all the same.'],
  'work-notes': ['Give the service account read and write access to incident.work_notes.'],
  fields: ['Give the service account write access to the fields named above.'],
};

export const reportText = {
  copy: 'Copy the report:',
  support: 'for Qualytics support',
  administrator: 'for the ServiceNow administrator',
  copied: {
    support: 'Copied for Qualytics support. The instance’s name is masked.',
    administrator: 'Copied for the ServiceNow administrator, with the whole instance URL.',
  },
  byHand: 'The browser does not allow copying here. The report is selected: copy it with Ctrl+C or ⌘C.',
  text: 'Report',
  heading: 'ServiceNow connection report',
  time: 'Time',
  instance: 'Instance',
  reader: { support: 'For Qualytics support', administrator: 'For the ServiceNow administrator' },
  result: 'Result',
  checks: 'Checks',
  steps: 'Steps to take',
};
