// What the documents show, and what goes beyond it: each option, each call.
import {
  createMockServiceNow,
  faultNames,
  InputError,
  instanceScenarios,
  manualClock,
  PortError,
  startMockServiceNow,
  StateFileError,
  systemClock,
  tableNames,
  type AccountOptions,
  type Clock,
  type ClockState,
  type ColumnName,
  type ColumnValue,
  type CustomColumn,
  type FaultChoice,
  type FaultName,
  type FaultOptions,
  type FaultState,
  type InstanceOptions,
  type InstanceScenario,
  type InstanceSettings,
  type JournalEntry,
  type LateOptions,
  type ManualClock,
  type MockAdministration,
  type MockClock,
  type MockCredentials,
  type MockFaults,
  type MockJournal,
  type MockServiceNow,
  type MockServiceNowOptions,
  type MockSnapshots,
  type MockState,
  type MockStore,
  type MockUser,
  type Moment,
  type NoOptions,
  type RateLimitOptions,
  type RequestFilter,
  type RequestRecord,
  type RoleName,
  type RouteOptions,
  type RunningMockServiceNow,
  type Scheduler,
  type Seed,
  type ServerErrorOptions,
  type ServerLimits,
  type SettingsChange,
  type SlowOptions,
  type SnapshotInfo,
  type StageOptions,
  type StoredRecord,
  type TableName,
  type UnmatchedRequest,
} from 'servicenow-ticketing/mock-servicenow';

const limits: ServerLimits = { headersTimeout: 1000, requestTimeout: undefined, checkInterval: 100 };
const scheduler: Scheduler = { after: (delay, task) => { void delay; void task(); return () => undefined; } };
const settings: SettingsChange = { choice: 'drop', deniedColumns: { incident: ['category', 'u_source'] }, closedTables: undefined };
const stage: StageOptions = { scenario: 'blank', seed: 7, incidents: undefined };
const options: InstanceOptions = { ...stage, settings, appUrl: undefined, clock: systemClock, scheduler, log: (line) => line.trim() };
const startOptions: MockServiceNowOptions = { ...options, port: undefined, host: undefined, tls: false, state: undefined, limits, onError: (error: unknown) => void error };
declare const port: number | undefined;

export async function listening(): Promise<string> {
  await using snow = await startMockServiceNow({ ...startOptions, port });
  const running: RunningMockServiceNow = snow;
  const credentials: MockCredentials = running;
  const [user]: readonly MockUser[] = credentials.users;
  const where: readonly string[] = [running.url, running.adminUrl, running.adminToken ?? '', running.caFile ?? '', running.apiKey, running.oauthClient.clientId];
  steer(running.control);
  await running.stop();
  return [...where, user?.userName, user?.password, running.isRestored].join();
}

export function steer(snow: MockServiceNow): void {
  const state: MockState = snow.state;
  const scenario: InstanceScenario = snow.scenario;
  const records: number | undefined = state.records['incident'];
  snow.reset({ ...stage, scenario });
  snow.reset();
  snow.setScenario('expired');
  const count: number = snow.generate(3) + snow.generate(3, 7) + (records ?? 0);
  snow.settings.closedTables = ['incident', 'task'];
  const switches: InstanceSettings = snow.settings;
  void [count, switches.choice === 'drop', state.version];
}

export function faults(inner: MockFaults): void {
  inner.inject('slow', { latency: 500, jitter: 0, method: 'GET', path: '/api/now/table/incident', times: undefined });
  inner.inject('rate-limited', { retryAfter: 7, times: 1 });
  inner.inject('server-errors', { every: 3 });
  inner.inject('server-errors', { probability: 0.5 });
  inner.inject('commits-late', { latency: 1, status: 504 });
  inner.inject('account-locked', { userName: 'admin' });
  inner.inject('fields-denied', {});
  inner.inject('maintenance');
  const slow: FaultOptions['slow'] = { latency: 1 };
  inner.inject('slow', slow);
  for (const name of faultNames) inner.inject(name);
  const active: readonly FaultName[] = inner.active;
  const [first]: FaultState[] = inner.list();
  const choice: FaultChoice | undefined = first?.choice;
  inner.remove(active[0] ?? 'slow');
  inner.clear();
  const each: readonly [SlowOptions, RateLimitOptions, ServerErrorOptions, LateOptions, AccountOptions, RouteOptions, NoOptions] = [slow, {}, {}, {}, {}, { method: 'PATCH' }, {}];
  void [choice?.latency, each];
}

export function clock(inner: MockClock): ClockState {
  const moments: readonly Moment[] = ['2026-07-14T08:15:30Z', new Date(0), 0];
  for (const at of moments) inner.freeze(at);
  inner.freeze();
  inner.advance(-1000);
  inner.resume();
  inner.reset();
  const own: ManualClock = manualClock('2026-07-14T08:15:30Z');
  const any: Clock = own;
  own.advance(inner.now() - any.now());
  return inner.state;
}

export function store(inner: MockStore): string {
  const seed: Seed<'incident'> = { short_description: 'Row count fell', impact: 1, active: true, u_source: 'orders', x_acme_rate: 0.5, category: undefined };
  const incident: StoredRecord<'incident'> = inner.insert('incident', seed);
  const custom: string | undefined = incident.u_source;
  const found: StoredRecord<'sys_user'>[] = inner.query('sys_user', 'user_name=admin', 1);
  const column: ColumnName<'incident'> = 'priority';
  const added: CustomColumn = 'u_source';
  const value: ColumnValue = 1;
  const entry: JournalEntry = { element: 'work_notes', value: 'Noted', createdBy: undefined };
  inner.addJournalEntry('incident', incident.sys_id, entry);
  inner.update('incident', incident.sys_id, { [column]: value, [added]: value });
  const tables: readonly TableName[] = tableNames;
  const isGone: boolean = inner.delete('incident', incident.sys_id);
  return [inner.get('incident', 'a')?.number, found[0]?.user_name, custom, incident.priority, tables.map((table) => inner.count(table)), isGone].join();
}

export function administration(inner: MockAdministration): boolean {
  const role: RoleName = 'itil';
  inner.setPassword('admin', 'other');
  inner.lockUser('admin');
  inner.lockUser('admin', false);
  inner.grantRole('admin', role);
  inner.write('admin', 'incident', 'a', { state: 6, work_notes: 'Done' });
  return inner.deleteIncident('INC0010001');
}

export async function snapshots(inner: MockSnapshots): Promise<number> {
  const info: SnapshotInfo = inner.save('one incident');
  let text = '';
  for await (const part of inner.export(info.name)) text += part;
  inner.import('other', text);
  inner.load('other');
  return inner.list().length + Number(inner.has('other')) + Number(inner.delete('other')) + (info.records['incident'] ?? 0);
}

export function journal(inner: MockJournal): string {
  const filter: RequestFilter = { method: 'get', path: '/table', status: 200, matched: true, since: undefined, limit: 10 };
  const [request]: readonly RequestRecord[] = inner.list(filter);
  const unmatched: UnmatchedRequest | undefined = inner.unmatched();
  inner.clear();
  return [request?.body, request?.headers['accept'], unmatched?.nearest.route, inner.get(1)?.status, inner.curl(1, 'http://127.0.0.1')].join();
}

export function withoutPort(): Promise<Response> {
  using snow = createMockServiceNow({ scenario: 'blank', clock: manualClock() });
  const client = (given: typeof fetch): Promise<Response> => given('https://dev1.service-now.com/api/now/table/incident');
  return client(snow.fetch);
}

export const explained = (error: unknown): string => {
  if (error instanceof InputError) return Object.keys(error.fields).join();
  if (error instanceof PortError) return String(error.taken);
  return error instanceof StateFileError ? error.message : instanceScenarios.join();
};
