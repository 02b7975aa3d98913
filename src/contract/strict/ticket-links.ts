import * as z from 'zod/mini';
import { listTicketLinks, restoreTicketLink, syncTicketLink, unlinkTicket, type ticketLinkEndpoints } from '../ticket-links.js';
import { causeFacts, ProviderCode } from './cause.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { Ticket } from './ticket.js';
import { Count, Id, nothing, open, Origin, pageOf, Time } from './wire.js';

export const SyncError = open({
  code: ProviderCode,
  detail: z.string().check(z.minLength(1)),
  ...causeFacts,
  what: z.optional(z.literal(['status', 'note'])),
  failed_at: Time,
});
export type SyncError = z.infer<typeof SyncError>;

export const LinkSync = open({
  status: z.literal(['synced', 'pending', 'failed', 'paused', 'broken', 'not-synced', 'historical']),
  pending_count: Count,
  dropped_count: z.optional(Count),
  last_error: z.nullish(SyncError),
});
export type LinkSync = z.infer<typeof LinkSync>;

/** Another anomaly that shares the ticket, with its address in the product; one that the user may know of. */
export const OtherAnomaly = open({ id: Id, url: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/))) });
export type OtherAnomaly = z.infer<typeof OtherAnomaly>;

/** A link; its additions may be missing (domain W). */
export const TicketLink = open({
  id: Id,
  ticket: Ticket,
  linked_at: z.optional(Time),
  linked_by: z.optional(z.string()),
  last_synced_at: z.optional(Time),
  status: z.optional(z.string()),
  sync: z.optional(LinkSync),
  instance_origin: z.optional(Origin),
  other_anomalies_count: z.optional(Count),
  also_on: z.optional(z.array(OtherAnomaly)),
});
export type TicketLink = z.infer<typeof TicketLink>;

const TicketPermissions = open({ view: z.boolean(), create: z.boolean(), link: z.boolean(), unlink: z.boolean() });

/** The anomaly itself: its status as the product writes it, and whether it is not archived. */
export const AnomalyState = open({ status: z.string().check(z.minLength(1)), open: z.boolean() });

export const TicketLinks = open({ ...pageOf(TicketLink).shape, permissions: z.optional(TicketPermissions), instance_origin: z.optional(Origin), anomaly: z.optional(AnomalyState) });

export const strictTicketLinks = {
  listTicketLinks: strict(listTicketLinks, nothing, TicketLinks, {
    summary: 'Lists the tickets linked to an anomaly.',
    problems: ['not-found'],
  }),
  unlinkTicket: strict(unlinkTicket, nothing, nothing, {
    summary: 'Unlinks a ticket; the incident is not touched.',
    problems: ['not-found'],
  }),
  restoreTicketLink: strict(restoreTicketLink, nothing, TicketLink, {
    summary: 'Brings an unlinked ticket back; nothing is written to the incident.',
    problems: ['not-found', 'already-linked'],
  }),
  syncTicketLink: strict(syncTicketLink, nothing, TicketLink, {
    summary: 'Reads the incident now and delivers waiting work notes; answers the link as it then stands.',
    problems: ['not-found'],
  }),
} as const satisfies StrictTable<typeof ticketLinkEndpoints>;
