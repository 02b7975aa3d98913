import * as z from 'zod/mini';
import { ProviderCode, causeFacts } from '../../contract/strict/cause.js';
import { ConnectionHealth } from '../../contract/strict/integrations.js';
import { SyncError } from '../../contract/strict/ticket-links.js';
import { TicketDefaults } from '../../contract/ticket-defaults.js';
import { Ticket } from '../../contract/ticket.js';
import type { AttemptRecord, DeedRecord, IntegrationRecord, IntentRecord, LinkRecord, LockRecord, NoteRecord, SnapshotRecord } from '../ports/records.js';

/*
 * The rows as the file holds them, parsed on the way in: another version, or a person, may have written them.
 */

type Row<Record> = z.ZodMiniType<Record>;

const WriteOutcome = z.object({
  at: z.string(),
  failure: z.nullable(z.object({ code: ProviderCode, detail: z.string(), ...causeFacts })),
});

const FieldOutcome = z.object({ sent: z.string(), stored: z.nullable(z.string()) });

const WriteOutcomes = z.object({
  create: z.nullable(WriteOutcome),
  workNote: z.nullable(z.extend(WriteOutcome, { before: z.optional(WriteOutcome) })),
  fields: z.object({
    category: z.optional(FieldOutcome),
    subcategory: z.optional(FieldOutcome),
    assignment_group: z.optional(FieldOutcome),
  }),
});

const Demand = z.object({ table: z.string(), column: z.string(), label: z.string(), at: z.number(), anomalies: z.array(z.number()) });

export const IntegrationRow: Row<IntegrationRecord> = z.object({
  id: z.string(),
  slot: z.literal('active'),
  type: z.literal(['servicenow', 'jira']),
  apiUrl: z.string(),
  /** Never in the file: see `CredentialKeeper`. */
  credentials: z.null(),
  created: z.string(),
  updated: z.string(),
  createdBy: z.string(),
  credentialsUpdated: z.string(),
  credentialsUpdatedBy: z.string(),
  health: ConnectionHealth,
  writes: WriteOutcomes,
  defaults: TicketDefaults,
  demands: z.optional(z.array(Demand)),
  paused: z.boolean(),
});

export const DeedRow: Row<DeedRecord> = z.object({
  id: z.string(),
  subject: z.literal('connection'),
  deed: z.literal(['connected', 'credentials-replaced', 'defaults-changed', 'disconnected']),
  by: z.string(),
  at: z.string(),
  apiUrl: z.string(),
});

const TicketRef = z.object({ origin: z.string(), table: z.string(), sysId: z.string() });

export const LinkRow: Row<LinkRecord> = z.object({
  id: z.string(),
  anomalyId: z.number(),
  ticket: TicketRef,
  ticketKey: z.string(),
  origin: z.string(),
  linkedAt: z.string(),
  linkedBy: z.string(),
  unlinked: z.boolean(),
  dropped: z.optional(z.number()),
});

export const NoteRow: Row<NoteRecord> = z.object({
  id: z.string(),
  linkId: z.string(),
  ticket: TicketRef,
  kind: z.literal(['note', 'block']),
  lane: z.string(),
  queue: z.literal('waiting'),
  text: z.string(),
  mark: z.string().check(z.minLength(1)),
  at: z.number(),
  failures: z.number(),
  unclear: z.nullable(z.object({ at: z.number() })),
  error: z.nullable(SyncError),
  blocked: z.boolean(),
  dueAt: z.nullable(z.number()),
  claimedUntil: z.nullable(z.number()),
});

export const IntentRow: Row<IntentRecord> = z.object({
  id: z.string(),
  anomalyId: z.number(),
  day: z.number(),
  happened: z.array(z.object({ text: z.string(), at: z.number() })),
});

export const SnapshotRow: Row<SnapshotRecord> = z.object({
  id: z.string(),
  ticket: Ticket,
  readAt: z.nullable(z.number()),
  triedAt: z.nullable(z.number()),
  error: z.nullable(SyncError),
});

export const AttemptRow: Row<AttemptRecord> = z.object({
  id: z.string(),
  key: z.string(),
  fingerprint: z.string(),
  startedAt: z.number(),
  day: z.number(),
  unclearAt: z.nullable(z.number()),
  changes: z.nullable(z.number()),
  claimedUntil: z.nullable(z.number()),
  unfinished: z.boolean(),
  answer: z.nullable(z.object({ value: z.unknown() })),
});

export const LockRow: Row<LockRecord> = z.object({ id: z.string(), until: z.number() });
