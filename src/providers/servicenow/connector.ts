import type { FormField } from '../../contract/create-ticket.js';
import type { ConnectorProperty } from '../../contract/integrations.js';
import { formField } from '../form-field.js';
import type { Connector, StoredAccount } from '../provider.js';
import { readInstanceUrl } from './instance-url.js';
import type { SettingsTexts } from './settings-texts.js';
import { untraced } from './untraced.js';
import { mayHoldSecret, splitAddress, splitCredentials } from './url-credentials.js';

/** The form that connects an instance: the wire's one secret is a username and a password here (domain S2). */
export const connector = (text: SettingsTexts): Connector => ({
  address: 'api_url',
  username: 'username',
  secret: 'password',
  // A backend need not list the connector (domain W): then it is the documented one, an address and the account.
  fields: (properties, stored) =>
    properties.length > 0 ? properties.flatMap((property) => fieldsOf(property, text, stored)) : [addressField(text), ...accountFields(text, stored)],
  // Split again at the first colon by the backend.
  token: ({ username, password }) => `${username}:${password}`,
  readAddress: (typed) => untraced(() => readInstanceUrl(typed, text.address)),
  splitAddress: (typed) => untraced(() => splitAddress(typed)),
  mayHoldSecret: (typed) => untraced(() => mayHoldSecret(typed)),
  splitCredentials,
  words: text.account,
});

function fieldsOf({ field, title, required, secret, placeholder }: ConnectorProperty, text: SettingsTexts, stored?: StoredAccount): FormField[] {
  // The documented wire has no word for what is secret: there the field's name says it.
  if (secret || field === 'api_access_token') return accountFields(text, stored);
  return [field === 'api_url' ? addressField(text) : formField({ field, title, required, placeholder })];
}

const addressField = ({ address }: SettingsTexts): FormField =>
  formField({ field: 'api_url', title: address.label, required: true, info: address.help, placeholder: address.placeholder });

function accountFields({ account }: SettingsTexts, stored?: StoredAccount): FormField[] {
  const { name = '', kept = false } = stored ?? {};
  const help = stored && (name || kept) ? account.storedName(name, kept) : account.usernameHelp;
  return [
    formField({ field: 'username', title: account.username, required: !kept, info: help, placeholder: name }),
    formField({ field: 'password', title: account.password, required: true, info: stored ? account.storedPassword : account.passwordHelp }),
  ];
}
