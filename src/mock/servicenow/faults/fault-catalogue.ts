import type { FaultName, FaultOptions } from './fault.js';

/** An option as it is given from outside the process. */
type FaultOption = Exclude<keyof FaultOptions, 'only' | 'route'> | (typeof ofTransport)[number];

export interface FaultEntry {
  /** What a client meets, in one sentence. */
  readonly summary: string;
  /** Whether the fault affects answers on their way, or changes the instance until it ends. */
  readonly kind: 'transport' | 'instance';
  /** The options that it takes. */
  readonly options: readonly FaultOption[];
}

/** The options of every fault that affects answers on their way. */
const ofTransport = ['times', 'path', 'method'] as const;
const transport = (summary: string, options: readonly FaultOption[] = []): FaultEntry => ({ summary, kind: 'transport', options: [...options, ...ofTransport] });
const instance = (summary: string, options: FaultEntry['options'] = []): FaultEntry => ({ summary, kind: 'instance', options });

/** Every fault of an instance, for people. */
export const faultCatalogue: Readonly<Record<FaultName, FaultEntry>> = {
  slow: transport('Answers late: after `latency` milliseconds (2,000) and up to `jitter` more (500).', ['latency', 'jitter']),
  hibernating: transport('Asleep: every address answers an HTML page with status 200, and nothing is done.'),
  maintenance: transport('Being upgraded: every address answers an HTML page with status 503.'),
  moved: transport('Has another address: 301 to the same path there, and nothing is done.'),
  'sign-in-page': transport('A single sign-on stands in front: 302 to its sign-in page on another host, and nothing is done.'),
  'proxy-sign-in': transport('A proxy in front wants credentials of its own: an HTML page with status 401, and nothing is done.'),
  'address-denied': transport('An address rule or a firewall in front lets nobody through: an HTML page with status 403, and nothing is done.'),
  'rate-limited': transport('Refuses with 429, `Retry-After` (30 seconds, or `retryAfter`) and the rate-limit headers.', ['retryAfter']),
  'server-errors': transport('Answers 500: always, each nth time (`every`), or with a `probability` from 0 to 1 drawn from the seed.', ['every', 'probability']),
  'times-out': transport('Never answers and does nothing; the connection stays open until the client ends it.'),
  'refuses-connection': transport('Ends the connection without an answer, and does nothing.'),
  'commits-then-times-out': transport('Does what a write asks, then never answers. Reads pass.'),
  'commits-then-drops': transport('Does what a write asks, then ends the connection without an answer. Reads pass.'),
  'commits-then-fails': transport('Does what a write asks, then answers 500. Reads pass.'),
  'commits-late': transport(
    'Does what a write asks, but `latency` milliseconds (20,000) later; never answers, or at once with a gateway’s `status`. Reads pass.',
    ['latency', 'status'],
  ),
  'written-meanwhile': transport('A person changes the description of a record just before a write to it arrives. Reads pass.'),
  'partial-result': transport('Stops a query midway: status 200, half of the rows, and an `error` at the end of the JSON.'),
  stalls: transport('Sends half of the body, then nothing more; the connection stays open until the client ends it.'),
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
  'notes-dropped': instance('A business rule drops each work note on incidents, without an error.'),
};

/** Tests whether a name is that of a fault. */
export const isFaultName = (name: string): name is FaultName => Object.hasOwn(faultCatalogue, name);

/** Tests whether an option changes anything about a fault. */
export const takesOption = (name: FaultName, option: string): boolean => faultCatalogue[name].options.some((own) => own === option);
