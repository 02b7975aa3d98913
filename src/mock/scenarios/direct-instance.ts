import type { MockServiceNow, StoredRecord } from '../servicenow/index.js';
import type { Scenario } from './scenario.js';

/** What an administrator of the instance wants filled in; the platform itself takes records without. */
const mandatory = [
  { name: 'incident', element: 'category' },
  { name: 'task', element: 'assignment_group' },
  { name: 'task', element: 'contact_type' },
  { name: 'task', element: 'due_date' },
] as const;

/** The incident that fails to take a note in `sync-failing`, and how often. */
export const failingIncident = 'INC0010017';
const failures = 3;

type Direction = (snow: MockServiceNow) => void;

/** What is peculiar to the instance of a scenario, beside its data. Those without a line have an instance that is well. */
const directions: Partial<Record<Scenario, Direction>> = {
  hibernating: ({ moods }) => moods.enter('hibernating'),
  maintenance: ({ moods }) => moods.enter('maintenance'),
  'rate-limited': ({ moods }) => moods.enter('rate-limited'),
  'hidden-lists': ({ moods }) => {
    moods.enter('choices-unreadable');
    moods.enter('groups-unreadable');
  },
  picky: (snow) => {
    snow.moods.enter('fields-denied');
    for (const column of mandatory) makeMandatory(snow, column);
  },
  'lost-answers': ({ moods }) => {
    moods.enter('commits-then-drops');
    moods.enter('server-errors', { only: looksAfterWrite() });
  },
  'sync-failing': (snow) => {
    snow.settings.closedReadOnly = true;
    const [incident] = snow.store.query('incident', `number=${failingIncident}`);
    if (incident) failNotes(snow, incident);
  },
};

/** Puts an instance, its data given, into the state that a scenario is about. */
export function directInstance(snow: MockServiceNow, scenario: Scenario): void {
  directions[scenario]?.(snow);
}

function makeMandatory({ store }: MockServiceNow, { name, element }: (typeof mandatory)[number]): void {
  for (const { sys_id } of store.query('sys_dictionary', `name=${name}^element=${element}`)) store.update('sys_dictionary', sys_id, { mandatory: 'true' });
}

function failNotes({ moods }: MockServiceNow, { sys_id }: StoredRecord<'incident'>): void {
  moods.enter('server-errors', { times: failures, only: ({ method, url }) => method === 'PATCH' && new URL(url).pathname.endsWith(`/${sys_id}`) });
}

/** The first look for what a write may have left behind: for its correlation id, or for its work note. */
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
