import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { pageOf } from './page.js';
import { causeFacts } from './cause.js';
import { KnownCode } from './problem.js';
import { NamedTicket } from './ticket.js';
import type * as types from './plain/ticket-links.js';
import { AnyText, Count, Id, lenient, MaybeId, object, oneOf, reading, rowsOf, Said, Text, Whole } from './wire.js';

export const SyncStatus = oneOf(['synced', 'pending', 'failed', 'paused', 'broken', 'not-synced', 'historical'], 'unknown') satisfies z.ZodMiniType<types.SyncStatus>;
export type SyncStatus = types.SyncStatus;

export const SyncError = object({
  code: KnownCode,
  detail: Text,
  ...causeFacts,
  what: z.optional(oneOf(['status', 'note'], undefined)),
  failed_at: Text,
}) satisfies z.ZodMiniType<types.SyncError>;
export type SyncError = types.SyncError;

export const LinkSync = object({
  status: SyncStatus,
  pending_count: Count,
  dropped_count: z.optional(lenient(Whole, undefined)),
  last_error: z.optional(lenient(SyncError, undefined)),
}) satisfies z.ZodMiniType<types.LinkSync>;
export type LinkSync = types.LinkSync;

export const TicketLink = object({
  id: MaybeId,
  ticket: NamedTicket,
  linked_at: Text,
  linked_by: Text,
  last_synced_at: Text,
  status: Text,
  sync: z.optional(lenient(LinkSync, undefined)),
  instance_origin: Text,
  other_anomalies_count: Count,
  also_on: rowsOf(object({ id: Id, url: Text })),
}) satisfies z.ZodMiniType<types.TicketLink>;
export type TicketLink = types.TicketLink;

/** A permission: what is not forbidden. */
const Allowed = reading((value) => value !== false);

export const TicketPermissions = object({
  view: Allowed,
  create: Allowed,
  link: Allowed,
  unlink: Allowed,
}) satisfies z.ZodMiniType<types.TicketPermissions>;
export type TicketPermissions = types.TicketPermissions;

const Additions = object({
  permissions: z.optional(lenient(TicketPermissions, undefined)),
  instance_origin: z.optional(lenient(AnyText, undefined)),
  anomaly: z.optional(lenient(object({ status: Text, open: Said }), undefined)),
});
const LinkPage = pageOf(TicketLink);

/** Begins what a link has in the place of an id that cannot be read: each row has one of its own in the page, and no call is made with it. */
const standIn = '?';

/** Whether a link has an id that a backend knows it by; without one it can be shown, and nothing be done with it. */
export const isKnown = ({ id }: Pick<TicketLink, 'id'>): boolean => !id.startsWith(standIn);

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
) satisfies z.ZodMiniType<types.TicketLinks>;
export type TicketLinks = types.TicketLinks;

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
