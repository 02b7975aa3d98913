import type { TextsOf, Words } from '../catalogue.js';

/** Ways to sign in, by the names that the backend gives them (domain S8). */
const methods: Readonly<Record<string, string>> = { basic: 'Basic authentication', oauth: 'OAuth 2.0', oauth2: 'OAuth 2.0', vault: 'A vault' };

/** The dialog that connects an instance or replaces its credentials. */
export const connectionTexts = {
  part: 'connection',
  english: ({ product, provider }: Words) => ({
    add: `Add ${provider} Integration`,
    edit: `Edit ${provider} Integration`,
    create: 'Create',
    update: 'Update',
    checking: 'Checking…',
    test: 'Test connection',
    testing: 'Testing…',
    passwordHelp: `Stored encrypted by ${product} and never shown again.`,
    fixed: 'To change it, disconnect and reconnect.',
    refused: {
      title: `${provider} refused the username or password.`,
      text: `Check them, or ask your ${provider} administrator whether the account is locked, or needs a second factor or single sign-on.`,
    },
    noBasic: `${provider} takes no username and password.`,
    exists: {
      title: `${provider} is already connected.`,
      text: 'Somebody connected it meanwhile: close this dialog to see that connection.',
    },
    gone: {
      title: `${provider} was disconnected meanwhile.`,
      text: 'There are no credentials left to replace: connect it again.',
    },
    connectAgain: 'Connect again',
    pending: {
      title: 'Still checking…',
      text: `${product} signs in to ${provider} with these credentials: the dialog stays until that is answered.`,
    },
    nothingStored: 'Nothing was stored.',
    previousStay: 'Nothing was changed: the previous credentials stay in use.',
    unclear: {
      title: 'It is not clear whether this was saved.',
      text: 'No definite answer came back. Close this dialog to see the connection as it is now, or try again.',
    },
    ready: (origin: string): string => `Will connect to ${origin}`,
    trimmed: (origin: string): string => `Will connect to ${origin}, without what follows the host.`,
    use: (origin: string): string => `Use ${origin}`,
    meant: (origin: string): string => `Did you mean ${origin}?`,
    needConfirm: (host: string): string => `Confirm that ${host} is your ${provider} instance.`,

    auth: {
      methods,
      basic: `${product} signs in with Basic authentication. OAuth 2.0 and credentials from a vault are announced and not available yet.`,
      basicBeside: `Here ${product} signs in with Basic authentication.`,
      other: (name: string): string => `${name}: offered by your ${product}, but this version cannot set it up.`,
      unknown: (name: string): string => `“${name}”: not supported by this version.`,
      noBasicTitle: `This version cannot connect ${provider} here.`,
      noBasic: `It signs in with a username and password only, and your ${product} does not offer that: ask a ${product} administrator for an update.`,
    },
  }),
} as const;
export type ConnectionTexts = TextsOf<typeof connectionTexts>;
