import { describe, expect, it } from 'vitest';
import { findReference, namedIn } from '../../src/data/references.js';
import { clientAnswering, pageOf } from '../support/answering.js';
import { testWorld } from '../support/world.js';

const record = (digit: string, name: string) => ({ id: digit.repeat(32), name, detail: '' });

describe('a record that a text names in full', () => {
  const records = [record('a', 'Data Operations'), record('b', 'Network'), record('c', 'network')];

  it.each([
    ['Data Operations', 'a'],
    ['data operations', 'a'],
    ['b'.repeat(32), 'b'],
  ])('is found by %s', (text, digit) => {
    expect(namedIn(records, text)?.id).toBe(digit.repeat(32));
  });

  it.each(['Data', 'Network', ''])('is none for %s: a part, or the name of two', (text) => {
    expect(namedIn(records, text)).toBeUndefined();
  });

  it('is looked up in ServiceNow', async () => {
    const { client, servicenow } = testWorld();
    const [group] = servicenow.store.query('sys_user_group', 'name=Data Operations');
    expect(await findReference(client, 'assignment_group', 'data operations')).toMatchObject({ id: group?.sys_id });
    expect(await findReference(client, 'assignment_group', 'Data Operatons')).toBeUndefined();
  });

  it('is looked up among its own kind, whatever else has the same name', async () => {
    const { client } = clientAnswering(({ url }) => pageOf([{ id: url.includes('/callers') ? 'user' : 'group', name: 'Network' }]));
    expect((await findReference(client, 'assignment_group', 'Network'))?.id).toBe('group');
    expect((await findReference(client, 'user', 'Network'))?.id).toBe('user');
  });

  it('is not waited for without a network', async () => {
    const { client, intercept } = testWorld();
    intercept(() => Promise.reject(new TypeError('offline')));
    await expect(findReference(client, 'user', 'daniel')).rejects.toMatchObject({ code: expect.stringMatching(/^network/) as string });
  });
});
