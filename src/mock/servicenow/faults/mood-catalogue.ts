import type { MoodName, MoodOptions } from '../index.js';

export interface MoodEntry {
  /** What a client meets, in one sentence. */
  readonly summary: string;
  /** Whether the mood spoils answers on their way, or changes the instance until it ends. */
  readonly kind: 'transport' | 'instance';
  /** The options that it heeds. */
  readonly options: readonly (keyof MoodOptions | (typeof ofTransport)[number])[];
}

/** What any mood heeds that spoils answers on their way. */
const ofTransport = ['times', 'path', 'method'] as const;
const transport = (summary: string, options: readonly (keyof MoodOptions)[] = []): MoodEntry => ({ summary, kind: 'transport', options: [...options, ...ofTransport] });
const instance = (summary: string, options: MoodEntry['options'] = []): MoodEntry => ({ summary, kind: 'instance', options });

/** Every mood of an instance, for people. */
export const moodCatalogue: Readonly<Record<MoodName, MoodEntry>> = {
  slow: transport('Answers late: after `latency` milliseconds (2,000) and up to `jitter` more (500).', ['latency', 'jitter']),
  hibernating: transport('Asleep: every address answers an HTML page with status 200, and nothing is done.'),
  maintenance: transport('Being upgraded: every address answers an HTML page with status 503.'),
  'rate-limited': transport('Refuses with 429, `Retry-After` (30 seconds, or `retryAfter`) and the rate-limit headers.', ['retryAfter']),
  'server-errors': transport('Answers 500: always, each nth time (`every`), or with a `probability` from 0 to 1 drawn from the seed.', ['every', 'probability']),
  'times-out': transport('Never answers and does nothing; the connection stays open until the client ends it.'),
  'refuses-connection': transport('Ends the connection without an answer, and does nothing.'),
  'commits-then-times-out': transport('Does what a write asks, then never answers. Reads pass.'),
  'commits-then-drops': transport('Does what a write asks, then ends the connection without an answer. Reads pass.'),
  'commits-then-fails': transport('Does what a write asks, then answers 500. Reads pass.'),
  'drops-connection': transport('Breaks off in the middle of the body.'),
  'half-json': transport('Sends half of the JSON as if it were whole.'),
  'credentials-rotated': instance('The account has another password: 401.', ['userName']),
  'account-locked': instance('The account is locked out: 401.', ['userName']),
  'itil-missing': instance('The account has lost its roles: it sees its own incidents and writes nothing but comments on them.', ['userName']),
  'fields-denied': instance('A field ACL denies category and assignment_group on incidents: dropped on write, absent on read.'),
  'choices-unreadable': instance('`sys_choice` reads as empty for whoever is no administrator.'),
  'groups-unreadable': instance('`sys_user_group` reads as empty for whoever is no administrator.'),
  'table-closed': instance('The incident table answers 403 `Failed API level ACL Validation` to whoever is no administrator.'),
  'writes-denied': instance('Writes of incidents answer 403 `ACL Exception` to whoever is no administrator.'),
  'data-policy': instance('Resolving needs resolution code and close notes, whatever the switch `closeDataPolicy` says.'),
  'rule-aborts': instance('A business rule aborts each write and each delete of an incident: 403.'),
};

export const isMoodName = (name: string): name is MoodName => Object.hasOwn(moodCatalogue, name);

/** Whether an option changes anything about a mood. */
export const heeds = (name: MoodName, option: string): boolean => moodCatalogue[name].options.some((own) => own === option);
