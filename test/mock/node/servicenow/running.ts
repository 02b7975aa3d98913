import { afterEach } from 'vitest';
import { startMockServiceNow, type MockServiceNowOptions, type RunningMockServiceNow } from '../../../../src/mock/node/servicenow/index.js';

const running: RunningMockServiceNow[] = [];

/** Starts an instance without data that ends with the test. */
export async function start(options: MockServiceNowOptions = {}): Promise<RunningMockServiceNow> {
  const snow = await startMockServiceNow({ scenario: 'blank', ...options });
  running.push(snow);
  return snow;
}

/** Ends what the test started, where it has to be before something else. */
export async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((snow) => snow.stop()));
}

afterEach(stopAll);

export const basic = (credentials: string): string => `Basic ${btoa(credentials)}`;

/** Sends a request as a user; the administrator when none is named. */
export function send(snow: RunningMockServiceNow, path: string, { as = 'admin:admin', headers, ...init }: RequestInit & { as?: string } = {}): Promise<Response> {
  const own = { Authorization: basic(as), ...(typeof init.body === 'string' && { 'Content-Type': 'application/json' }) };
  return fetch(snow.url + path, { ...init, headers: { ...own, ...(headers as Record<string, string> | undefined) } });
}

/** Creates an incident and returns its sys_id. */
export async function createIncident(snow: RunningMockServiceNow, values: object = {}): Promise<string> {
  const response = await send(snow, '/api/now/table/incident', { method: 'POST', body: JSON.stringify(values) });
  const { result } = (await response.json()) as { result: { sys_id: string } };
  return result.sys_id;
}
