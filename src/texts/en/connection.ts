import type { TextsOf, Words } from '../catalogue.js';

/** Ways to sign in, by the names that the backend gives them (domain S8). */
const methods: Readonly<Record<string, string>> = { basic: 'Basic authentication', oauth: 'OAuth 2.0', oauth2: 'OAuth 2.0', vault: 'a vault' };

/** The dialog that connects an instance or replaces its credentials. */
export const connectionTexts = {
  part: 'connection',
  english: ({ product, provider }: Words) => ({
    add: `Add ${provider} Integration`,
    edit: `Edit ${provider} Integration`,
    create: 'Create',
    update: 'Update',
    checking: 'Checking…',
    testing: 'Testing…',
    fixed: 'Disconnect and reconnect to change it.',
    refused: {
      title: `${provider} rejected the username or password.`,
      text: `Check them, or ask your ${provider} administrator whether the account is locked or needs a second factor or single sign-on.`,
    },
    noBasic: `${provider} doesn’t accept a username and password.`,
    exists: `Someone else connected ${provider} in the meantime. Close this dialog to see that connection.`,
    gone: `There are no credentials to replace anymore. Connect ${provider} again.`,
    connectAgain: 'Connect again',
    pending: {
      title: 'Still checking…',
      text: `${product} is signing in to ${provider} with these credentials. This dialog stays open until ${provider} responds.`,
    },
    question: `Close without connecting ${provider}?`,
    questionEdit: 'Close without updating the credentials?',
    explanation: 'What you entered isn’t kept.',
    discard: 'Discard changes',
    nothingStored: 'Nothing was saved.',
    previousStay: 'Nothing changed. The previous credentials stay in use.',
    unclear: 'It’s not clear whether the connection was saved.',
    ready: (origin: string): string => `${product} will connect to ${origin}.`,
    trimmed: (origin: string): string => `${product} will connect to ${origin}. The rest of the address is left out.`,
    use: (origin: string): string => `Use ${origin}`,
    meant: (origin: string): string => `Did you mean ${origin}?`,
    needConfirm: (host: string): string => `Confirm that ${host} is your ${provider} instance.`,

    auth: {
      methods,
      basic: `${product} signs in with Basic authentication. OAuth 2.0 and vault credentials are coming later.`,
      basicBeside: `${product} signs in with Basic authentication here.`,
      other: (name: string): string => `Your ${product} offers ${name}. This version can’t set that up.`,
      unknown: (name: string): string => `This version doesn’t support “${name}”.`,
      noBasicTitle: `This version can’t connect ${provider} here.`,
      noBasic: `This version needs a username and password, and your ${product} doesn’t offer that. Ask a ${product} administrator for an update.`,
    },
  }),
} as const;
export type ConnectionTexts = TextsOf<typeof connectionTexts>;
