import { endpoints } from '../../../src/contract/endpoints.js';
import { World } from '../support/world.js';

const account = 'user_name=qualytics_integration';

/** A world whose instance demands columns of a new incident, which nobody can read of, and speaks a language. */
function demanding(columns: string[], language = 'en', settings = {}): World {
  const world = new World({ settings });
  world.serviceNow.settings.insertDataPolicy = { incident: columns };
  const [{ sys_id = '' } = {}] = world.serviceNow.store.query('sys_user', account);
  world.serviceNow.store.update('sys_user', sys_id, { preferred_language: language });
  return world;
}

function addColumn(world: World, element: string, label: string, more: Record<string, string> = {}): void {
  world.serviceNow.store.insert('sys_dictionary', { name: 'incident', element, column_label: label, internal_type: 'string', max_length: '40', ...more });
}

const post = (world: World, body: Record<string, string> = {}, anomaly = 42) => ({ params: { anomaly_id: anomaly }, body: { title: 'Rows are missing', ...body } });
const refused = (world: World, body?: Record<string, string>, anomaly?: number) => world.fail(endpoints.createTicket, post(world, body, anomaly));
const fieldOf = async (world: World, name: string, anomaly = 42) =>
  (await world.call(endpoints.getFormSpecification, { query: { anomaly_id: String(anomaly) } })).find(({ field }) => field === name);

const answering = (world: World, detail: string): void => {
  const { fetch } = world.serviceNow;
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation((input, init) =>
    new Request(input, init).method === 'POST'
      ? Promise.resolve(Response.json({ error: { message: 'Échec', detail }, status: 'failure' }, { status: 403 }))
      : fetch.call(world.serviceNow, input, init),
  );
};

// covers: C9, S11
test.each(['en', 'fr', 'de', 'es', 'ja'])('in the language %s a column that a rule demands is in the form at once, and the next create sends it', async (language) => {
  const world = demanding(['u_cost'], language);
  addColumn(world, 'u_cost', 'Cost centre (GL), Site/Location', { max_length: '20' });
  expect(await fieldOf(world, 'u_cost')).toBeUndefined();
  const problem = await refused(world);
  expect(problem).toMatchObject({
    code: 'provider-rejected',
    asks: ['Cost centre (GL), Site/Location'],
    errors: [{ field: 'u_cost', detail: 'ServiceNow requires Cost centre (GL), Site/Location.' }],
    detail: 'A data policy or business rule on the ServiceNow instance requires Cost centre (GL), Site/Location. Fill in what’s missing, then create the ticket again.',
  });
  expect(await fieldOf(world, 'u_cost')).toMatchObject({
    title: 'Cost centre (GL), Site/Location', type: 'string', required: true, max_length: 20, info: 'Required by your ServiceNow instance.',
  });
  const { ignored, dropped } = await world.call(endpoints.createTicket, post(world, { u_cost: 'CC-7' }));
  expect({ ignored, dropped }).toEqual({ ignored: [], dropped: [] });
  expect(world.serviceNow.store.query('incident')).toMatchObject([{ u_cost: 'CC-7', short_description: 'Rows are missing' }]);
});

// covers: C9
test('another backend over the same store knows of it, and sends the field', async () => {
  const before = demanding(['u_cost'], 'fr');
  addColumn(before, 'u_cost', 'Cost');
  await refused(before);
  const world = new World({ after: before });
  expect(await fieldOf(world, 'u_cost')).toMatchObject({ required: true });
  const sent = await world.sentDuring(() => world.call(endpoints.createTicket, post(world, { u_cost: 'CC-7' })));
  // It is known: nothing has to be asked.
  expect(sent.map(({ url }) => url.pathname)).not.toContain('/api/now/table/sys_dictionary');
  expect(world.serviceNow.store.query('incident')).toMatchObject([{ u_cost: 'CC-7' }]);
});

// covers: C9
test('of other tickets nobody can tell whether they need it: their form offers it and does not demand it', async () => {
  const world = demanding(['u_cost']);
  addColumn(world, 'u_cost', 'Cost');
  await refused(world);
  const offered = { required: false, info: 'A rule of your ServiceNow instance requires this for some tickets.' };
  expect(await fieldOf(world, 'u_cost', 43)).toMatchObject(offered);
  await refused(world, {}, 43);
  expect(await fieldOf(world, 'u_cost', 43)).toMatchObject({ required: true });
  await world.call(endpoints.createTicket, post(world, { u_cost: 'CC-7' }));
  expect(await fieldOf(world, 'u_cost')).toMatchObject(offered);
  expect(await fieldOf(world, 'u_cost', 43)).toMatchObject({ required: true });
});

// covers: C9
test('a column that is gone, or was demanded long ago, is offered no longer', async () => {
  const world = demanding(['u_cost']);
  addColumn(world, 'u_cost', 'Cost');
  addColumn(world, 'u_site', 'Site');
  world.serviceNow.settings.insertDataPolicy = { incident: ['u_cost', 'u_site'] };
  await refused(world);
  const [{ sys_id = '' } = {}] = world.serviceNow.store.query('sys_dictionary', 'element=u_site');
  world.serviceNow.store.delete('sys_dictionary', sys_id);
  expect(await fieldOf(world, 'u_site')).toBeUndefined();
  world.clock.advance(90 * 24 * 60 * 60 * 1000 - 1);
  expect(await fieldOf(world, 'u_cost')).toBeDefined();
  world.clock.advance(1);
  expect(await fieldOf(world, 'u_cost')).toBeUndefined();
});

// covers: C9
test('a field that the form has is the one that is named, by its name on the wire', async () => {
  const world = demanding(['assignment_group', 'category', 'business_service']);
  world.serviceNow.store.insert('sys_user_group', { name: 'Data Operations' });
  world.serviceNow.settings.insertDataPolicy = { incident: ['assignment_group'] };
  expect((await refused(world)).errors).toEqual([{ field: 'assignment_group', detail: 'ServiceNow requires Assignment group.' }]);
  expect(await fieldOf(world, 'assignment_group')).toMatchObject({ title: 'Assignment Group', required: true });
  expect(await fieldOf(world, 'assignment_group', 43)).toMatchObject({ required: false });
});

// covers: C9
test('types, choices and lengths are those of the dictionary', async () => {
  const world = demanding(['u_kind', 'u_when', 'u_owner', 'u_team', 'business_service', 'u_long', 'work_notes']);
  addColumn(world, 'u_kind', 'Kind', { choice: '1' });
  addColumn(world, 'u_when', 'When', { internal_type: 'glide_date_time' });
  addColumn(world, 'u_owner', 'Owner', { internal_type: 'reference', reference: 'sys_user' });
  addColumn(world, 'u_team', 'Team', { internal_type: 'reference', reference: 'sys_user_group' });
  addColumn(world, 'u_long', 'Long', { max_length: '1000' });
  world.serviceNow.store.insert('sys_choice', { name: 'incident', element: 'u_kind', value: 'a', label: 'Alpha' });
  await refused(world);
  expect(await fieldOf(world, 'u_kind')).toMatchObject({ type: 'enum', values: [{ value: 'a', label: 'Alpha' }] });
  expect(await fieldOf(world, 'u_when')).toMatchObject({ type: 'datetime' });
  expect(await fieldOf(world, 'u_owner')).toMatchObject({ type: 'user', info: 'Required by your ServiceNow instance.' });
  expect(await fieldOf(world, 'u_team')).toMatchObject({ type: 'assignment_group' });
  expect(await fieldOf(world, 'business_service')).toMatchObject({ type: 'reference', title: 'Service', info: expect.stringContaining('sys_id of a record in cmdb_ci_service') as string });
  expect(await fieldOf(world, 'u_long')).toMatchObject({ type: 'text', max_length: 1000 });
  expect(await fieldOf(world, 'work_notes')).toMatchObject({ type: 'text' });
});

// covers: C9, C11
test('a work note that a rule demands is written, and is not taken for lost', async () => {
  const world = demanding(['work_notes']);
  await refused(world);
  expect((await world.call(endpoints.createTicket, post(world, { work_notes: 'Seen by me.' }))).dropped).toEqual([]);
  const [incident] = world.serviceNow.store.query('incident');
  expect(world.notes(incident?.sys_id ?? '')).toEqual(['Seen by me.']);
});

const administrator = 'Ask your ServiceNow administrator';

// covers: C9, C8
test('a field that nobody can fill in here is named, with what to do', async () => {
  const world = demanding(['caller_id', 'comments', 'u_fixed']);
  world.serviceNow.settings.unreadableTables = ['sys_user'];
  addColumn(world, 'u_fixed', 'Fixed', { read_only: 'true' });
  const { errors, asks, detail } = await refused(world);
  expect(errors).toEqual([]);
  expect(asks).toEqual(['Caller', 'Additional comments', 'Fixed']);
  expect(detail).toBe(
    `A data policy or business rule on the ServiceNow instance requires Caller, Additional comments, Fixed, which Qualytics doesn’t fill in. ${administrator} to give it a default value, or to exempt the service account from the rule.`,
  );
  const later = demanding(['caller_id'], 'en', { caller: true });
  expect((await refused(later)).errors).toMatchObject([{ field: 'caller' }]);
});

// covers: C9
test('a label that no column has is named with what to do, beside those that the form can have', async () => {
  const world = new World();
  answering(world, 'Exception : \n\tChamps obligatoires : Coût, Location');
  const { errors, asks, detail } = await refused(world);
  expect({ errors: errors.map(({ field }) => field), asks }).toEqual({ errors: ['location'], asks: ['Location', 'Coût'] });
  expect(detail).toContain(' requires Location. Fill in what’s missing');
  expect(detail).toContain(' names Coût, but the service account finds no field with that name');
});

// covers: C9
test('where the dictionary may not be read, each label is named with what to do', async () => {
  const world = demanding(['location']);
  world.serviceNow.settings.unreadableTables.push('sys_dictionary');
  const { errors, asks, detail } = await refused(world);
  expect({ errors, asks }).toEqual({ errors: [], asks: ['Location'] });
  expect(detail).toBe(
    `A data policy or business rule on the ServiceNow instance names Location, but the service account finds no field with that name in ServiceNow’s dictionary. ${administrator} to give that field a default value, to exempt the service account from the rule, or to let the account read sys_dictionary and sys_documentation.`,
  );
});

// covers: C9
test('a field of every form is known by its usual name even so', async () => {
  const world = demanding(['assignment_group', 'location']);
  world.serviceNow.settings.unreadableTables.push('sys_dictionary');
  expect(await refused(world)).toMatchObject({ errors: [{ field: 'assignment_group' }], asks: ['Assignment group', 'Location'] });
  const [{ sys_id = '' } = {}] = world.serviceNow.store.query('sys_dictionary', 'name=task^element=assignment_group');
  world.serviceNow.store.update('sys_dictionary', sys_id, { column_label: 'Team' });
  world.serviceNow.settings.unreadableTables = [];
  answering(world, 'Data Policy Exception: \n\tThe following fields are mandatory: Assignment group');
  expect(await refused(world)).toMatchObject({ errors: [], asks: ['Assignment group'] });
});

// covers: C9
test('a label in another language than the dictionary’s is found in the documentation', async () => {
  const world = demanding(['u_cost', 'location'], 'fr');
  addColumn(world, 'u_cost', 'Cost centre');
  world.serviceNow.store.insert('sys_documentation', { name: 'incident', element: 'u_cost', language: 'fr', label: 'Centre de coûts' });
  world.serviceNow.store.insert('sys_documentation', { name: 'incident', element: 'u_cost', language: 'de', label: 'Kostenstelle' });
  expect(await refused(world)).toMatchObject({ asks: ['Centre de coûts', 'Location'], errors: [{ field: 'u_cost' }, { field: 'location' }] });
  expect(await fieldOf(world, 'u_cost')).toMatchObject({ title: 'Centre de coûts', required: true });
});

// covers: C9
test('a field that was filled in and is named all the same may hold what ServiceNow does not take', async () => {
  const world = demanding(['category', 'u_cost']);
  addColumn(world, 'u_cost', 'Cost');
  world.serviceNow.settings.choice = 'drop';
  world.serviceNow.settings.insertDataPolicy = { incident: ['u_kind', 'u_cost'] };
  addColumn(world, 'u_kind', 'Kind', { choice: '1' });
  world.serviceNow.store.insert('sys_choice', { name: 'incident', element: 'u_kind', value: 'a', label: 'Alpha' });
  await refused(world);
  const { errors, detail } = await refused(world, { u_kind: 'b', u_cost: 'x' });
  expect(errors).toEqual([{ field: 'u_kind', detail: 'ServiceNow may not accept this value for Kind.' }]);
  expect(detail).toContain('may not accept the value of Kind.');
});

// covers: C9
test('of two columns with one label both are offered, and one that is filled in is not meant', async () => {
  const world = demanding(['u_one']);
  addColumn(world, 'u_one', 'Cost');
  addColumn(world, 'u_two', 'Cost');
  const { errors, asks } = await refused(world);
  expect(asks).toEqual(['Cost']);
  expect(errors.map(({ field, detail }) => [field, detail.includes('more than one field with that name')])).toEqual([['u_one', true], ['u_two', true]]);
  // Nobody knows which: neither is demanded.
  expect(await fieldOf(world, 'u_one')).toMatchObject({ required: false });
  expect((await refused(world, { u_two: 'x' })).errors).toEqual([{ field: 'u_one', detail: 'ServiceNow requires Cost.' }]);
  expect(await fieldOf(world, 'u_one')).toMatchObject({ required: true });
});

// covers: C9, S11
test('a refusal that may be a rule is one where it names columns, and is left open where it does not', async () => {
  const world = new World();
  answering(world, 'Exception : Les champs suivants sont obligatoires : Location');
  expect(await refused(world)).toMatchObject({ code: 'provider-rejected', asks: ['Location'], errors: [{ field: 'location' }] });
  const other = new World();
  answering(other, 'Erreur : Le rôle suivant manque : itil');
  const { detail, errors } = await refused(other);
  expect(errors).toEqual([]);
  expect(detail).toContain('without saying why');
});

// covers: C9
test('a business rule that names nothing is told as before', async () => {
  const world = new World();
  world.serviceNow.settings.abortingRules = { incident: 'Validate' };
  const sent = await world.sentDuring(async () => {
    expect(await refused(world)).toMatchObject({ code: 'provider-rejected', asks: [], errors: [] });
  });
  expect(sent.map(({ url }) => url.pathname)).not.toContain('/api/now/table/sys_dictionary');
});

// covers: C9, S7
test('a column that no rule has demanded is not sent', async () => {
  const world = demanding(['u_cost']);
  addColumn(world, 'u_cost', 'Cost');
  await refused(world);
  expect((await world.call(endpoints.createTicket, post(world, { u_cost: '1', location: 'x'.repeat(32), close_code: 'y' }))).ignored).toEqual(['location', 'close_code']);
});
