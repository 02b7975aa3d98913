import type { FormField } from '../../contract/create-ticket.js';
import type { ConnectorProperty } from '../../contract/integrations.js';
import { formField } from '../form-field.js';
import type { Connector } from '../provider.js';
import { readInstanceUrl } from './instance-url.js';
import type { SettingsTexts } from './settings-texts.js';
import { untraced } from './untraced.js';
import { mayHoldSecret, splitAddress, splitCredentials } from './url-credentials.js';

/** The documented connector, for a backend that does not list it (domain W). */
const documented: readonly ConnectorProperty[] = [
  { field: 'api_url', title: '', type: 'url', required: true, secret: false, placeholder: '' },
  { field: 'api_access_token', title: '', type: 'string', required: true, secret: true, placeholder: '' },
];

/** The form that connects an instance: the wire's one secret is a username and a password here (domain S2). */
export const connector = (text: SettingsTexts): Connector => ({
  address: 'api_url',
  username: 'username',
  secret: 'password',
  fields: (properties) => (properties.length > 0 ? properties : documented).flatMap((property) => fieldsOf(property, text)),
  // Split again at the first colon by the backend.
  token: ({ username, password }) => `${username}:${password}`,
  readAddress: (typed) => untraced(() => readInstanceUrl(typed, text.address)),
  splitAddress: (typed) => untraced(() => splitAddress(typed)),
  mayHoldSecret: (typed) => untraced(() => mayHoldSecret(typed)),
  splitCredentials,
  words: text.account,
});

function fieldsOf({ field, title, required, secret, placeholder }: ConnectorProperty, { address, account }: SettingsTexts): FormField[] {
  if (secret) {
    return [
      formField({ field: 'username', title: account.username, required: true, info: account.usernameHelp }),
      formField({ field: 'password', title: account.password, required: true, info: account.passwordHelp }),
    ];
  }
  if (field !== 'api_url') return [formField({ field, title, required, placeholder })];
  return [formField({ field, title: address.label, required: true, info: address.help, placeholder: address.placeholder })];
}
