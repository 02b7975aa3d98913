import { acceptDefaults } from '../../../src/backend/form/accept-defaults.js';
import { Choices } from '../../../src/backend/lookups/choices.js';
import { ServiceNowClient } from '../../../src/backend/servicenow/client.js';
import { manualClock } from '../../../src/common/clock.js';
import { origin } from '../support/data.js';

interface Answer {
  rows: readonly object[];
  /** How many match, those that the account may not read included. */
  total: number;
}

/** A client that is answered by the table, and by what the query asks for. */
const clientOf = (answer: (table: string, query: string) => Answer): ServiceNowClient =>
  new ServiceNowClient({
    fetch: (input) => {
      const { pathname, searchParams } = new URL(input as string);
      const { rows, total } = answer(pathname.split('/').at(-1) ?? '', searchParams.get('sysparm_query') ?? '');
      return Promise.resolve(new Response(JSON.stringify({ result: rows }), { headers: { 'Content-Type': 'application/json', 'X-Total-Count': String(total) } }));
    },
    origin,
    timeout: 1000,
    now: Date.now,
  });

const software = { value: 'software', label: 'Software', dependent_value: '' };
const group = 'a'.repeat(32);

// covers: C4, C11
test('a value is missing from a list of choices only where the whole list is read', async () => {
  const choices = new Choices(manualClock(), { languages: () => Promise.resolve([]) });
  const whole = clientOf(() => ({ rows: [software], total: 1 }));
  expect((await choices.recent(whole, ['category'])).get('category')).toHaveLength(1);
  const partlyHidden = clientOf(() => ({ rows: [software], total: 3 }));
  expect((await choices.read(partlyHidden, ['category'])).get('category')).toHaveLength(1);
  expect((await choices.recent(partlyHidden, ['category'])).get('category')).toEqual([]);
});

// covers: C4, C11
test('of a list with a choice that cannot be read, the rest is offered and nothing is compared with it', async () => {
  const client = clientOf(() => ({ rows: [software, { label: 'no value' }], total: 2 }));
  const choices = new Choices(manualClock(), { languages: () => Promise.resolve([]) });
  expect((await choices.recent(client, ['category'])).get('category')).toEqual([]);
  expect((await choices.read(client, ['category'])).get('category')).toHaveLength(1);
});

// covers: C4, C11
test('of several lists one with a hidden choice takes none of the others along', async () => {
  const queries: string[] = [];
  const client = clientOf((_, query) => {
    queries.push(query);
    const rows = [{ ...software, element: 'category' }, { ...software, element: 'subcategory' }].filter(({ element }) => query.includes(element));
    return { rows, total: query.includes('subcategory') ? rows.length + 1 : rows.length };
  });
  const choices = new Choices(manualClock(), { languages: () => Promise.resolve([]) });
  expect(await choices.recent(client, ['category', 'subcategory'])).toEqual(new Map([['category', [software]], ['subcategory', []]]));
  expect(queries).toHaveLength(3);
  await choices.recent(client, ['category']);
  expect(queries).toHaveLength(3);
});

// covers: C11
test('an instance that does not answer is asked once, and nothing is compared', async () => {
  let asked = 0;
  const client = clientOf(() => {
    asked += 1;
    throw new TypeError('down');
  });
  const choices = new Choices(manualClock(), { languages: () => Promise.resolve([]) });
  expect(await choices.recent(client, ['category', 'subcategory'])).toEqual(new Map([['category', []], ['subcategory', []]]));
  expect(asked).toBe(1);
});

// covers: C5
test('a list whose rows do not say of which column they are is that of the only one that was asked for', async () => {
  const choices = new Choices(manualClock(), { languages: () => Promise.resolve([]) });
  const client = clientOf(() => ({ rows: [software], total: 1 }));
  expect(await choices.read(client, ['category'])).toEqual(new Map([['category', [software]]]));
  expect(await choices.read(client, ['category', 'impact'])).toEqual(new Map([['category', []], ['impact', []]]));
});

// covers: C7
test('a group that is there and may not be read is no unknown one', async () => {
  const instance = (total: number) => ({
    client: clientOf((_, query) => (query.startsWith('sys_id=') ? { rows: [], total } : { rows: [{ sys_id: 'b'.repeat(32), name: 'Data Operations' }], total: 2 })),
    choices: new Choices(manualClock(), { languages: () => Promise.resolve([]) }),
  });
  expect(await acceptDefaults({ assignment_group: group }, instance(1))).toEqual({ assignment_group: group });
  await expect(acceptDefaults({ assignment_group: group }, instance(0))).rejects.toMatchObject({ code: 'invalid-request' });
});
