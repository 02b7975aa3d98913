// servicenow-api.md 3.5: what an administrator's rules and dictionary make of what is sent
import { createWorld, create, list, one, serviceAccount, text } from '../client.js';

const as = serviceAccount;

describe('A rule that overrides', () => {
  it('changes what is sent, and leaves alone what is not', async () => {
    const { snow } = createWorld({ settings: { overridingRules: { incident: { short_description: '[Data] {value}', category: 'inquiry' } } } });
    const made = await create(snow, { short_description: '$& and {value}', category: 'software' }, as);
    expect(made).toMatchObject({ short_description: '[Data] $& and {value}', category: 'inquiry' });
    expect(await one(snow, `/table/incident/${text(made['sys_id'])}`, { method: 'PATCH', body: { urgency: '1' }, as })).toMatchObject({ short_description: '[Data] $& and {value}' });
  });

  it('changes or drops a work note; a write that is nothing but that changes nothing', async () => {
    const { snow } = createWorld({ settings: { overridingRules: { incident: { work_notes: '(from outside) {value}' } } } });
    const { sys_id: id } = await create(snow, { work_notes: 'one' }, as);
    const sysId = text(id);
    snow.settings.overridingRules = { incident: { work_notes: '' } };
    expect(await one(snow, `/table/incident/${sysId}`, { method: 'PATCH', body: { work_notes: 'two' }, as })).toMatchObject({ sys_mod_count: '0' });
    expect(snow.store.query('sys_journal_field', `element_id=${sysId}`).map(({ value }) => value)).toEqual(['(from outside) one']);
  });
});

describe('The dictionary', () => {
  it.each([
    ['task', 10, '0123456789'],
    ['incident', 5, '01234'],
  ])('says how long a text may be, the entry of %s', async (name, length, kept) => {
    const { snow } = createWorld();
    const [entry] = snow.store.query('sys_dictionary', 'name=task^element=description');
    if (name === 'task') snow.store.update('sys_dictionary', entry?.sys_id ?? '', { max_length: String(length) });
    else snow.store.insert('sys_dictionary', { name, element: 'description', max_length: String(length) });
    expect(await create(snow, { description: '0123456789abc' }, as)).toMatchObject({ description: kept });
  });
});

describe('The audit', () => {
  // spec: 4.1-table-sys_audit
  it('keeps the text before and after a change of an audited column, and who made it', async () => {
    const { snow } = createWorld({ settings: { auditedColumns: { incident: ['description', 'urgency'] } } });
    const { sys_id: id } = await create(snow, { description: 'one', urgency: '3' }, as);
    const sysId = text(id);
    await one(snow, `/table/incident/${sysId}`, { method: 'PATCH', body: { description: 'two', short_description: 'x', urgency: '3' }, as });
    snow.administration.write('admin', 'incident', sysId, { description: 'three' });
    expect(await list(snow, `/table/sys_audit?sysparm_query=documentkey=${sysId}^ORDERBYrecord_checkpoint`)).toMatchObject([
      { tablename: 'incident', fieldname: 'description', oldvalue: 'one', newvalue: 'two', record_checkpoint: '1', user: 'qualytics_integration' },
      { tablename: 'incident', fieldname: 'description', oldvalue: 'two', newvalue: 'three', record_checkpoint: '2', user: 'admin' },
    ]);
  });

  it('keeps nothing without the switch', async () => {
    const { snow } = createWorld();
    const { sys_id: id } = await create(snow, { description: 'one' }, as);
    const sysId = text(id);
    snow.administration.write('admin', 'incident', sysId, { description: 'two' });
    expect(snow.store.get('incident', sysId)).toMatchObject({ description: 'two', sys_mod_count: '1', sys_updated_by: 'admin' });
    expect(snow.store.count('sys_audit')).toBe(0);
  });

  it('has no record or user that is not there', async () => {
    const { snow } = createWorld();
    const { sys_id: id } = await create(snow, {}, as);
    const sysId = text(id);
    expect(() => snow.administration.write('admin', 'incident', 'f'.repeat(32), {})).toThrow(RangeError);
    expect(() => snow.administration.write('nobody', 'incident', sysId, {})).toThrow(RangeError);
  });
});
