import { createHash } from 'node:crypto';

/** Something that a user asks for, once. */
export interface Operation {
  readonly kind: 'create' | 'link' | 'comment';
  readonly anomaly: number;
  readonly path: string;
  readonly body: Readonly<Record<string, string>>;
  /** A comment has none: it is sent once, and may be lost unless it is acknowledged. */
  readonly key?: string;
  /** How often it was sent. */
  tries: number;
  /** The answer of a success. */
  answer?: Record<string, unknown>;
  /** A comment: the tickets that were linked for certain when it was sent. */
  readonly audience?: readonly string[];
}

const anomalyPath = (anomaly: number): string => `/api/anomalies/${anomaly}`;

/** A key as a client makes them, the same one for the same name. */
const keyOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 32);

export const createOperation = (anomaly: number, name: string): Operation => ({
  kind: 'create',
  anomaly,
  path: `/api/integrations/ticketing/anomalies/${anomaly}/tickets`,
  body: { title: `Created by ${name}`, description: 'Of its own.' },
  key: keyOf(name),
  tries: 0,
});

export const linkOperation = (anomaly: number, ticketId: string, name: string): Operation => ({
  kind: 'link',
  anomaly,
  path: `${anomalyPath(anomaly)}/ticket-links`,
  body: { ticket_id: ticketId },
  key: keyOf(name),
  tries: 0,
});

export const commentOperation = (anomaly: number, name: string, audience: readonly string[]): Operation => ({
  kind: 'comment',
  anomaly,
  path: `${anomalyPath(anomaly)}/comments`,
  body: { text: `Said by ${name}.` },
  audience,
  tries: 0,
});

/** Returns the id of the ticket that an operation has linked. */
export function ticketOf({ answer }: Operation): string | undefined {
  const ticket = answer?.['ticket'];
  return typeof ticket === 'object' && ticket !== null && 'ticket_id' in ticket ? String(ticket.ticket_id) : undefined;
}
