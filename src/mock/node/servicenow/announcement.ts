import type { CliOptions } from './cli-options.js';
import type { RunningMockServiceNow } from './index.js';

/** Writes what is printed at the start. The credentials open nothing but this mock. */
export function announcement(snow: RunningMockServiceNow, { json, quiet }: Pick<CliOptions, 'json' | 'quiet'>): string {
  if (json) return `${JSON.stringify(inJson(snow))}\n`;
  return quiet ? inBrief(snow) : inWords(snow);
}

function inJson({ url, adminUrl, adminToken, caFile, isRestored, users, oauthClient, apiKey, control }: RunningMockServiceNow): object {
  const saved = isRestored && { passwords: 'as saved' };
  return { url, adminUrl, adminToken, caFile, ...control.state.stage, isRestored, users, ...saved, oauthClient, apiKey };
}

function inBrief({ url, adminToken }: RunningMockServiceNow): string {
  return adminToken === undefined ? `${url}\n` : `${url}\n${adminToken}\n`;
}

function inWords(snow: RunningMockServiceNow): string {
  const { url, adminUrl, adminToken, caFile, oauthClient, apiKey } = snow;
  const lines = [
    ['Mock ServiceNow', url],
    ['Behind the scenes', adminUrl],
    ...(adminToken === undefined ? [] : [['Its token', adminToken]]),
    ...(caFile === undefined ? [] : [['Certificate', `NODE_EXTRA_CA_CERTS=${caFile}`]]),
    ['Data', dataOf(snow)],
    ...usersOf(snow),
    ['OAuth client', `${oauthClient.clientId} / ${oauthClient.clientSecret}`],
    ['API key', apiKey],
  ];
  return `${lines.map(([label = '', text = '']) => `${label.padEnd(19)}${text}`).join('\n')}\n\nPress Ctrl+C to stop.\n`;
}

function dataOf({ isRestored, control }: RunningMockServiceNow): string {
  const { scenario, seed } = control.state.stage;
  const count = `${control.store.count('incident').toLocaleString('en')} incidents`;
  return isRestored ? `as saved, ${count}` : `scenario ${scenario}, seed ${seed}, ${count}`;
}

/** A folder holds no password, but its hash. */
function usersOf({ isRestored, users }: RunningMockServiceNow): string[][] {
  if (isRestored) return [['Users', [...users.map(({ userName }) => userName), 'with the passwords of the folder'].join(', ')]];
  return users.map(({ userName, password = '' }) => ['User', `${userName} / ${password}`]);
}
