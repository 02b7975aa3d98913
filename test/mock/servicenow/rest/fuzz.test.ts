// Whatever is asked and sent, the answer is one of ServiceNow's own kinds. Seeded: a failure comes again
import fc from 'fast-check';
import type { InstanceSettings } from '../../../../src/mock/servicenow/index.js';
import { createWorld, send, serviceAccount, type Call, type World } from '../client.js';

const runs = { seed: 20_240_115, numRuns: 250 };

const columns = ['state', 'number', 'short_description', 'opened_at', 'caller_id', 'caller_id.manager.name', 'work_notes', 'watch_list'];
const operators = (
  '= != LIKE NOTLIKE STARTSWITH ENDSWITH IN NOT_IN ISEMPTY ISNOTEMPTY EMPTYSTRING ANYTHING < <= > >= BETWEEN SAMEAS NSAMEAS ' +
  'GT_FIELD LT_FIELD GT_OR_EQUALS_FIELD LT_OR_EQUALS_FIELD ON NOTON RELATIVEGT RELATIVEGE RELATIVELT RELATIVELE RELATIVEEE ' +
  'MORETHAN LESSTHAN DATEPART DYNAMIC VALCHANGES CHANGESFROM CHANGESTO INSTANCEOF'
).split(' ');
const values = [
  ...['1', '1,2,', 'x', '%', '@', '@@', '1@2', 'Today@javascript:gs.daysAgo(1)@javascript:gs.now()', '@hour@ago@2', '@eon@ago@x'],
  ...['javascript:gs.daysAgo(1e99)', 'javascript:gs.daysAgo(-1)', 'javascript:gs.dateGenerate()', 'javascript:', 'opened_at@day@after@1'],
  ...["Monday@javascript:gs.datePart('dayofweek','monday','EE')", '9999-99-99', '0000-00-00 00:00:00', 'task', ''],
];
const directives = ['^', '^^', '^OR', '^NQ', '^EQ', 'ORDERBY', 'ORDERBYDESC', 'GROUPBY', 'RLQUERY', '^ENDRLQUERY', '123TEXTQUERY321='];

const condition = fc
  .tuple(fc.constantFrom(...columns, '__proto__'), fc.constantFrom(...operators), fc.constantFrom(...values))
  .map((parts) => parts.join(''));
const query = fc
  .array(fc.oneof({ weight: 4, arbitrary: condition }, fc.constantFrom(...directives), fc.string({ maxLength: 8 })), { maxLength: 8 })
  .chain((parts) => fc.constantFrom('^', '^OR', '^NQ', '').map((separator) => parts.join(separator)));

const parameterNames = [
  ...['sysparm_query', 'sysparm_fields', 'sysparm_limit', 'sysparm_offset', 'sysparm_display_value', 'sysparm_view', 'sysparm_tiny'],
  ...['sysparm_exclude_reference_link', 'sysparm_no_count', 'sysparm_group_by', 'sysparm_having', 'sysparm_order_by', 'sysparm_count'],
  ...['sysparm_avg_fields', 'sysparm_max_fields', 'sysparm_input_display_value', 'sysparm_suppress_auto_sys_field', ...columns],
];
const parameterValue = fc.oneof(
  query,
  fc.string(),
  fc.constantFrom('true', 'all', '0', '-1', '1e9', '99999999999999999999', 'mobile', 'count^state^>^1', 'AVG^state^DESC', ...columns),
);
const parameters = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...parameterNames), fc.string()), parameterValue), { maxLength: 5 })
  .map((pairs) => new URLSearchParams(pairs).toString());

const settings: fc.Arbitrary<Partial<InstanceSettings>> = fc.record({
  invalidQuery: fc.constantFrom('ignore', 'no_rows', 'forbid'),
  choice: fc.constantFrom('store', 'drop'),
  reference: fc.constantFrom('resolve', 'store', 'empty'),
  closedReadOnly: fc.boolean(),
  closeDataPolicy: fc.boolean(),
});

function worldWith(switches: Partial<InstanceSettings>): { world: World; sysId: string } {
  const world = createWorld({ settings: switches });
  const { sys_id: sysId } = world.snow.store.insert('incident', { work_notes: 'a note' });
  return { world, sysId };
}

const isEnvelope = (body: unknown): boolean => {
  const { error, status } = body as { error?: { message?: unknown; detail?: unknown }; status?: unknown };
  const isText = typeof error?.message === 'string' && (error.detail === null || typeof error.detail === 'string');
  return isText && status === 'failure' && Object.keys(error).length === 2;
};

/** 200 or 201 with a result, or 400, 403 or 404 with the envelope. */
async function expectOwnKind({ snow, log }: World, path: string, call: Call = {}): Promise<void> {
  const response = await send(snow, path, call);
  const body = (await response.json()) as object;
  expect(log.join()).not.toContain('unexpected error');
  expect([200, 201, 400, 403, 404]).toContain(response.status);
  expect([path, response.status < 300 ? 'result' in body : isEnvelope(body)]).toEqual([path, true]);
}

describe('Any request', () => {
  it('for a list, its figures or its files is answered or refused as an instance would', async () => {
    await fc.assert(
      fc.asyncProperty(parameters, query, settings, fc.boolean(), async (search, text, switches, isAdmin) => {
        const { world, sysId } = worldWith(switches);
        const all = `sysparm_query=${encodeURIComponent(text)}&${search}`;
        const call = isAdmin ? {} : { as: serviceAccount };
        const tables = ['table/incident', 'v1/table/task', 'table/sys_dictionary', 'stats/incident', 'attachment', `table/incident/${sysId}`];
        for (const path of tables) await expectOwnKind(world, `/api/now/${path}?${all}`, call);
      }),
      runs,
    );
  });

  it('that writes any JSON is answered or refused as an instance would', async () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('7', '6', 'Closed', 'f'.repeat(32), 'System Administrator', '2024-13-45'));
    const record = fc.dictionary(fc.oneof(fc.constantFrom(...columns, 'sys_id', 'close_code', 'priority', '__proto__'), fc.string()), value);
    const body = fc.oneof(record, fc.array(record, { maxLength: 2 }), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(body, parameters, settings, async (sent, search, switches) => {
        const { world, sysId } = worldWith(switches);
        for (const [method, path] of [['POST', ''], ['PUT', `/${sysId}`], ['PATCH', `/${sysId}`], ['PATCH', '/nonsense']] as const) {
          const text = JSON.stringify(sent);
          await expectOwnKind(world, `/api/now/table/incident${path}?${search}`, { method, body: text });
        }
      }),
      runs,
    );
  });

  it('with a body of any text, broken JSON or single quotes included, is answered or refused as an instance would', async () => {
    const piece = fc.constantFrom('{', '}', '[', ']', "'", '"', ':', ',', '\\', "\\'", 'state', '1', 'null', ' ', '\n', '\u0000', '\ud800');
    const text = fc.oneof(fc.string(), fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')));
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const { world, sysId } = worldWith({});
        await expectOwnKind(world, '/api/now/table/incident', { method: 'POST', body });
        await expectOwnKind(world, `/api/now/table/incident/${sysId}`, { method: 'PATCH', body });
        await expectOwnKind(world, '/api/now/tinyurl', { method: 'POST', body });
      }),
      runs,
    );
  });

  it('for any address under /api/ is answered or refused as an instance would', async () => {
    const segment = fc.oneof(fc.string(), fc.constantFrom('now', 'v1', 'v2', 'table', 'stats', 'attachment', 'file', 'doc', 'ui', 'meta', 'incident', '..', '%', '__proto__'));
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { maxLength: 5 }), async (segments) => {
        const path = ['/api', ...segments.map((text) => (text === '%' ? text : encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))))].join('/');
        const { world } = worldWith({});
        // Dots can lead out of /api/, to the pages.
        if (new URL(path, 'https://x').pathname.startsWith('/api/')) await expectOwnKind(world, path);
      }),
      runs,
    );
  });
});
