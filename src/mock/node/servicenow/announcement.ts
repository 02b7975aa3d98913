import { baseAccounts } from '../../admin/index.js';
import type { CliOptions } from './cli-options.js';
import type { RunningMockServiceNow } from './index.js';

/** Writes what is printed at the start. The credentials open nothing but this mock. */
export function announcement(snow: RunningMockServiceNow, { json, quiet }: Pick<CliOptions, 'json' | 'quiet'>): string {
  if (json) return `${JSON.stringify(inJson(snow))}\n`;
  return quiet ? inBrief(snow) : inWords(snow);
}

function inJson({ url, adminUrl, adminToken, caFile, isRestored, control }: RunningMockServiceNow): object {
  const { passwords, oauthClient, apiKey } = baseAccounts(control.stage.scenario);
  const users = isRestored ? namesOf(control).map((userName) => ({ userName })) : Object.entries(passwords).map(([userName, password]) => ({ userName, password }));
  const saved = isRestored && { passwords: 'as saved' };
  return { url, adminUrl, adminToken, caFile, ...control.stage, isRestored, users, ...saved, oauthClient, apiKey };
}

/** Returns those of the first users that a restored instance still has. A file holds no password. */
const namesOf = ({ stage, store }: RunningMockServiceNow['control']): string[] =>
  Object.keys(baseAccounts(stage.scenario).passwords).filter((name) => store.query('sys_user', `user_name=${name}`, 1).length > 0);

function inBrief({ url, adminToken }: RunningMockServiceNow): string {
  return adminToken === undefined ? `${url}\n` : `${url}\n${adminToken}\n`;
}

function inWords({ url, adminUrl, adminToken, caFile, isRestored, control }: RunningMockServiceNow): string {
  const { scenario, seed } = control.stage;
  const { passwords, oauthClient, apiKey } = baseAccounts(scenario);
  const count = control.store.count('incident').toLocaleString('en');
  const lines = [
    ['Mock ServiceNow', url],
    ['Behind the scenes', adminUrl],
    ...(adminToken === undefined ? [] : [['Its token', adminToken]]),
    ...(caFile === undefined ? [] : [['Certificate', `NODE_EXTRA_CA_CERTS=${caFile}`]]),
    ['Data', isRestored ? `as saved, ${count} incidents` : `scenario ${scenario}, seed ${seed}, ${count} incidents`],
    ...(isRestored ? [['Users', [...namesOf(control), 'with the passwords of the file'].join(', ')]] : Object.entries(passwords).map(([name, password]) => ['User', `${name} / ${password}`])),
    ['OAuth client', `${oauthClient.clientId} / ${oauthClient.clientSecret}`],
    ['API key', apiKey],
  ];
  return `${lines.map(([label = '', text = '']) => `${label.padEnd(19)}${text}`).join('\n')}\n\nPress Ctrl+C to stop.\n`;
}
