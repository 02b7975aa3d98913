// servicenow-api.md 2.4: invalid parts of a query
import { createWorld, numbers, send, serviceAccount, type World } from '../client.js';

function twoIncidents(settings = {}): World {
  const world = createWorld({ settings });
  world.snow.store.insert('incident', { number: '1', state: '1' });
  world.snow.store.insert('incident', { number: '2', state: '2' });
  return world;
}

const path = (query: string): string => `/api/now/table/incident?sysparm_query=${encodeURIComponent(query)}`;

describe('Invalid queries', () => {
  // spec: 2.4-ignore
  it('drop only the invalid condition by default, and say so in the log', async () => {
    const { snow, log } = twoIncidents();
    expect(await numbers(snow, 'foo=1^state=1')).toEqual(['1']);
    expect(log).toEqual(['unknown column foo: condition dropped, switch invalid_query=ignore']);
    expect(await numbers(snow, 'foo=1')).toEqual(['1', '2']);
  });

  // spec: 2.3-related-list, 2.3-op-changes, 2.3-op-dynamic
  it.each([
    'nonsense',
    'assigned_to.foo=1',
    'state.foo=1',
    'opened_at>javascript:gs.evil()',
    'opened_at>javascript:process.exit(1)',
    'opened_atBETWEEN2024-01-01',
    'opened_atRELATIVEGE@eon@ago@2',
    'stateSAMEASfoo',
    'stateVALCHANGES',
    'stateCHANGESTO2',
    'opened_atDATEPARTMonday@javascript:gs.evil("dayofweek","monday","EE")',
    'opened_atDATEPARTMonday',
    'stateCHANGESFROM1',
    'assigned_toDYNAMICabc',
    'RLQUERYincident.parent,>=1^state=1^ENDRLQUERY',
    'RLQUERYincident.parent,>=1,m2m^impact=1^NQimpact=2^ORurgency=3^ENDRLQUERY',
    'RLQUERYincident.parent,=0^ENDRLQUERY',
  ])('drop %s', async (part) => {
    const { snow, log } = twoIncidents();
    expect(await numbers(snow, `${part}^state=1`)).toEqual(['1']);
    expect(log).toHaveLength(1);
  });

  // spec: 2.4-no-rows
  it('return no rows with the switch no_rows', async () => {
    const { snow } = twoIncidents({ invalidQuery: 'no_rows' });
    expect(await numbers(snow, 'foo=1^state=1')).toEqual([]);
    expect(await numbers(snow, 'state=1')).toEqual(['1']);
  });

  // spec: 1.4-403-query, 2.4-forbid
  it('answer 403 with the switch forbid', async () => {
    const { snow } = twoIncidents({ invalidQuery: 'forbid' });
    const response = await send(snow, path('foo=1^state=1'));
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({
      error: {
        message: 'Insufficient rights to query records',
        detail: 'Field(s) present in the query do not have permission to be read',
      },
      status: 'failure',
    });
  });

  // spec: 1.4-403-query
  it('treat a column that the user may not read like one that does not exist', async () => {
    const { snow } = twoIncidents({ invalidQuery: 'forbid', deniedColumns: { incident: ['category'] } });
    expect((await send(snow, path('category=inquiry'), { as: serviceAccount })).status).toBe(403);
    expect((await send(snow, path('category=inquiry'))).status).toBe(200);
    snow.settings.invalidQuery = 'ignore';
    expect(await numbers(snow, 'category=network', serviceAccount)).toEqual(['1', '2']);
    expect(await numbers(snow, 'category=network')).toEqual([]);
  });
});
