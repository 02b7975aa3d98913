// servicenow-api.md 4.1: the standard columns that clients write, kept and described
import { adminSysId, createWorld, list, one, type Answered } from '../client.js';

/** What a client sends to a table; sys_ids stand for references. */
const written: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cmn_location: {
    ...{ name: 'Oslo', street: 'Storgata 1', city: 'Oslo', state: 'Oslo', zip: '0155', country: 'Norway', full_name: 'Norway/Oslo' },
    ...{ latitude: '59.91', longitude: '10.75', parent: adminSysId, company: adminSysId },
  },
  cmn_department: { name: 'Finance', description: 'Money', dept_head: adminSysId, id: 'FIN', company: adminSysId },
  core_company: {
    ...{ name: 'Acme', street: 'Main Street 1', city: 'Springfield', country: 'USA', phone: '1', website: 'https://acme.example' },
    ...{ vendor: 'true', manufacturer: 'true', customer: 'true' },
  },
  sys_user: {
    ...{ user_name: 'beth', middle_name: 'M', city: 'Oslo', street: 'Storgata 1', state: 'Oslo', zip: '0155', country: 'NO', building: adminSysId },
    ...{ gender: 'female', home_phone: '1', mobile_phone: '2', employee_number: '7', vip: 'true', notification: '1', source: 'ldap' },
    ...{ roles: 'itil', preferred_language: 'en', password_needs_reset: 'true', failed_attempts: '1', last_login: '2026-07-14' },
    ...{ last_login_time: '2026-07-14 08:15:30', company: adminSysId, location: adminSysId, cost_center: adminSysId },
  },
  sc_request: { special_instructions: 'Ring twice', requested_for: adminSysId, price: '12.50', delivery_address: 'Here', stage: 'requested' },
  sc_req_item: { cat_item: adminSysId, price: '12.50', requested_for: adminSysId, quantity: '2', request: adminSysId },
};

const valuesOf = (record: Answered, names: readonly string[]): Record<string, unknown> => {
  const plain = (shape: Answered[string] | undefined): unknown => (typeof shape === 'object' ? shape?.value : shape);
  return Object.fromEntries(names.map((name) => [name, plain(record[name])]));
};

describe('Standard columns', () => {
  // spec: 4.1-standard-columns
  it.each(Object.entries(written))('of %s keep what a client writes', async (table, body) => {
    const { snow } = createWorld();
    const record = await one(snow, `/table/${table}`, { method: 'POST', body });
    expect(valuesOf(record, Object.keys(body))).toEqual(body);
  });

  // spec: 4.1-standard-columns
  it.each(Object.entries(written))('of %s are in the dictionary', async (table, body) => {
    const { snow } = createWorld();
    const entries = await list(snow, `/table/sys_dictionary?sysparm_query=nameIN${table},task&sysparm_fields=element`);
    expect(entries.map(({ element }) => element)).toEqual(expect.arrayContaining(Object.keys(body)));
  });

  // spec: 4.1-standard-columns
  it('of a user tell its class', async () => {
    const { snow } = createWorld();
    expect(await one(snow, `/table/sys_user/${adminSysId}`)).toMatchObject({ sys_class_name: 'sys_user' });
  });
});
