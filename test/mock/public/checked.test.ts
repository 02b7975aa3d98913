import { describe, expect, it } from 'vitest';
import { createMockServiceNow, faultNames, InputError, instanceScenarios, manualClock, startMockServiceNow, tableNames, type MockServiceNow, type RunningMockServiceNow } from '../../../src/mock/node/servicenow/entry.js';

/** What JavaScript gives, which knows no types. */
type Untyped = { [Member in keyof MockServiceNow]: never } & Record<string, (...given: unknown[]) => unknown>;
interface Loose {
  readonly faults: Record<'inject' | 'remove', (...given: unknown[]) => void>;
  readonly clock: Record<'freeze' | 'advance', (given?: unknown) => void>;
  readonly journal: Record<'list' | 'get' | 'curl', (...given: unknown[]) => unknown>;
  readonly snapshots: Record<'save' | 'load' | 'import' | 'export' | 'has' | 'delete', (...given: unknown[]) => unknown>;
  readonly store: Record<'insert' | 'get' | 'update' | 'delete' | 'query' | 'count' | 'addJournalEntry', (...given: unknown[]) => unknown>;
  readonly administration: Record<'grantRole' | 'write' | 'setPassword' | 'lockUser', (...given: unknown[]) => void>;
  readonly settings: Record<string, unknown>;
  readonly reset: (given?: unknown) => void;
  readonly setScenario: (given: unknown) => void;
  readonly generate: (...given: unknown[]) => number;
}

const loose = (snow: MockServiceNow): Loose => snow as unknown as Loose & Untyped;
const create = (): Loose => loose(createMockServiceNow({ scenario: 'blank' }));

/** What a task throws. */
function thrownBy(task: () => unknown): unknown {
  try {
    task();
  } catch (error) {
    return error;
  }
  return undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'Nothing was thrown');

/** What the same instance answers over HTTP. */
async function refusedOverHttp({ adminUrl }: RunningMockServiceNow, [method = '', path = '', body]: readonly [string, string, unknown?]): Promise<unknown> {
  const response = await fetch(adminUrl + path, { method, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) });
  return { status: response.status, ...((await response.json()) as object) };
}

describe('what is given in code', () => {
  it.each<[what: string, inCode: (snow: Loose) => unknown, http: readonly [string, string, unknown?], field: string]>([
    ['a fault', ({ faults }) => faults.inject('hybernating'), ['PUT', '/faults/hybernating'], 'name'],
    ['a fault that ends', ({ faults }) => faults.remove('slowly'), ['DELETE', '/faults/slowly'], 'name'],
    ['a fault by the name of a member', ({ faults }) => faults.inject('toString'), ['PUT', '/faults/toString'], 'name'],
    ['an option', ({ faults }) => faults.inject('slow', { latncy: 5 }), ['PUT', '/faults/slow', { latncy: 5 }], 'latncy'],
    ['an option of another fault', ({ faults }) => faults.inject('maintenance', { latency: 5 }), ['PUT', '/faults/maintenance', { latency: 5 }], 'latency'],
    ['an option where there is none', ({ faults }) => faults.inject('fields-denied', { times: 1 }), ['PUT', '/faults/fields-denied', { times: 1 }], 'times'],
    ['a negative latency', ({ faults }) => faults.inject('slow', { latency: -1 }), ['PUT', '/faults/slow', { latency: -1 }], 'latency'],
    ['a text for a number', ({ faults }) => faults.inject('slow', { times: '1' }), ['PUT', '/faults/slow', { times: '1' }], 'times'],
    ['a chance above 1', ({ faults }) => faults.inject('server-errors', { probability: 2 }), ['PUT', '/faults/server-errors', { probability: 2 }], 'probability'],
    ['a status of the instance', ({ faults }) => faults.inject('commits-late', { status: 200 }), ['PUT', '/faults/commits-late', { status: 200 }], 'status'],
    ['a method', ({ faults }) => faults.inject('slow', { method: 'get' }), ['PUT', '/faults/slow', { method: 'get' }], 'method'],
    ['a path', ({ faults }) => faults.inject('slow', { path: 'api' }), ['PUT', '/faults/slow', { path: 'api' }], 'path'],
    ['options that are none', ({ faults }) => faults.inject('slow', []), ['PUT', '/faults/slow', []], 'body'],
    ['a time', ({ clock }) => clock.freeze('2026-07-14'), ['POST', '/clock/freeze', { at: '2026-07-14' }], 'at'],
    ['a time that does not exist', ({ clock }) => clock.freeze('2026-02-30T00:00:00Z'), ['POST', '/clock/freeze', { at: '2026-02-30T00:00:00Z' }], 'at'],
    ['a time that the clock cannot show', ({ clock }) => clock.freeze(1e15), ['POST', '/clock/freeze', { at: 1e15 }], 'at'],
    ['no time', ({ clock }) => clock.freeze(null), ['POST', '/clock/freeze', { at: null }], 'at'],
    ['a step that is no number', ({ clock }) => clock.advance('1'), ['POST', '/clock/advance', { milliseconds: '1' }], 'milliseconds'],
    ['a step too far', ({ clock }) => clock.advance(1e12), ['POST', '/clock/advance', { milliseconds: 1e12 }], 'milliseconds'],
    ['no step', ({ clock }) => clock.advance(), ['POST', '/clock/advance', {}], 'milliseconds'],
    ['a scenario', ({ setScenario }) => setScenario('defualt'), ['PUT', '/scenario', { scenario: 'defualt' }], 'scenario'],
    ['a scenario to reset to', ({ reset }) => reset({ scenario: 'hibernate' }), ['POST', '/reset', { scenario: 'hibernate' }], 'scenario'],
    ['an option of a reset', ({ reset }) => reset({ sed: 1 }), ['POST', '/reset', { sed: 1 }], 'sed'],
    ['a seed', ({ reset }) => reset({ seed: -1 }), ['POST', '/reset', { seed: -1 }], 'seed'],
    ['too many incidents', ({ reset }) => reset({ incidents: 1e7 }), ['POST', '/reset', { incidents: 1e7 }], 'incidents'],
    ['no incidents', ({ generate }) => generate(0), ['POST', '/incidents', { count: 0 }], 'count'],
    ['half an incident', ({ generate }) => generate(1.5), ['POST', '/incidents', { count: 1.5 }], 'count'],
    ['a seed of incidents', ({ generate }) => generate(1, 0.5), ['POST', '/incidents', { count: 1, seed: 0.5 }], 'seed'],
    ['the value of a switch', (snow) => (snow.settings['choice'] = 'drp'), ['PATCH', '/settings', { choice: 'drp' }], 'choice'],
    ['a switch', (snow) => (snow.settings['choise'] = 'drop'), ['PATCH', '/settings', { choise: 'drop' }], 'choise'],
    ['a table of a switch', (snow) => (snow.settings['closedTables'] = ['incidnet']), ['PATCH', '/settings', { closedTables: ['incidnet'] }], 'closedTables.0'],
    ['a table with columns', (snow) => (snow.settings['deniedColumns'] = { incidnet: [] }), ['PATCH', '/settings', { deniedColumns: { incidnet: [] } }], 'deniedColumns.incidnet'],
    ['a column of a switch', (snow) => (snow.settings['deniedColumns'] = { incident: ['categroy'] }), ['PATCH', '/settings', { deniedColumns: { incident: ['categroy'] } }], 'deniedColumns.incident.0'],
    ['a column of a rule', (snow) => (snow.settings['overridingRules'] = { incident: { categroy: '' } }), ['PATCH', '/settings', { overridingRules: { incident: { categroy: '' } } }], 'overridingRules.incident.categroy'],
    ['a limit of requests', (snow) => (snow.settings['requestsPerHour'] = -1), ['PATCH', '/settings', { requestsPerHour: -1 }], 'requestsPerHour'],
    ['a filter', ({ journal }) => journal.list({ methd: 'GET' }), ['GET', '/journal?methd=GET'], 'methd'],
    ['a method of a filter', ({ journal }) => journal.list({ method: 'gte' }), ['GET', '/journal?method=gte'], 'method'],
    ['a status of a filter', ({ journal }) => journal.list({ status: 99 }), ['GET', '/journal?status=99'], 'status'],
    ['a limit of a filter', ({ journal }) => journal.list({ limit: 0 }), ['GET', '/journal?limit=0'], 'limit'],
    ['an id below zero of a filter', ({ journal }) => journal.list({ since: -1 }), ['GET', '/journal?since=-1'], 'since'],
    ['a filter that is neither true nor false', ({ journal }) => journal.list({ matched: 'yes' }), ['GET', '/journal?matched=yes'], 'matched'],
    ['an id', ({ journal }) => journal.get('first'), ['GET', '/journal/first'], 'id'],
    ['an id to make a command of', ({ journal }) => journal.curl(0.5, 'http://127.0.0.1'), ['GET', '/journal/0.5/curl'], 'id'],
    ['the name of a snapshot', ({ snapshots }) => snapshots.save('a:b'), ['PUT', '/snapshots/a:b'], 'name'],
    ['a name that is too long', ({ snapshots }) => snapshots.save('a'.repeat(65)), ['PUT', `/snapshots/${'a'.repeat(65)}`], 'name'],
    ['the name of a snapshot to load', ({ snapshots }) => snapshots.load('a:b'), ['POST', '/snapshots/a:b/load'], 'name'],
    ['the name of a snapshot to export', ({ snapshots }) => snapshots.export('a:b'), ['GET', '/snapshots/a:b'], 'name'],
    ['the name of a snapshot to delete', ({ snapshots }) => snapshots.delete('a:b'), ['DELETE', '/snapshots/a:b'], 'name'],
    ['a state', ({ snapshots }) => snapshots.import('a', '{}'), ['PUT', '/snapshots/a', '{}'], 'body'],
  ])('is refused as over HTTP: %s', async (_, inCode, http, field) => {
    await using snow = await startMockServiceNow({ scenario: 'blank' });
    const before = snow.control.state;
    const error = thrownBy(() => inCode(loose(snow.control)));
    expect(error).toBeInstanceOf(InputError);
    const { message, fields } = error as InputError;
    expect(await refusedOverHttp(snow, http)).toMatchObject({ status: 400, detail: message, fields });
    expect(Object.keys(fields)).toEqual([field]);
    expect(message).toBe(`${field}: ${fields[field] ?? ''}`);
    // Nothing has come of it.
    expect({ ...snow.control.state, clock: {} }).toEqual({ ...before, clock: {} });
  });

  it.each<[what: string, inCode: (snow: Loose) => unknown, http: readonly [string, string, unknown?]]>([
    ['the account of a fault', ({ faults }) => faults.inject('account-locked', { userName: 'nobody' }), ['PUT', '/faults/account-locked', { userName: 'nobody' }]],
    ['a snapshot', ({ snapshots }) => snapshots.load('none'), ['POST', '/snapshots/none/load']],
  ])('is refused where there is nothing by its name, as over HTTP: %s', async (_, inCode, http) => {
    await using snow = await startMockServiceNow({ scenario: 'blank' });
    const error = thrownBy(() => inCode(loose(snow.control)));
    expect(error).toBeInstanceOf(RangeError);
    expect(await refusedOverHttp(snow, http)).toMatchObject({ status: 404, detail: messageOf(error) });
  });

  it.each<[what: string, inCode: (snow: Loose) => unknown, near: string, names: readonly string[]]>([
    ['a fault', ({ faults }) => faults.inject('hybernating'), 'hibernating', faultNames],
    ['a fault in capitals', ({ faults }) => faults.inject('SLOW'), 'slow', faultNames],
    ['an option', ({ faults }) => faults.inject('rate-limited', { retryafter: 1 }), 'retryAfter', ['retryAfter', 'times', 'path', 'method']],
    ['a scenario', ({ setScenario }) => setScenario('maintainance'), 'maintenance', instanceScenarios],
    ['a table', ({ store }) => store.count('incidents'), 'incident', tableNames],
    ['a value of a switch', (snow) => (snow.settings['astral'] = 'question '), 'question', ['store', 'drop', 'question']],
    ['a filter', ({ journal }) => journal.list({ state: 200 }), 'status', ['method', 'path', 'status', 'matched', 'since', 'limit']],
    ['a role', ({ administration }) => administration.grantRole('admin', 'itli'), 'itil', ['admin', 'itil', 'sn_incident_read']],
  ])('is told which there are, and which it may have meant: %s', (_, inCode, near, names) => {
    const message = messageOf(thrownBy(() => inCode(create())));
    expect(message).toContain(`Did you mean "${near}"?`);
    expect((/There are: (.*)\.$/.exec(message)?.[1] ?? '').split(', ')).toEqual(expect.arrayContaining([...names]));
  });

  it('is told of each of several by itself', () => {
    const error = thrownBy(() => create().reset({ sed: 1, incident: 1 }));
    expect((error as InputError).fields).toEqual({
      sed: 'There is no option "sed". Did you mean "seed"? There are: scenario, seed, incidents.',
      incident: 'There is no option "incident". Did you mean "incidents"? There are: scenario, seed, incidents.',
    });
  });

  it('is told nothing that it may have meant where nothing looks like it', () => {
    expect(messageOf(thrownBy(() => create().faults.inject('thunderstorm')))).toMatch(/^name: There is no fault "thunderstorm"\. There are: slow, /);
    expect(messageOf(thrownBy(() => create().faults.inject('fields-denied', { reason: 1 })))).toBe('reason: There is no option of the fault fields-denied "reason". There are none.');
    expect(messageOf(thrownBy(() => create().faults.inject(undefined)))).toMatch(/^name: It names a fault\. There are: slow, /);
  });
});

describe('times', () => {
  it.each([['2026-07-14T08:15:30Z'], ['2026-07-14T10:15:30+02:00'], [new Date(Date.UTC(2026, 6, 14, 8, 15, 30))], [Date.UTC(2026, 6, 14, 8, 15, 30)]])('are read from %j', (at) => {
    const snow = createMockServiceNow({ scenario: 'blank' });
    snow.clock.freeze(at);
    expect([snow.clock.now(), snow.clock.state]).toMatchObject([Date.UTC(2026, 6, 14, 8, 15, 30), { now: '2026-07-14T08:15:30.000Z', isFrozen: true }]);
  });

  it.each([[Number.NaN], [Infinity], [new Date(Number.NaN)], ['2026-07-14T08:15:30'], ['July 14'], [''], [{}], [true]])('are refused as %j, and the clock goes on', (at) => {
    const snow = create();
    expect(() => snow.clock.freeze(at)).toThrow(InputError);
    expect(() => snow.clock.freeze(at)).toThrow(/^at: "[^"]*" is no time\. It wants ISO 8601 with a zone/);
    expect(() => snow.clock.advance(at)).toThrow(/^milliseconds: /);
    expect((snow as unknown as MockServiceNow).clock.state).toMatchObject({ isFrozen: false, ahead: 0 });
  });

  it('of a clock of one’s own are numbers', () => {
    for (const start of ['tomorrow', '2026-...', '2026', '2026-07-14', '2026-07-14T08:15:30', '2026-02-30T00:00:00Z', 'July 14, 2026', '']) {
      expect(() => manualClock(start)).toThrow(new RangeError(`"${start}" is no time; it wants ISO 8601 with a zone, as 2026-07-14T08:15:30Z`));
    }
    expect(manualClock('2026-07-14T10:15:30+02:00').now()).toBe(Date.UTC(2026, 6, 14, 8, 15, 30));
    const clock = manualClock('2026-07-14T08:15:30Z');
    expect(() => clock.advance(Number.NaN)).toThrow(new RangeError('"NaN" is no number of milliseconds'));
    clock.advance(1000);
    expect(createMockServiceNow({ scenario: 'blank', clock }).clock.state.now).toBe('2026-07-14T08:15:31.000Z');
  });
});

describe('options', () => {
  it.each<[options: object, message: string | RegExp]>([
    [{ scenaro: 'blank' }, /^scenaro: There is no option "scenaro"\. Did you mean "scenario"\? There are: scenario, /],
    [{ scenario: 'blnk' }, /^scenario: There is no scenario "blnk"\. Did you mean "blank"\?/],
    [{ seed: 0.5 }, /^seed: /],
    [{ incidents: -1 }, /^incidents: /],
    [{ settings: { choise: 'drop' } }, /^settings\.choise: There is no switch "choise"\. Did you mean "choice"\?/],
    [{ settings: { closedTables: ['incidnet'] } }, /^settings\.closedTables\.0: There is no table "incidnet"\. Did you mean "incident"\?/],
    [{ appUrl: 'app.example' }, 'appUrl: It wants an http or https address'],
    [{ appUrl: 'ftp://app.example' }, 'appUrl: It wants an http or https address'],
    [{ clock: {} }, 'clock: It wants an object with a method "now"'],
    [{ clock: { now: () => Number.NaN } }, 'clock: Its "now" wants to return milliseconds since 1970'],
    [{ clock: { now: () => new Date(0) } }, 'clock: Its "now" wants to return milliseconds since 1970'],
    [{ clock: () => 0 }, 'clock: It wants an object with a method "now"'],
    [{ scheduler: null }, 'scheduler: It wants an object with a method "after"'],
    [{ log: 'console' }, 'log: It wants a function'],
  ])('are refused that make no sense: %j', async (options, message) => {
    const create = createMockServiceNow as (options: object) => MockServiceNow;
    const start = startMockServiceNow as (options: object) => Promise<RunningMockServiceNow>;
    expect(() => create(options)).toThrow(InputError);
    expect(() => create(options)).toThrow(message);
    await expect(start(options)).rejects.toThrow(message);
  });

  it.each<[options: object, message: string | RegExp]>([
    [{ prot: 1 }, /^prot: There is no option "prot"\. Did you mean "port"\?/],
    [{ port: -1 }, /^port: /],
    [{ port: 65_536 }, /^port: /],
    [{ port: '8182' }, /^port: /],
    [{ host: '' }, 'host: It wants an address'],
    [{ allowHosts: ['servicenow', 'http://servicenow'] }, /^allowHosts\.1: It wants a host name, as servicenow, or \.example for all names below it$/],
    [{ allowHosts: 'servicenow' }, /^allowHosts: /],
    [{ allowOrigins: ['https://app.example/'] }, /^allowOrigins\.0: It wants an origin, as https:\/\/app\.example$/],
    [{ tls: 'yes' }, /^tls: /],
    [{ state: '' }, 'state: It wants the name of a folder'],
    [{ persist: 'state.jsonl' }, 'persist: There is no option "persist"; "state" names a folder that keeps the state'],
    [{ limits: { headerTimeout: 1 } }, /^limits\.headerTimeout: There is no limit "headerTimeout"\. Did you mean "headersTimeout"\?/],
    [{ limits: { requestTimeout: -1 } }, /^limits\.requestTimeout: /],
    [{ limits: { requestTimeout: Number.NaN } }, /^limits\.requestTimeout: /],
    [{ onError: {} }, 'onError: It wants a function'],
  ])('of one that listens are refused that make no sense: %j', async (options, message) => {
    const start = startMockServiceNow as (options: object) => Promise<RunningMockServiceNow>;
    await expect(start(options)).rejects.toThrow(InputError);
    await expect(start(options)).rejects.toThrow(message);
  });

  it('stand for what is usual where they are undefined', async () => {
    const none = { scenario: undefined, seed: undefined, incidents: undefined, settings: undefined, appUrl: undefined, clock: undefined, scheduler: undefined, log: undefined };
    const usual = createMockServiceNow();
    expect(createMockServiceNow(none).state.stage).toEqual(usual.state.stage);
    expect(createMockServiceNow({ scenario: 'blank', settings: { choice: undefined, reference: 'empty' } }).settings).toEqual({ ...usual.settings, reference: 'empty' });
    const limits = { headersTimeout: undefined, requestTimeout: undefined, checkInterval: undefined };
    await using snow = await startMockServiceNow({ ...none, scenario: 'blank', port: undefined, host: undefined, allowHosts: undefined, allowOrigins: undefined, tls: undefined, state: undefined, limits, onError: undefined });
    expect([snow.url, snow.isRestored]).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), false]);
    snow.control.reset({ seed: 7 });
    snow.control.reset({ scenario: undefined, seed: undefined, incidents: undefined });
    expect(snow.control.state.stage).toEqual({ scenario: 'blank', seed: 7, incidents: 0 });
    expect(snow.control.generate(2, undefined)).toBe(2);
    snow.control.faults.inject('slow', { latency: undefined, jitter: undefined, times: undefined, method: undefined, path: undefined });
    expect(snow.control.faults.list().find(({ isActive }) => isActive)?.choice).toEqual({});
    expect(snow.control.journal.list({ method: undefined, path: undefined, status: undefined, matched: undefined, since: undefined, limit: undefined })).toEqual([]);
  });
});

describe('settings', () => {
  it('are read as they are, and count once they are assigned', async () => {
    const snow = createMockServiceNow({ scenario: 'blank', settings: { choice: 'drop' } });
    expect(snow.settings).toMatchObject({ choice: 'drop', unreadableTables: ['sys_journal_field', 'sys_properties'] });
    snow.settings.closedTables = ['incident'];
    Object.assign(snow.settings, { deniedColumns: { problem: ['u_reason'] } });
    expect(snow.settings).toMatchObject({ choice: 'drop', closedTables: ['incident'], deniedColumns: { problem: ['u_reason'] } });
    const headers = { 'x-sn-apikey': snow.apiKey };
    expect((await snow.fetch('https://dev1.service-now.com/api/now/table/incident', { headers })).status).toBe(403);
  });

  it('change by an assignment alone: what is read of one is a copy that nothing changes', () => {
    const snow = createMockServiceNow({ scenario: 'blank' });
    expect(() => snow.settings.closedTables.push('incident')).toThrow(TypeError);
    expect(() => (snow.settings.deniedColumns.incident = ['category'])).toThrow(TypeError);
    expect(() => delete (snow.settings as unknown as Record<string, unknown>)['choice']).toThrow(TypeError);
    expect(() => ((snow.settings as unknown as Record<string, unknown>)['choice'] = undefined)).toThrow('choice: It wants a value');
    expect(snow.settings).toMatchObject({ closedTables: [], deniedColumns: {}, choice: 'store' });
  });
});

describe('seeds', () => {
  const read = async (snow: MockServiceNow, sysId: string, fields: string): Promise<unknown> => {
    const response = await snow.fetch(`https://dev1.service-now.com/api/now/table/incident/${sysId}?sysparm_fields=${fields}`, { headers: { Authorization: `Basic ${btoa('admin:admin')}` } });
    return ((await response.json()) as { result: unknown }).result;
  };

  it('take numbers and booleans as ServiceNow writes them', () => {
    const snow = createMockServiceNow({ scenario: 'blank' });
    const { sys_id, priority, impact, active } = snow.store.insert('incident', { impact: 1, urgency: 1, active: false, opened_at: '2026-07-14 08:15:30', category: undefined, due_date: '' });
    expect([priority, impact, active]).toEqual(['1', '1', 'false']);
    expect(snow.store.update('incident', sys_id, { state: 6, description: undefined })).toMatchObject({ state: '6', active: 'true', description: '' });
  });

  it('add custom columns that a table lacks, of the type of what is given', async () => {
    const snow = createMockServiceNow({ scenario: 'blank' });
    const { sys_id, u_source } = snow.store.insert('incident', { u_source: 'orders', u_rows: 7, u_checked: true, x_acme_rate: 0.5 });
    expect(u_source).toBe('orders');
    expect(await read(snow, sys_id, 'u_source,u_rows,u_checked,x_acme_rate')).toEqual({ u_source: 'orders', u_rows: '7', u_checked: 'true', x_acme_rate: '0.5' });
    expect(snow.store.query('sys_dictionary', 'name=incident^elementSTARTSWITHu_^ORDERBYelement').map(({ element, internal_type }) => [element, internal_type])).toEqual([
      ['u_checked', 'boolean'],
      ['u_rows', 'integer'],
      ['u_source', 'string'],
    ]);
    snow.store.update('incident', sys_id, { u_source: 'payments', u_late: 'x' });
    expect(await read(snow, sys_id, 'u_source,u_late')).toEqual({ u_source: 'payments', u_late: 'x' });
    expect(snow.store.count('sys_dictionary')).toBeGreaterThan(0);
    expect(snow.store.query('sys_dictionary', 'name=incident^element=u_source')).toHaveLength(1);
  });

  it.each<[values: unknown, message: string | RegExp]>([
    [{ shortdescription: 'x' }, /^shortdescription: There is no column of incident "shortdescription"\. Did you mean "short_description"\? There are: .*\bnumber\b/],
    [{ short_description: null }, 'short_description: A column takes a text, a finite number, true or false'],
    [{ short_description: ['x'] }, 'short_description: A column takes a text, a finite number, true or false'],
    [{ impact: Number.NaN }, 'impact: A column takes a text, a finite number, true or false'],
    [{ impact: 'high' }, 'impact: "high" is not what the column holds, which is a whole number'],
    [{ impact: 1.5 }, 'impact: "1.5" is not what the column holds, which is a whole number'],
    [{ active: 'yes' }, 'active: "yes" is not what the column holds, which is true or false'],
    [{ opened_at: '2026-07-14T08:15:30Z' }, 'opened_at: "2026-07-14T08:15:30Z" is not what the column holds, which is a time as 2026-07-14 08:15:30, in UTC'],
    [{ opened_at: '2026-02-30 00:00:00' }, /^opened_at: /],
    [{ due_date: 'tomorrow' }, /^due_date: "tomorrow" is not what the column holds, which is a time/],
    [{ impact: 'high', u_a: {} }, /^impact: .*; u_a: A column takes/],
    ['row', 'values: It wants an object of columns'],
    [[], 'values: It wants an object of columns'],
    [null, 'values: It wants an object of columns'],
  ])('are refused as %j', (values, message) => {
    const { store, administration } = create();
    const { sys_id: sysId } = store.insert('incident', {}) as { sys_id: string };
    for (const give of [() => store.insert('incident', values), () => store.update('incident', sysId, values), () => administration.write('admin', 'incident', sysId, values)]) {
      expect(give).toThrow(InputError);
      expect(give).toThrow(message);
    }
    expect([store.count('incident'), store.count('sys_dictionary')]).toEqual([1, create().store.count('sys_dictionary')]);
  });

  it.each<[what: string, use: (store: Loose['store']) => unknown]>([
    ['insert', (store) => store.insert('incidnet', {})],
    ['get', (store) => store.get('incidnet', 'a')],
    ['update', (store) => store.update('incidnet', 'a', {})],
    ['delete', (store) => store.delete('incidnet', 'a')],
    ['query', (store) => store.query('incidnet')],
    ['count', (store) => store.count('incidnet')],
    ['addJournalEntry', (store) => store.addJournalEntry('incidnet', 'a', { element: 'comments', value: 'x' })],
  ])('have a table: %s', (_, use) => {
    expect(() => use(create().store)).toThrow(/^table: There is no table "incidnet"\. Did you mean "incident"\?/);
  });

  it.each<[encodedQuery: unknown, message: string | RegExp]>([
    ['shortdescription=x', /^encodedQuery: There is no column of incident "shortdescription"\. Did you mean "short_description"\? There are: /],
    ['active=true^ORDERBYnumbr', /^encodedQuery: There is no column of incident "numbr"\. Did you mean "number"\?/],
    ['caller_id.nam=x', 'encodedQuery: It has a part that is not valid, unknown column caller_id.nam: condition dropped'],
    ['opened_at>javascript:gs.evil()', 'encodedQuery: It has a part that is not valid, value not understood in opened_at>: condition dropped'],
    ['nonsense', /^encodedQuery: It has a part that is not valid, /],
    [7, /^encodedQuery: .*expected string/],
  ])('are asked for by a query that is answered as it is written, which is not %j', (encodedQuery, message) => {
    const { store } = create();
    expect(() => store.query('incident', encodedQuery)).toThrow(InputError);
    expect(() => store.query('incident', encodedQuery)).toThrow(message);
  });

  it('have an entry of a journal that is one, and ask for some records', () => {
    const { store } = create();
    const { sys_id: sysId } = store.insert('incident', {}) as { sys_id: string };
    const add = (entry: unknown) => () => store.addJournalEntry('incident', sysId, entry);
    expect(add({ element: 'worknotes', value: 'x' })).toThrow(/^element: There is no journal field "worknotes"\. Did you mean "work_notes"\?/);
    expect(add({ element: 'comments', value: 'x', createdOn: '2026-07-14T08:15:30Z' })).toThrow('createdOn: It is no time, which is written as 2026-07-14 08:15:30, in UTC');
    expect(add({ element: 'comments', value: 'x', author: 'eve' })).toThrow(/^author: There is no member "author"/);
    add({ element: 'comments', value: 'x', createdOn: '2026-07-14 08:15:30', createdBy: undefined })();
    expect(store.query('sys_journal_field', `element_id=${sysId}`)).toMatchObject([{ value: 'x', sys_created_on: '2026-07-14 08:15:30', sys_created_by: 'admin' }]);
    expect(() => store.addJournalEntry('incident', 'a', { element: 'comments', value: 'x' })).toThrow(new RangeError('No incident has the sys_id a'));
    for (const limit of [0, -1, 1.5, Number.NaN, '1']) expect(() => store.query('incident', '', limit)).toThrow(/^limit: /);
    for (const limit of [1, Infinity, undefined]) expect(store.query('incident', '', limit)).toHaveLength(1);
  });
});

describe('requests as commands', () => {
  it('are sent to an address', async () => {
    const snow = createMockServiceNow({ scenario: 'blank' });
    await snow.fetch('https://dev1.service-now.com/api/now/table/incident?sysparm_limit=1');
    expect(snow.journal.curl(1, 'http://127.0.0.1:8182')).toContain("'http://127.0.0.1:8182/api/now/table/incident?sysparm_limit=1'");
    expect(snow.journal.curl(2, 'http://127.0.0.1:8182')).toBeUndefined();
    for (const origin of ['dev1', 'ftp://dev1', undefined]) expect(() => loose(snow).journal.curl(1, origin)).toThrow('origin: It wants an http or https address');
  });
});

describe('administration', () => {
  it('knows users, roles and records that there are', () => {
    const { administration, store } = create();
    const { sys_id: sysId } = store.insert('incident', {}) as { sys_id: string };
    expect(() => administration.setPassword('nobody', 'x')).toThrow(new RangeError('No user is called nobody'));
    expect(() => administration.setPassword('admin')).toThrow(/^password: .*expected string/);
    expect(() => administration.lockUser('admin', 'no')).toThrow(/^isLocked: .*expected boolean/);
    expect(() => administration.lockUser(7)).toThrow(/^userName: .*expected string/);
    administration.lockUser('admin');
    expect(store.query('sys_user', 'user_name=admin^locked_out=true')).toHaveLength(1);
    administration.lockUser('admin', false);
    expect(store.query('sys_user', 'user_name=admin^locked_out=false')).toHaveLength(1);
    expect(() => administration.grantRole('admin', 'itli')).toThrow(/^role: There is no role "itli"\. Did you mean "itil"\?/);
    expect(() => administration.write('admin', 'incidnet', sysId, {})).toThrow(/^table: /);
    administration.write('admin', 'incident', sysId, { impact: 1, urgency: 1 });
    expect(store.get('incident', sysId)).toMatchObject({ priority: '1' });
  });
});
