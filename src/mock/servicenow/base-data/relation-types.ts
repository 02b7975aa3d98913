import type { Seeding } from './seeding.js';

/** The kinds of relation by name, with the sys_ids of every instance where they are known: clients hold some of them fixed. */
const types: Readonly<Record<string, string | undefined>> = {
  'Depends on::Used by': '1a9cb166f1571100a92eb60da2bce5c5',
  'Contains::Contained by': '55c95bf6c0a8010e0118ec7056ebc54d',
  'Runs on::Runs': '60bc4e22c0a8010e01f074cbe6bd73c3',
  'Hosted on::Hosts': '5f985e0ec0a8010e00a9714f2a172815',
  'Uses::Used by': 'cb5592603751200032ff8c00dfbe5d17',
  'Owns::Owned by': '25242fb2377a9200738d021a54990e88',
  'Cools::Cooled By': '015633570a0a0bc70029121512d46ede',
  'Consumes::Consumed by': '41008aa6ef32010098d5925495c0fb94',
  'Cluster of::Cluster': 'a99d39118f10310091769012cbbe4429',
  'Members::Member of': undefined,
  'Connects to::Connected by': undefined,
  'Connected by::Connects': undefined,
  'Managed by::Manages': undefined,
  'Provides::Provided by': undefined,
  'Virtualized by::Virtualizes': undefined,
  'Instantiates::Instantiated by': undefined,
  'Registered on::Has registered': undefined,
  'Exchanges data with::Exchanges data with': undefined,
  'Sends data to::Receives data from': undefined,
  'Impacts::Impacted by': undefined,
  'Powers::Powered by': undefined,
  'Located in::Houses': undefined,
  'IP Connection::IP Connection': undefined,
};

/** Adds the rows of cmdb_rel_type on a new instance (servicenow-api.md 4.1). */
export function addBaseRelationTypes({ store }: Seeding): void {
  for (const [name, sysId] of Object.entries(types)) {
    const [parent = '', child = ''] = name.split('::');
    store.insert('cmdb_rel_type', { name, parent_descriptor: parent, child_descriptor: child, ...(sysId && { sys_id: sysId }) });
  }
}
