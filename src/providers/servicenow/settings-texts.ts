import type { TextsOf, Words } from '../../texts/catalogue.js';
import type { CheckName, ChecksOf } from '../../contract/check-kinds.js';
import type { Advice } from '../check-advisor.js';
import type { KnownErrorCode } from '../../api/index.js';
import type { GuideSection } from '../provider.js';

const grantRole = (product: string): string =>
  `Grant the role itil or sn_incident_write to the service account that ${product} signs in with: open its user record, then Roles, Edit.`;

const placeholder = 'https://your-instance.service-now.com';

/** ServiceNow's words in the settings: the fields of a connection, the service account, what a test looks at and what helps. */
export const settingsTexts = {
  part: 'servicenow-settings',
  english: ({ product, provider, format: { list, sentences } }: Words) => ({
    address: {
      label: 'Instance URL',
      placeholder,
      help: `The address that you open ${provider} with.`,
      need: `Enter the instance URL, such as ${placeholder}.`,
      bad: `This is not a web address. Enter it like ${placeholder}.`,
      spaces: 'An address has no spaces.',
      several: 'These are several addresses: enter one.',
      noDot: 'A whole address has a dot, such as your-instance.service-now.com.',
      notHttps: 'Credentials are sent over https only.',
      noCredentials: 'Leave user name and password out of the address: they have fields of their own.',
      ownSite: 'servicenow.com is ServiceNow’s own site. An instance is at service-now.com, with a hyphen.',
      noInstance: (host: string): string => `${host} is no instance: an address begins with the name of yours, such as acme.service-now.com.`,
      email: 'This is an e-mail address. Enter the address that you open ServiceNow with.',
      confirm: (host: string): string => `Send the credentials to ${host}, which is not a service-now.com address`,
    },
    account: {
      username: 'Username',
      usernameHelp: 'Of the service account. Pasting user:password fills both fields.',
      password: 'Password',
      passwordHelp: `Stored encrypted by ${product} and never shown again.`,
      storedName: (name: string, kept: boolean): string => sentences(name && `Stored: ${name}.`, kept ? 'Leave it empty to keep the account.' : 'Enter the name again.'),
      storedPassword: 'A password is stored and never shown. Enter the new one.',
      needUsername: 'Enter the service account’s username.',
      usernameColon: 'A username has no colon: put what follows it into Password.',
      needPassword: 'Enter the service account’s password.',
      split: 'Split at the first colon: Username and Password are filled in.',
      splitAddress: 'The username and the password were taken out of the address and put into their own fields.',
      lineBreak: 'What was pasted had a line break, which a password cannot have. Check that it is whole.',
      blanks: 'The password begins or ends with a space. Remove it if it came with copying.',
    },
    /** What each check looks at. */
    checks: {
      address: 'The address can be reached',
      servicenow: `It answers like ${provider}`,
      'sign-in': 'The service account can sign in',
      incidents: 'It can read incidents',
      choices: 'It can read categories and other choices',
      groups: 'It can read assignment groups',
      users: 'It can read users',
      roles: 'It has a role that lets it write incidents',
      create: 'It can create incidents',
      'work-notes': 'It can write work notes',
      fields: 'It can set category, subcategory and assignment group',
    } satisfies Readonly<Record<CheckName, string>>,
    /** What the account has to be allowed, for all that the product does. */
    rights: [
      'Read, create and write on the Incident table (incident).',
      'Read and write on incident.work_notes.',
      'Write on the fields that are used: category, subcategory, assignment_group, and any custom field.',
      'Read on sys_choice, sys_user_group and sys_user, for lists and names.',
    ],
    unprovenWrite: 'Shown by the first real write.',
    /** The causes of domain S11, each by its own name. */
    causes: {
      'provider-unreachable': {
        cause: 'Nothing answers at this address.',
        steps: [
          'Check the instance URL for a typing error.',
          'Check that Username and Password stand each in its own field, and that the account is active.',
          'Ask your ServiceNow administrator whether the instance is running.',
        ],
      },
      'provider-timeout': {
        cause: 'ServiceNow did not answer in time: a firewall is probably in the way.',
        steps: [
          `Ask your network team to allow-list the addresses of ${product}.`,
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
        steps: [
          'Check the username and the password.',
          'Ask your ServiceNow administrator whether the account is active and not locked.',
          'An account that needs a second factor (MFA), or signs in by single sign-on alone, cannot be used: have Web service access only ticked on its user record, or the account exempted.',
        ],
      },
      'provider-forbidden': {
        cause: 'The account signed in, but ServiceNow denies it the Incident table.',
        steps: [
          'Ask your ServiceNow administrator for read, create and write on the Incident table: a role such as itil gives all three.',
          'If it has one: ask whether an ACL on the Incident table or its fields (category, subcategory, assignment_group, any custom field you use), or a scoped-application rule, denies access all the same.',
        ],
      },
      'provider-rejected': {
        cause: 'A data policy or a business rule of the instance refused the record.',
        steps: ['Ask your ServiceNow administrator which values it expects.'],
      },
      'provider-rate-limited': {
        cause: 'ServiceNow limits how many requests it takes, and the limit is reached.',
        steps: ['Wait a moment, then test again.', 'If it lasts, ask your ServiceNow administrator to raise the limit.'],
      },
      'provider-error': {
        cause: 'ServiceNow answered with an error.',
        steps: ['Test again; if it lasts, ask your ServiceNow administrator to look into the system log.'],
      },
    } satisfies Readonly<Partial<Record<KnownErrorCode, Advice>>>,
    /** What a right that is lacking means for one check: the connection itself works. */
    forbidden: {
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
      roles: {
        cause: 'No role was found that usually lets an account write incidents.',
        steps: ['If a ticket is refused, ask your ServiceNow administrator for the role itil or sn_incident_write.'],
      },
    } satisfies Readonly<Record<ChecksOf<'limit' | 'role'>, Advice>>,
    /** What a write that was denied means, for whoever can grant it. */
    denied: {
      create: 'ServiceNow denied the account to create an incident.',
      'work-notes': 'ServiceNow denied the account to write a work note.',
    } satisfies Readonly<Record<Exclude<ChecksOf<'write'>, 'fields'>, string>>,
    deniedFields: (columns: readonly string[]): string =>
      `ServiceNow did not keep what was sent for ${list(columns)}: an access rule on the field denies it to the account.`,
    /** The same, with when the write was that has shown it. */
    shownAt: (cause: string, time: string): string => sentences(cause, `That was on ${time}.`),
    /** What to do about a write that failed; why it did is told by the backend, which made it. */
    writeStep: 'Hand on the report for the ServiceNow administrator. Then create a ticket: the first one that succeeds takes this back.',
    /** The same causes, for whoever administers ServiceNow: what to do there. */
    administratorSteps: {
      'provider-unreachable': ['Check that the instance is running, and that its address is the one above.'],
      'provider-timeout': [`Check whether the instance, or a firewall before it, admits certain IP addresses only, and admit those of ${product}.`],
      'provider-tls': ['Check the certificate of this address: who issued it, for which names, and until when.'],
      'provider-hibernating': ['Wake the instance at developer.servicenow.com.'],
      'provider-maintenance': ['Tell whoever sent you this when the maintenance will be over.'],
      'provider-unrecognized': ['Check that this is the address of the instance itself: not of a portal, a proxy or a sign-in page.'],
      'provider-credentials': [
        'Check on the user record of the service account that it is active, not locked out, and needs no password reset.',
        'Where the password is in doubt, set a new one and hand it on.',
        'Where a second factor (MFA) or single sign-on holds for the account, a right password is refused, too: tick Web service access only on its user record, or exempt it.',
      ],
      'provider-forbidden': [
        grantRole(product),
        'Check that it then has read, create and write on the Incident table.',
        'If it has the role: look for an ACL on the Incident table or its fields (category, subcategory, assignment_group, any custom field in use), or for a scoped-application rule, that denies access all the same.',
      ],
      'provider-rate-limited': ['Raise the rate limit rule that holds for the service account.'],
      'provider-rejected': ['Look for the data policy or business rule on the Incident table that refuses the record.'],
      'provider-error': ['Look into the system log at the time above.'],
    } satisfies Readonly<Partial<Record<KnownErrorCode, readonly string[]>>>,
    /** What to grant for one check. */
    grants: {
      choices: ['Give the service account read access to the table sys_choice.'],
      groups: ['Give the service account read access to the table sys_user_group.'],
      users: ['Give the service account read access to the table sys_user.'],
      roles: [grantRole(product)],
      create: [grantRole(product), 'If it has one: look for a create ACL on the Incident table that denies it all the same.'],
      'work-notes': ['Give the service account read and write access to incident.work_notes.'],
    } satisfies Readonly<Record<Exclude<ChecksOf<'limit' | 'role' | 'write'>, 'fields'>, readonly string[]>>,
    grantFields: (columns: readonly string[]): string => `Give the service account write access to ${list(columns)}.`,
    /** Which account to use, and where ServiceNow keeps the values that the form asks for (domain S10). */
    guide: {
      title: 'Service account, and where to find values',
      note: `You need them only where the account may not read these lists: else ${product} offers them by name.`,
      sections: [
        {
          title: 'The service account',
          lines: [
            ['An account of its own', 'so that you can change its password or lock it without locking a person out.'],
            ['Web service access only', 'ticked on its user record: it can call the API, and cannot sign in to the ServiceNow pages.'],
            ['Role itil', 'it lets the account read and write incidents and their work notes. It needs no admin role.'],
            ['Read access', 'to sys_choice, sys_user_group and sys_user, where itil does not give it: so that categories, groups and people are picked by name.'],
          ],
        },
        {
          title: 'Where to find these values',
          lines: [
            ['Category, Subcategory', 'System Definition, Choice Lists; table Incident, column Value. Upper and lower case count.'],
            ['Assignment Group', 'User Administration, Groups: open the group, then Copy sys_id in the menu of its header.'],
          ],
        },
      ] as readonly GuideSection[],
    },
  }),
} as const;
export type SettingsTexts = TextsOf<typeof settingsTexts>;
export type AddressTexts = SettingsTexts['address'];
