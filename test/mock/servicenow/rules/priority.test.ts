// servicenow-api.md 3.3: the priority lookup
import { create, createWorld, patch } from '../client.js';

const lookup = [
  [1, 1, 1], [1, 2, 2], [1, 3, 3],
  [2, 1, 2], [2, 2, 3], [2, 3, 4],
  [3, 1, 3], [3, 2, 4], [3, 3, 5],
] as const;

describe('Priority', () => {
  // spec: 0.16, 3.3-lookup
  it.each(lookup)('of impact %s and urgency %s is %s', async (impact, urgency, priority) => {
    const { snow } = createWorld();
    expect(await create(snow, { impact, urgency })).toMatchObject({ priority: String(priority) });
    expect(snow.store.insert('incident', { impact: String(impact), urgency: String(urgency) }).priority).toBe(
      String(priority),
    );
  });

  // spec: 0.16, 3.3-overwritten
  it('overwrites one that is supplied', async () => {
    const { snow } = createWorld();
    const { sys_id, priority } = await create(snow, { priority: '1' });
    expect(priority).toBe('5');
    expect(await patch(snow, sys_id, { priority: '1' })).toMatchObject({ priority: '5' });
  });

  // spec: 3.3-when
  it('follows a change of impact or urgency', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow);
    expect(await patch(snow, sys_id, { impact: '1' })).toMatchObject({ priority: '3' });
    expect(await patch(snow, sys_id, { urgency: '1' })).toMatchObject({ priority: '1' });
  });

  // spec: 3.3-out-of-range
  it('keeps its value when impact or urgency is out of range', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow, { impact: '1' });
    expect(await patch(snow, sys_id, { impact: '9' })).toMatchObject({ priority: '3' });
  });
});
