// servicenow-api.md 1.4: a column may be writable and unreadable
import { createWorld, create, numbers, one, patch, send, serviceAccount, text } from '../client.js';

const as = serviceAccount;

describe('A column that may only be written', () => {
  // spec: 1.4-write-only
  it('takes what is written, and is absent for whoever wrote it', async () => {
    const { snow } = createWorld({ settings: { writeOnlyColumns: { incident: ['description'] } } });
    const { sys_id } = await create(snow, { description: 'first' }, as);
    const answer = await patch(snow, sys_id, { description: 'second' }, as);
    expect(answer).not.toHaveProperty('description');
    expect(await one(snow, `/table/incident/${text(sys_id)}`, { as })).not.toHaveProperty('description');
    expect(await one(snow, `/table/incident/${text(sys_id)}`)).toMatchObject({ description: 'second' });
  });

  it('finds no record by its content', async () => {
    const { snow } = createWorld({ settings: { invalidQuery: 'no_rows', writeOnlyColumns: { task: ['correlation_id'] } } });
    await create(snow, { correlation_id: 'key' }, as);
    expect(await numbers(snow, 'correlation_id=key', as)).toEqual([]);
    expect(await numbers(snow, 'correlation_id=key')).toHaveLength(1);
  });

  it('may be a journal, whose entries are hidden with it', async () => {
    const { snow } = createWorld({ settings: { unreadableTables: [], writeOnlyColumns: { incident: ['work_notes'] } } });
    const { sys_id } = await create(snow, { work_notes: 'a note', comments: 'a comment' }, as);
    const record = await one(snow, `/table/incident/${text(sys_id)}?sysparm_display_value=true`, { as });
    expect(record).not.toHaveProperty('work_notes');
    expect(record).not.toHaveProperty('comments_and_work_notes');
    const entries: unknown = await (await send(snow, '/api/now/table/sys_journal_field?sysparm_fields=value', { as })).json();
    expect(entries).toEqual({ result: [{ value: 'a comment' }] });
    expect(snow.store.count('sys_journal_field')).toBe(2);
  });
});
