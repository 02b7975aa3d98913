// servicenow-api.md 4.1: what every instance is delivered with, beside what incidents need
import { createWorld, list, text } from '../client.js';

const values = async (path: string): Promise<string[]> => {
  const records = await list(createWorld().snow, `${path}&sysparm_fields=value,label&sysparm_query=ORDERBYsequence`);
  return records.map(({ value, label }) => `${text(value)} ${text(label)}`);
};

describe('A new instance', () => {
  // spec: 4.1-relation-types
  it.each([
    ['Depends on::Used by', '1a9cb166f1571100a92eb60da2bce5c5'],
    ['Contains::Contained By', '55c95bf6c0a8010e0118ec7056ebc54d'],
    ['Runs on::Runs', '60bc4e22c0a8010e01f074cbe6bd73c3'],
    ['Hosted on::Hosts', '5f985e0ec0a8010e00a9714f2a172815'],
    ['Cools::Cooled By', '015633570a0a0bc70029121512d46ede'],
  ])('knows the relation %s by its sys_id', async (name, sys_id) => {
    const { snow } = createWorld();
    expect(await list(snow, `/table/cmdb_rel_type?name=${encodeURIComponent(name)}`)).toMatchObject([{ sys_id }]);
  });

  // spec: 4.1-relation-types
  it('names both ends of a relation', async () => {
    const { snow } = createWorld();
    const [members] = await list(snow, '/table/cmdb_rel_type?name=Members::Member of&sysparm_fields=parent_descriptor,child_descriptor');
    expect(members).toEqual({ parent_descriptor: 'Members', child_descriptor: 'Member of' });
    expect(await list(snow, '/table/cmdb_rel_type?name=Connects to::Connected by')).toHaveLength(1);
  });

  // spec: 4.1-request-choices
  it.each([
    ['sc_request', 'request_state', ['requested Pending Approval', 'in_process Approved', 'closed_complete Closed Complete']],
    ['sc_request', 'stage', ['requested Requested', 'fulfillment Fulfillment']],
    ['sc_req_item', 'stage', ['waiting_for_approval Waiting for Approval', 'delivery Delivery']],
    ['change_request', 'priority', ['1 1 - Critical', '4 4 - Low']],
    ['change_request', 'category', ['Hardware Hardware', 'Other Other']],
  ])('has choices of %s.%s', async (name, element, some) => {
    expect(await values(`/table/sys_choice?name=${name}&element=${element}`)).toEqual(expect.arrayContaining(some));
  });
});
