import type { FaultName, FaultOptions } from '../../../../src/mock/servicenow/index.js';
import { createWorld, send, serviceAccount, type World } from '../client.js';

export const table = '/api/now/table/incident';

export function worldIn(name: FaultName, options?: FaultOptions): World {
  const world = createWorld();
  world.snow.faults.inject(name, options);
  return world;
}

export const post = ({ snow }: World, as = serviceAccount): Promise<Response> =>
  send(snow, table, { method: 'POST', body: { urgency: '1' }, as });
