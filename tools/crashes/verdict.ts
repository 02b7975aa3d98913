import type { Entry, Incident } from './instance-client.js';
import { ticketOf, type Operation } from './operations.js';
import type { Link } from './product-client.js';

/** How things are at the end. */
export interface Outcome {
  readonly operations: readonly Operation[];
  readonly incidents: readonly Incident[];
  readonly workNotes: readonly Entry[];
  readonly links: ReadonlyMap<number, readonly Link[]>;
}

/** Says what was lost, and what was done twice; an empty list where all is well. */
export function violationsIn(outcome: Outcome): string[] {
  const keyed = outcome.operations.filter(({ key }) => key !== undefined);
  return [
    ...keyed.filter(({ answer }) => !answer).map(({ kind, key }) => `${kind} ${key}: no definite answer`),
    ...keyed.filter(({ answer }) => answer).flatMap((operation) => [...linkViolations(operation, outcome), ...violations[operation.kind](operation, outcome)]),
    ...outcome.operations.filter(({ kind }) => kind === 'comment').flatMap((operation) => violations.comment(operation, outcome)),
    ...strayIncidents(outcome),
  ];
}

const violations: Readonly<Record<Operation['kind'], (operation: Operation, outcome: Outcome) => string[]>> = {
  create: ({ anomaly, key, answer }, { incidents }) => {
    const made = incidents.filter(({ correlation_id }) => correlation_id === `qualytics:${anomaly}:${key}`);
    const isAnswered = made.some(({ sys_id }) => sys_id === ticketOf({ answer } as Operation));
    return made.length === 1 && isAnswered ? [] : [`create ${key}: ${made.length} incidents${isAnswered ? '' : ', none of them the one that was answered'}`];
  },
  link: ({ anomaly, key, body }, { incidents, workNotes }) => {
    const notes = workNotes.filter(({ element_id, value }) => element_id === body['ticket_id'] && value.includes(`Linked to Qualytics Anomaly ${anomaly} `));
    const blocks = incidents.find(({ sys_id }) => sys_id === body['ticket_id'])?.description.split(`**Anomaly ID:** ${anomaly}\n`).length ?? 0;
    return notes.length === 1 && blocks === 2 ? [] : [`link ${key}: ${notes.length} work notes, ${blocks - 1} blocks`];
  },
  comment: ({ answer, audience = [], body }, { workNotes }) => {
    const written = workNotes.filter(({ value }) => withoutMark(value) === `Comment from Qualytics: ${body['text']}`).map(({ element_id }) => element_id);
    const doubled = written.length - new Set(written).size;
    const missing = answer ? audience.filter((ticket) => !written.includes(ticket)) : [];
    return doubled === 0 && missing.length === 0 ? [] : [`"${body['text']}": ${doubled} doubled, ${missing.length} lost`];
  },
};

/** Returns a work note without what it is found again by. */
const withoutMark = (note: string): string => note.replace(/ \[ref:[0-9a-f]{12}\]$/, '');

function linkViolations(operation: Operation, { links }: Outcome): string[] {
  const ticket = ticketOf(operation);
  const found = links.get(operation.anomaly)?.filter((link) => link.ticket.ticket_id === ticket) ?? [];
  return found.length === 1 ? [] : [`${operation.kind} ${operation.key}: ${found.length} links`];
}

/** What was created by nobody's request. */
function strayIncidents({ operations, incidents }: Outcome): string[] {
  const asked = new Set(operations.map(({ anomaly, key }) => `qualytics:${anomaly}:${key}`));
  return incidents.filter(({ correlation_id }) => correlation_id !== '' && !asked.has(correlation_id)).map(({ correlation_id }) => `an incident of ${correlation_id}, which nobody asked for`);
}
