// servicenow-api.md 2.3: DATEPART, a part of a time
import { createWorld, numbers } from '../client.js';

const times = {
  '1': '2024-01-15 10:30:00', // a Monday of the first quarter
  '2': '2024-02-29 00:00:00', // a Thursday
  '3': '2023-12-31 23:59:59', // a Sunday
};

async function find(part: string, value: string, comparison: string, label = value): Promise<string> {
  const { snow } = createWorld();
  for (const [number, opened_at] of Object.entries(times)) snow.store.insert('incident', { number, opened_at });
  snow.store.insert('incident', { number: '4', opened_at: '' });
  snow.store.update('incident', snow.store.query('incident', 'number=4')[0]?.sys_id ?? '', { opened_at: '' });
  const query = `opened_atDATEPART${label}@javascript:gs.datePart('${part}','${value}','${comparison}')`;
  return (await numbers(snow, query)).join('');
}

describe('DATEPART', () => {
  // spec: 2.3-op-date-part
  it.each([
    ['dayofweek', 'monday', 'EE', '1'],
    ['dayofweek', 'Thursday', 'EE', '2'],
    ['dayofweek', 'thursday', 'GE', '23'],
    ['dayofweek', 'sunday', 'LT', '12'],
    ['month', 'jan', 'EE', '1'],
    ['month', 'february', 'EE', '2'],
    ['month', 'feb', 'LE', '12'],
    ['month', 'jan', 'GT', '23'],
    ['quarter', '1', 'EE', '12'],
    ['quarter', '4', 'EE', '3'],
    ['year', '2024', 'EE', '12'],
    ['year', '2024', 'LT', '3'],
    ['hour', '10', 'EE', '1'],
    ['hour', '10', 'GE', '13'],
  ])('compares the %s with %s by %s', async (part, value, comparison, expected) => {
    expect(await find(part, value, comparison)).toBe(expected);
  });

  // spec: 2.3-op-date-part
  it.each([
    ['dayofweek', 'someday', 'EE'],
    ['month', '13', 'EE'],
    ['quarter', '5', 'EE'],
    ['hour', '24', 'EE'],
    ['eon', '1', 'EE'],
    ['constructor', '1', 'EE'],
    ['year', '2024', 'XX'],
    ['year', '', 'EE'],
  ])('is invalid with %s, "%s" and %s', async (part, value, comparison) => {
    expect(await find(part, value, comparison)).toBe('1234');
  });
});
