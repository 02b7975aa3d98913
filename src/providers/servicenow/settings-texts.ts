import type { TextsOf, Words } from '../../texts/catalogue.js';
import type { CheckName, ChecksOf } from '../../contract/check-kinds.js';
import type { Advice } from '../check-advisor.js';
import type { KnownErrorCode } from '../../api/index.js';
import type { GuideSection } from '../provider.js';

const grantRole = (product: string): string =>
  `Grant the role itil or sn_incident_write to the service account of ${product}. Open its user record, then Roles > Edit.`;

const placeholder = 'https://your-instance.service-now.com';

/** ServiceNow's words in the settings: the fields of a connection, the service account, what a test looks at and what helps. */
export const settingsTexts = {
  part: 'servicenow-settings',
  english: ({ product, provider, format: { list, sentences } }: Words) => ({
    address: {
      label: 'Instance URL',
      placeholder,
      help: `The address you open ${provider} at.`,
      need: `Enter the instance URL, such as ${placeholder}.`,
      bad: `This isn’t a web address. Enter an address like ${placeholder}.`,
      spaces: 'Remove the spaces. An address can’t have any.',
      several: 'Enter one address. This is more than one.',
      noDot: 'Enter the full address, for example your-instance.service-now.com.',
      notHttps: 'Use https. Credentials aren’t sent over http.',
      noCredentials: 'Remove the username and password from the address. They have their own fields.',
      ownSite: 'servicenow.com is ServiceNow’s own site. Instances are at service-now.com, with a hyphen.',
      noInstance: (host: string): string => `${host} isn’t an instance address. It should start with your instance name, like acme.service-now.com.`,
      email: 'This is an email address. Enter the address you open ServiceNow at.',
      confirm: (host: string): string => `Send the credentials to ${host}, which isn’t a service-now.com address`,
    },
    account: {
      username: 'Username',
      usernameHelp: 'The service account’s username. You can paste user:password.',
      password: 'Password',
      passwordHelp: `${product} stores the password encrypted and never shows it again.`,
      storedName: (name: string, kept: boolean): string => {
        const next = kept ? 'Leave this empty to keep the account.' : 'Enter the username again.';
        return sentences(name && `The stored username is ${name}.`, next);
      },
      storedPassword: 'The stored password is never shown. Enter the new one.',
      needUsername: 'Enter the service account’s username.',
      usernameColon: 'Usernames can’t contain a colon. Move the part after it to Password.',
      needPassword: 'Enter the service account’s password.',
      split: 'Username and Password were filled in from what you pasted, split at the first colon.',
      splitAddress: 'The username and password were moved from the address to their own fields.',
      lineBreak: 'You pasted text with a line break, which a password can’t have. Check that the password is complete.',
      blanks: 'The password starts or ends with a space. Remove the space if it was copied by accident.',
    },
    /** What each check looks at. */
    checks: {
      address: 'The address responds',
      servicenow: `${provider} is at this address`,
      'sign-in': 'The service account can sign in',
      incidents: 'The account can read incidents',
      choices: 'The account can read categories and other choices',
      groups: 'The account can read assignment groups',
      users: 'The account can read users',
      roles: 'The account has a role that lets it write incidents',
      create: 'The account can create incidents',
      'work-notes': 'The account can write work notes',
      fields: 'The account can set category, subcategory, and assignment group',
    } satisfies Readonly<Record<CheckName, string>>,
    /** What the account has to be allowed, for all that the product does. */
    rights: [
      'Read, create, and write access to the Incident table (incident).',
      'Read and write access to incident.work_notes.',
      'Write access to the fields in use: category, subcategory, assignment_group, and any custom field.',
      'Read access to sys_choice, sys_user_group, and sys_user, for lists and names.',
    ],
    unprovenWrite: 'Verified when the first ticket is created.',
    /** The causes of domain S11, each by its own name. */
    causes: {
      'provider-unreachable': {
        cause: 'Nothing responds at this address.',
        steps: [
          'Check the instance URL for a typo.',
          'Check that Username and Password are each in their own field, and that the account is active.',
          'Ask your ServiceNow administrator whether the instance is running.',
        ],
      },
      'provider-timeout': {
        cause: 'ServiceNow didn’t respond in time. A firewall may be blocking the connection.',
        steps: [
          `Ask your network team to add the ${product} addresses to the allowlist.`,
          'Ask your ServiceNow administrator whether the instance only accepts certain IP addresses.',
        ],
      },
      'provider-tls': {
        cause: 'Couldn’t connect securely. The certificate isn’t trusted or isn’t for this host.',
        steps: ['Check the host name in the instance URL.', 'Ask your ServiceNow administrator about the certificate of this address.'],
      },
      'provider-hibernating': {
        cause: 'The instance is hibernating. Nothing is wrong with the credentials.',
        steps: ['Ask the instance’s owner to wake it at developer.servicenow.com, wait a few minutes, then test again.'],
      },
      'provider-maintenance': {
        cause: 'The instance is down for maintenance. Nothing is wrong with the credentials.',
        steps: ['Test again later, or ask your ServiceNow administrator when the maintenance ends.'],
      },
      'provider-unrecognized': {
        cause: 'Something other than ServiceNow responds at this address, such as a portal, a proxy, or a sign-in page.',
        steps: ['Check that the instance URL is the address of the instance itself.', 'Ask your ServiceNow administrator for the address.'],
      },
      'provider-credentials': {
        cause: 'ServiceNow rejected the sign-in. The username or password is wrong, or the account is locked.',
        steps: [
          'Check the username and the password.',
          'Ask your ServiceNow administrator whether the account is active and not locked.',
          'An account that needs a second factor (MFA) or only signs in with single sign-on can’t be used. Ask your ServiceNow administrator to select “Web service access only” on its user record, or to exempt the account.',
        ],
      },
      'provider-forbidden': {
        cause: 'The account signed in, but ServiceNow denied access to the Incident table.',
        steps: [
          'Ask your ServiceNow administrator for read, create, and write access to the Incident table. A role such as itil gives all three.',
          'If the account has such a role, ask whether an ACL on the Incident table or its fields (category, subcategory, assignment_group, any custom field you use) or a scoped-application rule still denies access.',
        ],
      },
      'provider-rejected': {
        cause: 'A data policy or business rule on the instance rejected the ticket.',
        steps: ['Ask your ServiceNow administrator which values it expects.'],
      },
      'provider-rate-limited': {
        cause: 'ServiceNow limits the number of requests, and the limit is reached.',
        steps: ['Wait a moment, then test again.', 'If it happens again, ask your ServiceNow administrator to raise the limit.'],
      },
      'provider-error': {
        cause: 'ServiceNow ran into an error.',
        steps: ['Test again. If it happens again, ask your ServiceNow administrator to check the system log.'],
      },
    } satisfies Readonly<Partial<Record<KnownErrorCode, Advice>>>,
    /** What a right that is lacking means for one check: the connection itself works. */
    forbidden: {
      choices: {
        cause: 'The account can’t read the choice lists, so Category is a text field.',
        steps: ['Ask your ServiceNow administrator for read access to the sys_choice table.'],
      },
      groups: {
        cause: 'The account can’t read groups, so Assignment Group takes a sys_id.',
        steps: ['Ask your ServiceNow administrator for read access to the sys_user_group table.'],
      },
      users: {
        cause: 'The account can’t read users, so people can’t be found by name.',
        steps: ['Ask your ServiceNow administrator for read access to the sys_user table.'],
      },
      roles: {
        cause: 'The account has none of the roles that usually let an account write incidents.',
        steps: ['If a ticket is rejected, ask your ServiceNow administrator for the role itil or sn_incident_write.'],
      },
    } satisfies Readonly<Record<ChecksOf<'limit' | 'role'>, Advice>>,
    /** What a write that was denied means, for whoever can grant it. */
    denied: {
      create: 'ServiceNow didn’t let the account create an incident.',
      'work-notes': 'ServiceNow didn’t let the account write a work note.',
    } satisfies Readonly<Record<Exclude<ChecksOf<'write'>, 'fields'>, string>>,
    deniedFields: (columns: readonly string[]): string =>
      `ServiceNow didn’t keep what was sent for ${list(columns)}. An access rule on the field denies the account write access.`,
    /** The same, with when the write was that has shown it. */
    shownAt: (cause: string, time: string): string => sentences(cause, `This was at ${time}.`),
    /** What to do about a write that failed; why it did is told by the backend, which made it. */
    writeStep: 'Send the report to your ServiceNow administrator. This warning clears when a ticket is created.',
    /** The same causes, for whoever administers ServiceNow: what to do there. */
    administratorSteps: {
      'provider-unreachable': ['Check that the instance is running, and that its address is the one above.'],
      'provider-timeout': [`Check whether the instance, or a firewall in front of it, only accepts certain IP addresses, and allow those of ${product}.`],
      'provider-tls': ['Check who issued the certificate of this address, for which names, and when it expires.'],
      'provider-hibernating': ['Wake the instance at developer.servicenow.com.'],
      'provider-maintenance': ['Tell whoever sent you this report when the maintenance ends.'],
      'provider-unrecognized': ['Check that this is the address of the instance itself, not of a portal, a proxy, or a sign-in page.'],
      'provider-credentials': [
        'On the user record of the service account, check that it’s active, isn’t locked out, and doesn’t need a password reset.',
        'If the password may be wrong, set a new one and pass it on.',
        'If the account needs a second factor (MFA) or single sign-on, even the right password is rejected. Select “Web service access only” on its user record, or exempt it.',
      ],
      'provider-forbidden': [
        grantRole(product),
        'Then check that it has read, create, and write access to the Incident table.',
        'If the account has the role, look for an ACL on the Incident table or its fields (category, subcategory, assignment_group, any custom field in use), or for a scoped-application rule, that still denies access.',
      ],
      'provider-rate-limited': ['Raise the rate limit rule that applies to the service account.'],
      'provider-rejected': ['Find the data policy or business rule on the Incident table that rejects the incident.'],
      'provider-error': ['Check the system log at the time above.'],
    } satisfies Readonly<Partial<Record<KnownErrorCode, readonly string[]>>>,
    /** What to grant for one check. */
    grants: {
      choices: ['Give the service account read access to the sys_choice table.'],
      groups: ['Give the service account read access to the sys_user_group table.'],
      users: ['Give the service account read access to the sys_user table.'],
      roles: [grantRole(product)],
      create: [grantRole(product), 'If the account has one of them, look for a create ACL on the Incident table that still denies access.'],
      'work-notes': ['Give the service account read and write access to incident.work_notes.'],
    } satisfies Readonly<Record<Exclude<ChecksOf<'limit' | 'role' | 'write'>, 'fields'>, readonly string[]>>,
    grantFields: (columns: readonly string[]): string => `Give the service account write access to ${list(columns)}.`,
    /** Which account to use, and where ServiceNow keeps the values that the form asks for (domain S10). */
    guide: {
      note: 'You only need these if the service account can’t read the lists.',
      sections: [
        {
          title: 'The service account',
          lines: [
            ['A separate account', 'You can change its password or lock it without locking anyone out.'],
            ['Web service access only', 'Selected on its user record, this lets the account call the API but not sign in to ServiceNow’s pages.'],
            ['The itil role', 'This role lets the account read and write incidents and their work notes. It doesn’t need an admin role.'],
            ['Read access to lists', 'If itil doesn’t include it, grant read access to sys_choice, sys_user_group, and sys_user, so that people can pick categories, groups, and users by name.'],
          ],
        },
        {
          title: 'Where to find these values',
          lines: [
            ['Category, Subcategory', 'Open System Definition > Choice Lists, table Incident, and use the Value column. Upper and lower case matter.'],
            ['Assignment Group', 'Open User Administration > Groups, then the group, and choose Copy sys_id from the menu in its header.'],
          ],
        },
      ] as readonly GuideSection[],
    },
  }),
} as const;
export type SettingsTexts = TextsOf<typeof settingsTexts>;
export type AddressTexts = SettingsTexts['address'];
