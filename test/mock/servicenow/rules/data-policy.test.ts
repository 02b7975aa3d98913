// servicenow-api.md 1.4: a data policy demands columns of new records, in the account's language
import { createWorld, create, send, serviceAccount, text } from '../client.js';

const as = serviceAccount;
const settings = { insertDataPolicy: { incident: ['business_service', 'location', 'work_notes'] } };

async function refusal(language: string, values: Readonly<Record<string, string>>): Promise<unknown> {
  const { snow } = createWorld({ settings });
  const [{ sys_id = '' } = {}] = snow.store.query('sys_user', 'user_name=qualytics_integration');
  snow.store.update('sys_user', sys_id, { preferred_language: language });
  const response = await send(snow, '/api/now/table/incident', { method: 'POST', body: values, as });
  return [response.status, ((await response.json()) as { error: unknown }).error];
}

describe('A data policy on new records', () => {
  // spec: 1.4-data-policy
  it('names the labels of all columns that are empty, and lets a record through that fills them', async () => {
    expect(await refusal('', { short_description: 'a' })).toEqual([
      403,
      { message: 'Operation Failed', detail: 'Data Policy Exception: \n\tThe following fields are mandatory: Service, Location, Work notes' },
    ]);
    expect(await refusal('', { location: '', work_notes: 'a note' })).toMatchObject([403, { detail: expect.stringMatching(/: Service, Location$/) as string }]);
    const { snow } = createWorld({ settings });
    await create(snow, { business_service: 'a'.repeat(32), location: 'b'.repeat(32), work_notes: 'a note' }, as);
    expect(snow.store.count('incident')).toBe(1);
  });

  // spec: 1.4-data-policy
  it.each([
    ['fr', 'Exception de politique de données : \n\tLes champs suivants sont obligatoires : Service, Location, Work notes'],
    ['de', 'Datenrichtlinien-Ausnahme: \n\tFolgende Felder sind obligatorisch: Service, Location, Work notes'],
    ['xx', 'Data Policy Exception: \n\tThe following fields are mandatory: Service, Location, Work notes'],
  ])('speaks the language of the account (%s)', async (language, detail) => {
    expect(await refusal(language, {})).toEqual([403, { message: 'Operation Failed', detail }]);
  });

  // spec: 1.4-data-policy
  it('calls a column what it is called in the language of the account, where the instance has a word for it', async () => {
    const { snow } = createWorld({ settings });
    const [{ sys_id = '' } = {}] = snow.store.query('sys_user', 'user_name=qualytics_integration');
    snow.store.update('sys_user', sys_id, { preferred_language: 'fr' });
    const label = (name: string, element: string, language: string, words: string) => snow.store.insert('sys_documentation', { name, element, language, label: words });
    label('incident', 'location', 'de', 'Standort');
    label('problem', 'location', 'fr', 'Endroit');
    label('task', 'location', 'fr', 'Emplacement');
    const response = await send(snow, '/api/now/table/incident', { method: 'POST', body: {}, as });
    expect(await response.json()).toMatchObject({ error: { detail: expect.stringMatching(/ : Service, Emplacement, Work notes$/) as string } });
  });

  // spec: 4.1-table-sys_data_policy2, 4.1-table-sys_data_policy_rule
  it.each([
    [{ model_table: 'incident' }, 'true', 403],
    [{ model_table: 'task', inherit: 'true' }, 'true', 403],
    [{ model_table: 'task' }, 'true', 201],
    [{ model_table: 'problem', inherit: 'true' }, 'true', 201],
    [{ model_table: 'incident', active: 'false' }, 'true', 201],
    [{ model_table: 'incident', conditions: 'priority=1' }, 'true', 201],
    [{ model_table: 'incident' }, 'ignore', 201],
  ])('is a record that %j, its rule being %s: %i', async (policy, mandatory, status) => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('sys_data_policy2', policy);
    snow.store.insert('sys_data_policy_rule', { sys_data_policy: sys_id, table: 'incident', field: 'location', mandatory });
    expect((await send(snow, '/api/now/table/incident', { method: 'POST', body: {}, as })).status).toBe(status);
    expect((await send(snow, '/api/now/table/incident', { method: 'POST', body: { location: 'b'.repeat(32) }, as })).status).toBe(201);
    const policies = await send(snow, '/api/now/table/sys_data_policy2?sysparm_fields=model_table,conditions', { as });
    expect(await policies.json()).toMatchObject({ result: [{ model_table: policy.model_table }] });
  });

  it('asks nothing of what is changed later, nor of other tables', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow, {}, as);
    Object.assign(snow.settings, settings);
    const change = await send(snow, `/api/now/table/incident/${text(sys_id)}`, { method: 'PATCH', body: { short_description: 'b' }, as });
    expect(change.status).toBe(200);
    expect((await send(snow, '/api/now/table/problem', { method: 'POST', body: {}, as })).status).toBe(201);
    expect((await send(snow, '/api/now/table/incident', { method: 'POST', body: {}, as })).status).toBe(403);
  });
});
