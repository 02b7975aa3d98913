import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { pageOf } from './page.js';
import { causeFacts } from './cause.js';
import { KnownCode, type ProviderCode } from './problem.js';
import { NamedTicket } from './ticket.js';
import { Count, Id, lenient, MaybeId, oneOf, reading, rowsOf, Said, Text, Whole } from './wire.js';

/**
 * The status of a link's sync:
 * - `synced`: the incident was read at `last_synced_at` and no note waits;
 * - `pending`: work notes wait to be delivered;
 * - `failed`: the last attempt failed and is retried by itself;
 * - `paused`: ServiceNow refused the credentials; the queue waits for a successful connection test;
 * - `broken`: the incident was deleted or may not be read or written; a person has to act;
 * - `not-synced`: the incident is closed and takes no notes; those that wait go out once it is reopened;
 * - `historical`: its instance is disconnected, the link is a record of the past (domain L10);
 * - `unknown`: the backend did not say, or said something newer than this version.
 */
export const SyncStatus = oneOf(['synced', 'pending', 'failed', 'paused', 'broken', 'not-synced', 'historical'], 'unknown');
export type SyncStatus = z.infer<typeof SyncStatus>;

/** The causes of a failed sync: what the provider answered, or did not. */
export type SyncCause = ProviderCode;

/** The reason why a sync did not work: `code` is one of `SyncCause`; `detail` is a sentence for a person. */
export const SyncError = z.object({
  code: KnownCode,
  detail: Text,
  ...causeFacts,
  /** The part that did not work: reading the incident's status, or delivering a work note; undefined when the backend does not say. */
  what: z.optional(oneOf(['status', 'note'], undefined)),
  /** ISO 8601, UTC. */
  failed_at: Text,
});
export type SyncError = z.infer<typeof SyncError>;

export const LinkSync = z.object({
  status: SyncStatus,
  /** Work notes that wait to be delivered. */
  pending_count: Count,
  /** Work notes that were given up, because too many waited for a closed incident; undefined for none. */
  dropped_count: z.optional(lenient(Whole, undefined)),
  last_error: z.optional(lenient(SyncError, undefined)),
});
export type LinkSync = z.infer<typeof LinkSync>;

/** An anomaly's link to an incident. Only `id` and `ticket` are required of a backend; one without a readable id can be shown all the same. */
export const TicketLink = z.object({
  id: MaybeId,
  ticket: NamedTicket,
  /** ISO 8601, UTC. */
  linked_at: Text,
  /** A display name. */
  linked_by: Text,
  /** ISO 8601, UTC; when the incident was last read. */
  last_synced_at: Text,
  /** The incident's state as last read, a code or a label; kept when it can no longer be read. */
  status: Text,
  sync: z.optional(lenient(LinkSync, undefined)),
  /** Origin of the ServiceNow instance as recorded at linking (domain L10). */
  instance_origin: Text,
  /** The number of other anomalies that link the same incident. */
  other_anomalies_count: Count,
  /** Those of them that this user may know of: some are named, the rest is a number. */
  also_on: rowsOf(z.object({ id: Id, url: Text })),
});
export type TicketLink = z.infer<typeof TicketLink>;

/** A permission: what is not forbidden. */
const Allowed = reading((value) => value !== false);

/** The actions that this user may take on this anomaly's tickets (domain G4). Absent: show every action and explain a 403 (domain L11, elements T9). */
export const TicketPermissions = z.object({
  view: Allowed,
  create: Allowed,
  link: Allowed,
  unlink: Allowed,
});
export type TicketPermissions = z.infer<typeof TicketPermissions>;

const Additions = z.object({
  permissions: z.optional(lenient(TicketPermissions, undefined)),
  /** The origin of the instance that is connected: it counts for links of which none was recorded (domain L10). */
  instance_origin: z.optional(lenient(z.string(), undefined)),
  /** The anomaly itself: its status as the product writes it, and whether it is not archived. What becomes of a ticket changes neither. */
  anomaly: z.optional(lenient(z.object({ status: Text, open: Said }), undefined)),
});
const LinkPage = pageOf(TicketLink);

/** Begins what a link has in the place of an id that cannot be read: each row has one of its own in the page, and no call is made with it. */
const standIn = '?';

/** Whether a link has an id that a backend knows it by; without one it can be shown, and nothing be done with it. */
export const isKnown = ({ id }: Pick<TicketLink, 'id'>): boolean => !id.startsWith(standIn);

/** An anomaly's links, with the additions beside the page's own keys. */
export const TicketLinks = z.pipe(
  z.unknown(),
  z.transform((wire, context) => {
    const page = z.safeParse(LinkPage, wire);
    if (!page.success) {
      for (const issue of page.error.issues) context.issues.push({ code: 'custom', path: issue.path, message: issue.message, input: wire });
      return z.NEVER;
    }
    const extra = z.safeParse(Additions, wire);
    const items = page.data.items.map((link, index) => ({ ...link, id: link.id || `${standIn}${link.ticket.ticket_id}-${index}` }));
    return { ...page.data, items, permissions: extra.data?.permissions, instance_origin: extra.data?.instance_origin, anomaly: extra.data?.anomaly };
  }),
);
export type TicketLinks = z.infer<typeof TicketLinks>;

export const listTicketLinks = endpoint({
  method: 'GET',
  path: '/api/anomalies/{anomaly_id}/ticket-links',
  query: ['page', 'size'],
  answer: TicketLinks,
});

export const unlinkTicket = endpoint({
  method: 'DELETE',
  path: '/api/anomalies/{anomaly_id}/ticket-links/{link_id}',
  status: 204,
});

export const restoreTicketLink = endpoint({
  method: 'POST',
  path: '/api/anomalies/{anomaly_id}/ticket-links/{link_id}/restore',
  capability: 'restore',
  answer: TicketLink,
});

export const syncTicketLink = endpoint({
  method: 'POST',
  path: '/api/anomalies/{anomaly_id}/ticket-links/{link_id}/sync',
  capability: 'sync_now',
  answer: TicketLink,
});

/** An anomaly’s linked tickets (domain L). */
export const ticketLinkEndpoints = { listTicketLinks, unlinkTicket, restoreTicketLink, syncTicketLink } as const;
