import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { runScript, runScriptIn, type StartedProcess } from '../mock/node/process.js';

/** A token that outlives a start: the environment gives it. */
export const givenToken = 'given-to-the-administrator';

/** A mock ServiceNow over TLS in a process of its own, as if it were a real one. */
export interface Instance extends StartedProcess {
  readonly url: string;
  readonly caFile: string;
  readonly adminUrl: string;
}

export async function startInstance(...args: readonly string[]): Promise<Instance> {
  const started = runScript('src/command/cli.ts', 'mock-servicenow', '--port', '0', '--tls', '--json', ...args);
  const { url, adminUrl, caFile } = JSON.parse((await started.printed(/.*\n/))[0]) as Record<'url' | 'adminUrl' | 'caFile', string>;
  return { ...started, url, adminUrl, caFile };
}

/** A backend in a process of its own. */
export interface Served extends StartedProcess {
  readonly url: string;
  /** Calls it as its administrator, or as whoever has `token`. */
  readonly call: (method: string, path: string, body?: object, options?: CallOptions) => Promise<Response>;
}

interface CallOptions {
  readonly token?: string;
  readonly key?: string;
}

/** Starts one that trusts an instance's authority, and waits until it listens. */
export async function startServed({ caFile }: Pick<Instance, 'caFile'>, ...args: readonly string[]): Promise<Served> {
  const environment = { NODE_EXTRA_CA_CERTS: caFile, SERVICENOW_TICKETING_TOKEN: givenToken };
  const started = runScriptIn(environment, 'src/command/cli.ts', 'serve', '--port', '0', '--allow-loopback', ...args);
  await started.printed(/Ctrl\+C/);
  const [, url = ''] = /^Backend +(\S+)$/m.exec(started.output.stdout) ?? [];
  const call: Served['call'] = (method, path, body, { token = givenToken, key } = {}) =>
    fetch(url + path, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...(key !== undefined && { 'Idempotency-Key': key }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  return { ...started, url, call };
}

/** Calls an instance as its administrator, trusting its authority, as a process that was started before it cannot by itself. */
export async function asAdministrator({ url, caFile }: Instance, method: string, path: string, body?: object): Promise<unknown> {
  const ca = await readFile(caFile);
  const headers = { Authorization: `Basic ${btoa('admin:admin')}`, 'Content-Type': 'application/json' };
  const [status, text] = await new Promise<[number, string]>((resolve, reject) => {
    const asked = request(url + path, { method, ca, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.once('end', () => resolve([answer.statusCode ?? 0, text]));
    });
    asked.once('error', reject).end(body && JSON.stringify(body));
  });
  if (status >= 300) throw new Error(`The instance answers ${status} to ${method} ${path}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** Reads records of an instance. */
export async function recordsOf(instance: Instance, table: string, query: string): Promise<Record<string, string>[]> {
  const search = new URLSearchParams({ sysparm_query: query, sysparm_exclude_reference_link: 'true' });
  const { result } = (await asAdministrator(instance, 'GET', `/api/now/table/${table}?${search.toString()}`)) as { result: Record<string, string>[] };
  return result;
}
