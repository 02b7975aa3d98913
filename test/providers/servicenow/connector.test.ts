import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ConnectorProperty } from '../../../src/contract/integrations.js';
import { formField } from '../../../src/providers/form-field.js';
import { connector } from '../../../src/providers/servicenow/connector.js';
import { settingsTexts } from '../../../src/providers/servicenow/settings-texts.js';
import { englishTexts } from '../../support/texts.js';

const text = englishTexts().of(settingsTexts);
const { fields, readAddress, splitAddress, mayHoldSecret, splitCredentials } = connector(text);

/** What any script of the page can read of the last match. */
const traces = (): string => ['$_', 'input', '$&', '$`', "$'", '$1', '$2', '$3'].map((name) => String(Reflect.get(RegExp, name))).join(' ');

describe('a password that was typed into the form of a connection', () => {
  // covers: S7
  it.each([
    ['reading the address', readAddress],
    ['splitting the address', splitAddress],
    ['looking for a secret in it', mayHoldSecret],
    ['splitting credentials', splitCredentials],
  ])('stays in no trace of a match after %s', (_, read) => {
    for (const typed of ['https://bob:S3CRET@acme.service-now.com/', 'bob:S3CRET', 'bob:S3CRET@acme', 'S3CRET', '"bob:S3CRET"', 'bob:S3CRET acme.service-now.com']) {
      /none/.exec('nothing');
      read(typed);
      expect(traces().toUpperCase(), typed).not.toContain('S3CRET');
    }
  });
});

describe('the form of a connection', () => {
  const property = (facts: object) => z.parse(ConnectorProperty, facts);
  const address = formField({ field: 'api_url', title: text.address.label, required: true, info: text.address.help, placeholder: text.address.placeholder });
  const username = formField({ field: 'username', title: text.account.username, required: true, info: text.account.usernameHelp });
  const password = formField({ field: 'password', title: text.account.password, required: true, info: text.account.passwordHelp });

  // covers: S2
  it('is an address and an account where a backend does not describe it', () => {
    expect(fields([])).toEqual([address, username, password]);
    expect(password).toMatchObject({ type: 'string', required: true, values: [], default: '' });
  });

  // covers: S2
  it('has what a backend describes, the secret as a username and a password', () => {
    const region = property({ field: 'region', title: 'Region', placeholder: 'eu' });
    expect(fields([property({ field: 'api_access_token', secret: true }), region, property({ field: 'api_url', title: 'Address' })])).toEqual([
      username,
      password,
      formField({ field: 'region', title: 'Region', placeholder: 'eu' }),
      address,
    ]);
    expect(fields([{ ...region, required: true }])).toEqual([formField({ field: 'region', title: 'Region', placeholder: 'eu', required: true })]);
  });

  // covers: S4
  it.each([
    [{ name: 'q***s', kept: true }, { required: false, info: 'The stored username is q***s. Leave this empty to keep the account.', placeholder: 'q***s' }],
    [{ name: '', kept: true }, { required: false, info: 'Leave this empty to keep the account.', placeholder: '' }],
    [{ name: 'q***s', kept: false }, { required: true, info: 'The stored username is q***s. Enter the username again.', placeholder: 'q***s' }],
    [{ name: '', kept: false }, { required: true, info: text.account.usernameHelp, placeholder: '' }],
  ])('names the account that is stored, as far as a backend tells: %o', (stored, expected) => {
    const [, name, secret] = fields([], stored);
    expect(name).toEqual({ ...username, ...expected });
    expect(secret).toEqual({ ...password, info: text.account.storedPassword });
    expect(fields([property({ field: 'api_access_token', secret: true })], stored)).toEqual([name, secret]);
    // The documented wire does not say what is secret.
    expect(fields([property({ field: 'api_access_token' })], stored)).toEqual([name, secret]);
  });

  it('reads what is typed by the rules for addresses and credentials', () => {
    expect(readAddress('acme.service-now.com')).toMatchObject({ ok: true, origin: 'https://acme.service-now.com' });
    expect(splitAddress('bob:S3CRET@acme.service-now.com')).toEqual({ address: 'acme.service-now.com', username: 'bob', password: 'S3CRET' });
    expect(['bob:S3', 'acme'].map(mayHoldSecret)).toEqual([true, false]);
    expect(splitCredentials('bob:S3CRET')).toEqual({ username: 'bob', password: 'S3CRET' });
  });
});
