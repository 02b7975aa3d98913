/** What a check wants beside a backend, a token and an anomaly. */
export type Need = 'mock-servicenow' | 'connection' | 'viewer' | 'creator';

/** A rule of the contract that no schema tells. */
export interface Rule {
  /** What a backend has to do. */
  readonly text: string;
  /** The capability by which a backend says that it keeps it; absent: every backend does. */
  readonly capability?: string;
  /** What its checks want. */
  readonly needs?: Need;
  /** Why the kit cannot check it, where it cannot. */
  readonly unchecked?: string;
}

/** A part of the rules. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: Readonly<Record<string, Rule>>;
}

const restart = 'the kit cannot end the backend and start it again';
const by = { capability: 'idempotency' } as const;
const mock = { needs: 'mock-servicenow' } as const;

/**
 * The rules of docs/contract.md by their numbers, which stay: a rule that goes leaves its number behind. The page is written from here, and the
 * kit checks them.
 */
export const ruleGroups = {
  answers: {
    title: 'Every answer',
    rules: {
      '1.1': { text: 'A call without a token, or with one that is not known, is answered 401 `unauthenticated`, and no other call is: a 401 signs the user out.' },
      '1.2': { text: 'A success has the status of the table above, and an answer that fits its schema.' },
      '1.3': { text: 'A failure is `application/problem+json`: `type`, `title`, `status` (the answer’s own), `detail`, and a `code` of the list.' },
      '1.4': { text: 'What is not there is answered 404: `ticket-not-found` for a ticket of the provider’s, `not-found` for an anomaly, a link, an integration or a call.' },
      '1.5': { text: 'What cannot be read is answered `invalid-request` with a status from 400 to 499; `errors` names each field that was refused.' },
      '1.6': { text: 'Keys and parameters that a backend does not know are no failure: a newer page may send them.' },
      '1.7': { text: 'A page has at most `size` items, from `page` 1 on; `total` counts all of them, `pages` is `total` by `size`, rounded up, and the pages together are the list.' },
      '1.8': { text: 'Each answer says `Cache-Control: no-store`, or `no-cache` with `private`: what one user may see is kept for nobody else.' },
      '1.9': { text: 'No answer is a redirect: a page follows none.' },
      '1.10': { text: 'A problem has a `request_id`, another one each time, by which the backend’s own log knows the call; reports repeat it.', capability: 'contract' },
      '1.11': { text: 'A limit on calls is answered 429 `rate-limited`, the provider’s own 503 `provider-rate-limited`, both with `Retry-After` in seconds.', ...mock },
      '1.12': { text: 'No answer has a secret in it: neither the token of the request nor, in whatever form, the password of the connection.' },
    },
  },
  create: {
    title: 'Creating a ticket',
    rules: {
      '2.1': { text: 'A ticket that `createTicket` has answered is among the links of its anomaly from then on, unless the answer says `linked: false`.' },
      '2.2': { text: 'The ticket has what was sent: `getTicket` reads the title again. What could not be kept is in `dropped`, what was not sent in `ignored`.' },
      '2.3': { text: 'The same request under the same `Idempotency-Key` is answered as the first time, with the same status, and makes no second ticket.', ...by },
      '2.4': { text: 'Another payload under a key that was used is answered 422 `idempotency-mismatch`, and makes nothing.', ...by },
      '2.5': { text: 'Of two requests at once under one key one is worked on; the other is answered 409 `idempotency-in-progress`, or what the first one is.', ...by },
      '2.6': { text: 'After a definite failure the same request may be sent again under its key, and is then carried out.', ...by, ...mock },
      '2.7': { text: 'Another key is another ticket, however alike they are.' },
    },
  },
  links: {
    title: 'Links',
    rules: {
      '3.1': { text: 'A ticket that `linkTicket` has answered is among the links of its anomaly from then on.' },
      '3.2': { text: 'A ticket that is linked already is refused: 409 `already-linked`.' },
      '3.3': { text: '`linkTicket` keeps 2.3 and 2.4, too: the same request is answered as the first time, another one is an `idempotency-mismatch`.', ...by },
      '3.4': { text: 'A link that was unlinked is no longer in the list, and a second unlink is answered 404 `not-found`.' },
      '3.5': { text: '`restoreTicketLink` brings the same link back, with its id.', capability: 'restore' },
      '3.6': { text: 'Linking writes the anomaly block into the description and one work note with a mark `[ref:…]`; the same request again writes neither twice.', ...mock },
      '3.7': { text: 'Unlinking and restoring write nothing to the incident.', ...mock },
    },
  },
  search: {
    title: 'Search and form',
    rules: {
      '4.1': { text: 'A ticket is found by its number, and `linked` says whether `anomaly_id` links it already.' },
      '4.2': { text: 'What is found nowhere is a page without items, not a failure.' },
      '4.3': { text: 'The form has a required field `title`, and a create that has each required field is not refused for a missing one.' },
      '4.4': { text: 'A capability that is announced is kept: each call that goes by it is there.', capability: 'contract' },
    },
  },
  permissions: {
    title: 'Permissions',
    rules: {
      '5.1': { text: 'Who may not create, link or unlink is answered 403 `forbidden`, and nothing is changed.', needs: 'viewer' },
      '5.2': { text: '`permissions` of `listTicketLinks` says what the calls do.', needs: 'viewer' },
      '5.3': { text: 'Who may not manage integrations is answered 403 `forbidden` before the body is looked at; `manage_integration` is then not true.', needs: 'viewer' },
      '5.4': { text: 'Each permission stands by itself: who may create and not link is refused the link alone.', needs: 'creator' },
    },
  },
  doubt: {
    title: 'Definite, or in doubt',
    rules: {
      '6.1': { text: 'A write whose answer was lost is either found again, or answered 502 `outcome-unknown`; its replay under the key (`Idempotency-Replay: true`) makes no second incident, and is answered with the first one.', ...by, ...mock },
      '6.2': { text: 'A call that writes is answered within 12 s, however slow the provider is.', ...mock },
      '6.3': { text: 'What the provider refuses is told by a code that begins with `provider-`, never by 401: the account’s wrong password is `provider-credentials`.', ...mock },
      '6.4': { text: 'A redirect of the provider’s is not followed: the account’s password goes to the instance alone.', unchecked: 'the kit has no address that it could be led to' },
      '6.5': { text: 'An incident that was made carries `correlation_id` = `qualytics:<anomaly>:<key>`, so that any backend can look it up.', ...by, ...mock },
    },
  },
  sync: {
    title: 'In step with ServiceNow',
    rules: {
      '7.1': { text: '`listTicketLinks` answers from what was read last while the provider cannot be reached.', ...mock },
      '7.2': { text: '`syncTicketLink` reads the incident now: what changed there is in its answer and in the list.', capability: 'sync_now', ...mock },
      '7.3': { text: 'An incident that was deleted stays in the list: its `sync` is `broken`, with the code `ticket-deleted`, `ticket-moved` or `ticket-not-found`.', capability: 'sync_now', ...mock },
    },
  },
  connection: {
    title: 'The connection',
    rules: {
      '8.1': { text: 'A connection that cannot be validated is not stored: 400 `provider-credentials` for a wrong password.', needs: 'connection' },
      '8.2': { text: 'There is one connection: a second one is refused, 409 `integration-exists`.', needs: 'connection' },
      '8.3': { text: 'An update that cannot be validated leaves the stored credentials as they were.', needs: 'connection' },
      '8.4': { text: 'Disconnecting keeps the links as records; what needs the provider is answered 409 `not-connected`.', needs: 'connection' },
      '8.5': { text: 'A test sends one check a line, `address` first; after a check of `reach` that failed nothing is signed in to.', capability: 'connection_test', needs: 'connection' },
      '8.6': { text: 'Addresses that are link-local (`169.254.0.0/16`, `fe80::/10`) are refused as an instance (`invalid-request` at `api_url`), whatever runs there; private and loopback ones unless the operator allows them.', needs: 'connection' },
    },
  },
  restart: {
    title: 'After a restart',
    rules: {
      '9.1': { text: 'Links, last known status and what new tickets start with are there.', unchecked: restart },
      '9.2': { text: 'Each `Idempotency-Key` of the last 24 hours is known, with its answer, or that a write under it began.', unchecked: restart },
      '9.3': { text: 'A work note that waits is delivered, once, and in its order.', unchecked: restart },
      '9.4': { text: 'Without its credentials a backend lists what it has, `health` is `failing` with `provider-credentials`, and nothing is sent until they are entered again.', unchecked: restart },
    },
  },
} as const satisfies Readonly<Record<string, RuleGroup>>;

type Groups = typeof ruleGroups;

/** The number of a rule. */
export type RuleId = { [Group in keyof Groups]: keyof Groups[Group]['rules'] }[keyof Groups];

/** Every rule by its number, in order. */
export const rules: ReadonlyMap<RuleId, Rule> = new Map(
  Object.values<RuleGroup>(ruleGroups).flatMap(({ rules: own }) => Object.entries(own) as [RuleId, Rule][]),
);
