// What readers of knowledge articles ask for: LlamaIndex and LangChain loaders, Elastic's connector, MCP servers
import { createWorld, list, one, send, serviceAccount, text, type World } from '../client.js';

async function createArticle({ snow }: World, values: Readonly<Record<string, string>> = {}) {
  const post = (table: string, body: unknown) => one(snow, `/table/${table}`, { method: 'POST', body });
  const base = await post('kb_knowledge_base', { title: 'Data platform' });
  const category = await post('kb_category', { label: 'Loads', parent_table: 'kb_knowledge_base', parent_id: base['sys_id'] });
  const body = { short_description: 'When a load is late', text: '<p>Ask the upstream team.</p>', ...values };
  return post('kb_knowledge', { ...body, kb_knowledge_base: base['sys_id'], kb_category: category['sys_id'] });
}

describe('Knowledge', () => {
  it('numbers an article, and begins it as a draft', async () => {
    const article = await createArticle(createWorld());
    expect(article).toMatchObject({ number: 'KB0010001', workflow_state: 'draft', active: 'true', latest: 'true', sys_class_name: 'kb_knowledge' });
  });

  it('finds the latest published article by numbers, as loaders ask', async () => {
    const world = createWorld();
    const { number } = await createArticle(world, { workflow_state: 'published', published: '2024-01-15 10:00:00' });
    await createArticle(world);
    const query = `numberIN${text(number)},KB0010002^latest=true^ORlatestISEMPTY^workflow_state=Published`;
    const fields = 'number,workflow_state,published,kb_knowledge_base,kb_category';
    expect(await list(world.snow, `/table/kb_knowledge?sysparm_query=${query}&sysparm_fields=${fields}&sysparm_display_value=true`)).toEqual([
      {
        number,
        workflow_state: 'Published',
        published: '2024-01-15',
        kb_knowledge_base: expect.objectContaining({ display_value: 'Data platform' }) as object,
        kb_category: expect.objectContaining({ display_value: 'Loads' }) as object,
      },
    ]);
  });

  it('finds words in the body of an article', async () => {
    const world = createWorld();
    await createArticle(world);
    const found = (words: string) => list(world.snow, `/table/kb_knowledge?sysparm_query=123TEXTQUERY321=${words}&sysparm_fields=number`);
    expect(await found('upstream late')).toEqual([{ number: 'KB0010001' }]);
    expect(await found('downstream')).toEqual([]);
  });

  it('keeps a date, and nothing that is none', async () => {
    const { valid_to, retired } = await createArticle(createWorld(), { valid_to: '2100-01-01', retired: 'never' });
    expect([valid_to, retired]).toEqual(['2100-01-01', '']);
  });

  it('is read by a service account, and written by the administrator', async () => {
    const world = createWorld();
    const { sys_id } = await createArticle(world);
    expect(await list(world.snow, '/table/kb_knowledge?sysparm_fields=sys_id', { as: serviceAccount })).toEqual([{ sys_id }]);
    const refused = await send(world.snow, '/api/now/table/kb_knowledge', { method: 'POST', body: {}, as: serviceAccount });
    expect(refused.status).toBe(403);
  });

  it('takes attachments', async () => {
    const world = createWorld();
    const { sys_id } = await createArticle(world);
    const address = `/api/now/attachment/file?table_name=kb_knowledge&table_sys_id=${text(sys_id)}&file_name=steps.txt`;
    expect((await send(world.snow, address, { method: 'POST', body: 'first …' })).status).toBe(201);
    const query = `table_sys_id=${text(sys_id)}^table_name=kb_knowledge`;
    expect(await list(world.snow, `/table/sys_attachment?sysparm_query=${query}&sysparm_fields=file_name`)).toEqual([{ file_name: 'steps.txt' }]);
  });
});
