import { createRandom, type Random } from '../../../common/random.js';
import type { Seed, Store } from '../records/store.js';
import { currentCloseCodes } from '../schema/choices.js';
import { formatDateTime, formatDuration } from '../store/date-time.js';
import { between, chance, pick, pickWeighted, type Weighted } from './choose.js';
import { generatePeople, type People, type Person } from './people.js';
import { generateWording } from './wording.js';

export interface GenerateOptions {
  /** How many incidents. */
  readonly count: number;
  /** The same seed gives the same incidents; 1 when absent. */
  readonly seed?: number;
  /** When the latest of them was opened, in milliseconds since the epoch. */
  readonly now?: number;
}

/** The start of 2026: where nothing else is said, generated data does not depend on the day. */
const defaultNow = 1_767_225_600_000;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far back incidents reach. */
const span = 365 * day;

const levels: Weighted<string> = [['1', 1], ['2', 3], ['3', 6]];
const freshStates: Weighted<string> = [['1', 35], ['2', 45], ['3', 15], ['6', 5]];
const oldStates: Weighted<string> = [['2', 4], ['3', 3], ['6', 8], ['7', 80], ['8', 5]];
const channels: Weighted<string> = [['phone', 4], ['email', 3], ['self-service', 4], ['walk-in', 1], ['', 3]];
const holdReasons = ['1', '3', '4', '5'] as const;

type IncidentSeed = Seed<'incident'>;

/** Fills the columns that the state of an incident brings with it (servicenow-api.md 3.4). */
function outcomeOf(random: Random, state: string, opened: number, updated: number, worker: Person): IncidentSeed {
  if (state === '3') return { hold_reason: pick(random, holdReasons) };
  if (state !== '6' && state !== '7') return {};
  const duration = formatDuration(Math.floor((updated - opened) / 1000));
  const seconds = String(Math.floor((updated - opened) / 1000));
  const time = formatDateTime(updated);
  return {
    close_code: pick(random, currentCloseCodes),
    close_notes: 'Cause found and removed; confirmed with the caller.',
    resolved_at: time,
    resolved_by: worker.sysId,
    business_stc: seconds,
    calendar_stc: seconds,
    business_duration: duration,
    calendar_duration: duration,
    ...(state === '7' && { closed_at: time, closed_by: worker.sysId }),
  };
}

function generateIncident(store: Store, random: Random, { users, groups }: People, now: number, age: number): IncidentSeed {
  const state = pickWeighted(random, age < 14 * day ? freshStates : oldStates);
  const opened = now - age;
  const updated = Math.min(now, opened + between(random, 5, 7 * 24 * 60) * minute);
  const [caller, group] = [pick(random, users), pick(random, groups)];
  const worker = pick(random, group.members);
  const isAssigned = state !== '1' || chance(random, 0.2);
  return {
    sys_id: store.newSysId(random),
    ...generateWording(random),
    state,
    impact: pickWeighted(random, levels),
    urgency: pickWeighted(random, levels),
    contact_type: pickWeighted(random, channels),
    caller_id: caller.sysId,
    opened_by: caller.sysId,
    assignment_group: group.sysId,
    assigned_to: isAssigned ? worker.sysId : '',
    sys_created_on: formatDateTime(opened),
    sys_created_by: caller.userName,
    sys_updated_on: formatDateTime(updated),
    sys_updated_by: isAssigned ? worker.userName : caller.userName,
    sys_mod_count: String(between(random, 0, 12)),
    reassignment_count: String(between(random, 0, 3)),
    ...outcomeOf(random, state, opened, updated, worker),
  };
}

/**
 * Adds incidents of a year, the oldest first, with the users and groups that they belong to and that the instance lacks.
 * They are varied, and the same for the same seed on an instance that holds the same. They come beside what is there,
 * be it of the same seed: numbers follow those that are taken, and no sys_id, user name or group comes twice.
 */
export function generateIncidents(store: Store, { count, seed = 1, now = defaultNow }: GenerateOptions): void {
  const random = createRandom(seed);
  const people = generatePeople(store, random);
  for (let index = 0; index < count; index += 1) {
    const age = Math.floor((span * (count - index)) / count) - between(random, 0, 30) * minute;
    store.insert('incident', generateIncident(store, random, people, now, Math.max(age, minute)));
  }
}
