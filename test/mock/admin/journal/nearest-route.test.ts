import { describe, expect, it } from 'vitest';
import { emulatedRoutes, isEmulated } from '../../../../src/mock/admin/journal/emulated-routes.js';
import { nearestRoute } from '../../../../src/mock/admin/journal/nearest-route.js';
import { admin, createWorld, send } from '../../servicenow/client.js';

const example = (path: string): string => path.replace('angular.do', 'angular.do?sysparm_type=get_user').replace('{table}', 'incident').replace('{target}', 'incident.do').replace(/\{[^}]+\}/g, '0123');

describe('nearestRoute', () => {
  it.each([
    ['GET', '/api/now/tables/incident', 'GET /api/now/table/{table}', /"tables" stands where "table"/],
    ['GET', '/api/now/v3/table/incident', 'GET /api/now/v1/table/{table}', /"v3" stands where "v1"/],
    ['PATCH', '/api/now/table/incident', 'GET|HEAD|POST /api/now/table/{table}', /the method PATCH is not one of GET, HEAD, POST/],
    ['GET', '/api/now/table/incident/0123/more', 'GET /api/now/table/{table}/{sys_id}', /"more" is more than the address takes/],
    ['POST', '/oauth_tokens.do', 'POST /oauth_token.do', /"oauth_tokens.do" stands where "oauth_token.do"/],
  ])('%s %s is nearest to %s', (method, path, route, difference) => {
    const nearest = nearestRoute(method, path);
    expect(nearest.route).toBe(route);
    expect(nearest.difference).toMatch(difference);
  });

  it('knows only addresses that the instance answers', async () => {
    const { snow } = createWorld();
    for (const { methods, path } of emulatedRoutes) {
      const response = await send(snow, example(path), { method: methods[0] ?? '', as: admin });
      expect(await response.text(), path).not.toContain('does not represent any resource');
    }
  });

  it('takes an address for emulated exactly where the instance does not call it unknown', async () => {
    const { snow } = createWorld();
    for (const path of ['/api/now/table/incident', '/api/now/v2/table/x/y', '/api/now/v3/table/incident', '/api/now/import/u_x', '/api/x_app/things', '/api/now/table']) {
      const text = await (await send(snow, path)).text();
      expect([path, isEmulated(path)]).toEqual([path, !text.includes('does not represent any resource')]);
    }
  });
});
