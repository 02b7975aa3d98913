// servicenow-api.md 3.2: each choice list of incident
import { create, createWorld, list, send, text, type World } from '../client.js';
import { incidentChoices } from './choice-lists.js';

async function choices({ snow }: World, query: string): Promise<string[]> {
  const search = new URLSearchParams({ sysparm_query: query, sysparm_fields: 'value,label' });
  return (await list(snow, `/table/sys_choice?${search}`)).map(({ value, label }) => `${text(value)} ${text(label)}`);
}

describe('Choices of incident', () => {
  // spec: 3.2-choice-*
  it.each(incidentChoices)('$id are found in the order of their sequence', async ({ name, element, dependentValue, choices: expected }) => {
    const dependent = dependentValue === undefined ? '' : `^dependent_value=${dependentValue}`;
    const query = `name=${name}^element=${element}^inactive=false^language=en${dependent}^ORDERBYsequence`;
    expect(await choices(createWorld(), query)).toEqual(expected);
  });

  // spec: 3.2-under-incident
  it.each(['category', 'subcategory', 'state', 'close_code', 'hold_reason'])('has those of %s under incident', async (element) => {
    expect(await choices(createWorld(), `element=${element}^name=incident`)).not.toEqual([]);
  });

  // spec: 3.2-old-close-codes
  it('can be those of an older instance, and count as such', async () => {
    const world = createWorld({ settings: { choice: 'drop' } });
    const { snow } = world;
    for (const { sys_id } of await list(snow, '/table/sys_choice?name=incident&element=close_code')) {
      await send(snow, `/api/now/table/sys_choice/${text(sys_id)}`, { method: 'DELETE' });
    }
    const older = 'Solved (Permanently)';
    const body = { name: 'incident', element: 'close_code', value: older, label: older, inactive: 'false', language: 'en' };
    await send(snow, '/api/now/table/sys_choice', { method: 'POST', body });
    expect(await create(snow, { close_code: older })).toMatchObject({ close_code: older });
    expect(await create(snow, { close_code: 'Solution provided' })).toMatchObject({ close_code: '' });
  });
});
