// servicenow-api.md 1.1: HEAD is GET without a body, at every address
import { createWorld, send, type World } from '../client.js';

function worldWithFile(): { world: World; incident: string; file: string } {
  const world = createWorld();
  const { sys_id: incident } = world.snow.store.insert('incident');
  const values = { file_name: 'log.txt', content_type: 'text/plain', table_name: 'incident', table_sys_id: incident };
  return { world, incident, file: world.snow.store.insert('sys_attachment', values).sys_id };
}

/** Differs from one answer to the next. */
const volatile = new Set(['x-transaction-id', 'set-cookie']);

async function headOf({ snow }: World, path: string, method: string, as?: string | null): Promise<unknown> {
  const response = await send(snow, path, { method, ...(as !== undefined && { as }) });
  const headers = [...response.headers].filter(([name]) => !volatile.has(name));
  const body = await response.text();
  if (method === 'HEAD') expect([path.slice(0, 80), body]).toEqual([path.slice(0, 80), '']);
  return [path.slice(0, 80), response.status, headers];
}

describe('HEAD', () => {
  // spec: 1.1-head
  it('answers the status and the headers of GET, and no body', async () => {
    const { world, incident, file } = worldWithFile();
    const paths = [
      '/api/now/table/incident',
      '/api/now/v1/table/problem',
      `/api/now/table/incident/${incident}`,
      '/api/now/table/incident/nonsense',
      '/api/now/table/nonsense',
      '/api/now/nonsense',
      '/api/now/stats/incident?sysparm_count=true',
      '/api/now/attachment',
      `/api/now/attachment/${file}`,
      `/api/now/attachment/${file}/file`,
      '/api/now/doc/table/schema',
      '/api/now/ui/user/current_user',
      '/api/now/ui/meta/incident',
      '/api/now/tinyurl',
      `/api/now/table/incident?sysparm_query=${'x'.repeat(70_000)}`,
      `/incident.do?sys_id=${incident}`,
      '/incident_list.do',
      '/nothing.do',
    ];
    for (const path of paths) expect(await headOf(world, path, 'HEAD')).toEqual(await headOf(world, path, 'GET'));
  });

  // spec: 1.1-head
  it.each([null, 'admin:wrong'])('answers 401 without a body to the credentials %s', async (as) => {
    const { world } = worldWithFile();
    const path = '/api/now/table/incident';
    expect(await headOf(world, path, 'HEAD', as)).toEqual(await headOf(world, path, 'GET', as));
  });
});
