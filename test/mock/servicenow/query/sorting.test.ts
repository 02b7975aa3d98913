// servicenow-api.md 2.3 and 0.9: sorts
import { createWorld, numbers, type World } from '../client.js';

function threeIncidents(): World {
  const world = createWorld();
  const { store } = world.snow;
  const people = ['Zoe', 'adam'].map((name) => store.insert('sys_user', { name }).sys_id);
  store.insert('incident', { number: '1', reassignment_count: '10', caller_id: people[0] ?? '', category: 'network' });
  store.insert('incident', { number: '2', reassignment_count: '9', caller_id: people[1] ?? '', category: 'network' });
  store.insert('incident', { number: '3', reassignment_count: '10', category: 'database' });
  return world;
}

const sorted = async (query: string): Promise<string> => (await numbers(threeIncidents().snow, query)).join('');

describe('Sorts', () => {
  // spec: 2.3-order
  it('keeps the order of creation without one', async () => {
    expect(await sorted('')).toBe('123');
    expect(await sorted('category=network^ORcategory=database')).toBe('123');
    expect(await sorted('numberIN3,1,2')).toBe('123');
  });

  // spec: 0.9, 2.3-sort-first
  it('does not read ^ORDERBY as an OR', async () => {
    expect(await sorted('category=network^ORDERBYDESCnumber')).toBe('21');
    expect(await sorted('category=network^ORDERBYnumber')).toBe('12');
  });

  // spec: 0.9, 2.3-sort-first
  it('takes ORDERBYDESC first, last and after ^OR groups', async () => {
    expect(await sorted('ORDERBYDESCnumber^category=network')).toBe('21');
    expect(await sorted('category=network^ORcategory=database^ORDERBYDESCnumber')).toBe('321');
    expect(await sorted('category=database^NQcategory=network^ORDERBYDESCnumber')).toBe('321');
  });

  // spec: 2.3-order
  it('applies several from left to right', async () => {
    expect(await sorted('ORDERBYcategory^ORDERBYDESCnumber')).toBe('321');
    expect(await sorted('ORDERBYDESCreassignment_count^ORDERBYDESCnumber')).toBe('312');
  });

  it('sorts integers by size', async () => {
    expect(await sorted('ORDERBYreassignment_count^ORDERBYnumber')).toBe('213');
  });

  it('sorts a reference by its display value, without regard to case', async () => {
    expect(await sorted('ORDERBYcaller_id')).toBe('321');
    expect(await sorted('ORDERBYDESCcaller_id.name')).toBe('123');
  });

  it('drops a sort by a column that does not exist, and says so in the log', async () => {
    const { snow, log } = threeIncidents();
    expect(await numbers(snow, 'ORDERBYDESCfoo')).toEqual(['1', '2', '3']);
    expect(log).toEqual(['unknown column foo: sort dropped, switch invalid_query=ignore']);
  });
});
