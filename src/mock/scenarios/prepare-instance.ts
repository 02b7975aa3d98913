import type { ServiceNowInstance, StoredRecord } from '../servicenow/index.js';
import { addClosedRecords } from './data/seed/closed-records.js';
import { retiredDefaults } from './data/seed/retired-defaults.js';
import type { Scenario } from './scenario.js';

/** What an administrator of the instance wants filled in; the platform itself takes records without. */
const mandatory = [
  { name: 'incident', element: 'category' },
  { name: 'task', element: 'assignment_group' },
  { name: 'task', element: 'contact_type' },
  { name: 'task', element: 'due_date' },
] as const;

/** The incident that fails to take a note in `sync-failing`, and how often. */
const failingIncident = 'INC0010017';
const failures = 3;

type Preparation = (snow: ServiceNowInstance) => void;

/** What is peculiar to the instance of a scenario, beside its data. Those without a line have an instance that is well. */
const preparations: Partial<Record<Scenario, Preparation>> = {
  hibernating: ({ faults }) => faults.inject('hibernating'),
  maintenance: ({ faults }) => faults.inject('maintenance'),
  'rate-limited': ({ faults }) => faults.inject('rate-limited'),
  'hidden-lists': ({ faults }) => {
    faults.inject('choices-unreadable');
    faults.inject('groups-unreadable');
  },
  picky: (snow) => {
    snow.faults.inject('fields-denied');
    for (const column of mandatory) makeMandatory(snow, column);
  },
  'lost-answers': ({ faults }) => {
    faults.inject('commits-then-drops');
    faults.inject('server-errors', { only: looksAfterWrite() });
  },
  retired: (snow) => {
    snow.settings.closedReadOnly = true;
    retire(snow);
    addClosedRecords(snow);
  },
  'sync-failing': (snow) => {
    snow.settings.closedReadOnly = true;
    const [incident] = snow.store.query('incident', `number=${failingIncident}`);
    if (incident) failNotes(snow, incident);
  },
};

/** Puts an instance, its data given, into the state that a scenario is about. */
export function prepareInstance(snow: ServiceNowInstance, scenario: Scenario): void {
  preparations[scenario]?.(snow);
}

function makeMandatory({ store }: ServiceNowInstance, { name, element }: (typeof mandatory)[number]): void {
  for (const { sys_id } of store.query('sys_dictionary', `name=${name}^element=${element}`)) store.update('sys_dictionary', sys_id, { mandatory: 'true' });
}

/** Retires what the integration starts new tickets with. */
function retire({ store }: ServiceNowInstance): void {
  const { assignment_group: group, category } = retiredDefaults;
  store.update('sys_user_group', group, { active: 'false' });
  for (const { sys_id } of store.query('sys_choice', `name=incident^element=category^value=${category}`)) store.update('sys_choice', sys_id, { inactive: 'true' });
}

function failNotes({ faults }: ServiceNowInstance, { sys_id }: StoredRecord<'incident'>): void {
  faults.inject('server-errors', { times: failures, only: ({ method, url }) => method === 'PATCH' && new URL(url).pathname.endsWith(`/${sys_id}`) });
}

/** Returns a test for the first look for what a write may have left behind: for its correlation id, or for its work note. */
function looksAfterWrite(): (request: Pick<Request, 'method' | 'url'>) => boolean {
  let lost = false;
  return ({ method, url }) => {
    if (method !== 'GET') {
      lost = true;
      return false;
    }
    const looks = lost && /correlation_id|work_notes/.test(new URL(url).search);
    if (looks) lost = false;
    return looks;
  };
}
