/** The dialog that connects an instance or replaces its credentials. */
export const connectionText = {
  add: 'Add ServiceNow Integration',
  editTitle: 'Edit ServiceNow Integration',
  create: 'Create',
  creating: 'Checking…',
  update: 'Update',
  updating: 'Checking…',
  test: 'Test connection',
  testing: 'Testing…',
  username: 'Username',
  usernameHelp: 'Of the service account. Pasting user:password fills both fields.',
  password: 'Password',
  passwordHelp: 'Stored encrypted by Qualytics and never shown again.',
  reveal: 'Show characters',
  split: 'Split at the first colon: Username and Password are filled in.',
  blanks: 'The password begins or ends with a space. Remove it if it came with copying.',
  splitUrl: 'The username and the password were taken out of the address and put into their own fields.',
  refused: {
    title: 'ServiceNow refused the username or password.',
    text: 'Check them, or ask your ServiceNow administrator whether the account is locked.',
  },
  exists: {
    title: 'ServiceNow is already connected.',
    text: 'Somebody connected it meanwhile: close this dialog to see that connection.',
  },
  gone: {
    title: 'ServiceNow was disconnected meanwhile.',
    text: 'There are no credentials left to replace: connect it again.',
  },
  connectAgain: 'Connect again',
  pending: {
    title: 'Still checking…',
    text: 'Qualytics signs in to ServiceNow with these credentials: the dialog stays until that is answered.',
  },
  nothingStored: 'Nothing was stored.',
  previousStay: 'Nothing was changed: the previous credentials stay in use.',
  unclear: {
    title: 'It is not clear whether this was saved.',
    text: 'No definite answer came back. Close this dialog to see the connection as it is now, or try again.',
  },
  needUsername: 'Enter the service account’s username.',
  usernameColon: 'A username has no colon: put what follows it into Password.',
  needPassword: 'Enter the service account’s password.',
};

/** The instance URL: what is wrong with it, and what it amounts to. */
export const urlText = {
  label: 'Instance URL',
  placeholder: 'https://your-instance.service-now.com',
  help: 'The address that you open ServiceNow with.',
  fixed: 'To change it, disconnect and reconnect.',
  ready: (origin: string): string => `Will connect to ${origin}`,
  trimmed: (origin: string): string => `Will connect to ${origin}, without what follows the host.`,
  use: (origin: string): string => `Use ${origin}`,
  need: 'Enter the instance URL, such as https://your-instance.service-now.com.',
  bad: 'This is not a web address. Enter it like https://your-instance.service-now.com.',
  spaces: 'An address has no spaces.',
  noDot: 'A whole address has a dot, such as your-instance.service-now.com.',
  notHttps: 'Credentials are sent over https only.',
  noCredentials: 'Leave user name and password out of the address: they have fields of their own.',
  ownSite: 'servicenow.com is ServiceNow’s own site. An instance is at service-now.com, with a hyphen.',
  noInstance: (host: string): string => `${host} is no instance: an address begins with the name of yours, such as acme.service-now.com.`,
  email: 'This is an e-mail address. Enter the address that you open ServiceNow with.',
  meant: (origin: string): string => `Did you mean ${origin}?`,
  confirm: (host: string): string => `Send the credentials to ${host}, which is not a service-now.com address`,
  needConfirm: (host: string): string => `Confirm that ${host} is your ServiceNow instance.`,
};

/** Ways to sign in to ServiceNow, by the names that the backend gives them (domain S8). */
export const authText = {
  methods: { basic: 'Basic authentication', oauth: 'OAuth 2.0', oauth2: 'OAuth 2.0', vault: 'A vault' } as Readonly<Record<string, string>>,
  basic: 'Qualytics signs in with Basic authentication. OAuth 2.0 and credentials from a vault are announced and not available yet.',
  basicBeside: 'Here Qualytics signs in with Basic authentication.',
  other: (name: string): string => `${name}: offered by your Qualytics, but this version cannot set it up.`,
  unknown: (name: string): string => `“${name}”: not supported by this version.`,
  noBasicTitle: 'This version cannot connect ServiceNow here.',
  noBasic: 'It signs in with a username and password only, and your Qualytics does not offer that: ask a Qualytics administrator for an update.',
};

/** Which account to use, and where ServiceNow keeps the values that the form asks for (domain S10). */
export const guideText = {
  title: 'Service account, and where to find values',
  accountTitle: 'The service account',
  account: [
    ['An account of its own', 'so that you can change its password or lock it without locking a person out.'],
    ['Web service access only', 'ticked on its user record: it can call the API and cannot sign in to the ServiceNow pages.'],
    ['Role itil', 'it lets the account read and write incidents and their work notes. It needs no admin role.'],
    ['Read access', 'to sys_choice, sys_user_group and sys_user, where itil does not give it: so that categories, groups and people are picked by name.'],
  ] as readonly (readonly [string, string])[],
  valuesTitle: 'Where to find these values',
  values: [
    ['Category, Subcategory', 'System Definition, Choice Lists; table Incident, column Value. Upper and lower case count.'],
    ['Assignment Group', 'User Administration, Groups: open the group, then Copy sys_id in the menu of its header.'],
  ] as readonly (readonly [string, string])[],
  lookedUp: 'You need them only where the account may not read these lists: else Qualytics offers them by name.',
};
