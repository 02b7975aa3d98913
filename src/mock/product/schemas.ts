import * as z from 'zod/mini';
import { anomalyStatuses } from '../../backend/ports/anomalies.js';

/** The states of an anomaly. These schemas and their calls are the mock's alone, no part of the contract (domain A). */
export const AnomalyStatus = z.enum(anomalyStatuses);
export type AnomalyStatus = z.infer<typeof AnomalyStatus>;

export const OpenStatus = z.enum(['Active', 'Acknowledged']);
export type OpenStatus = z.infer<typeof OpenStatus>;

export const ArchiveStatus = z.enum(['Resolved', 'Duplicate', 'Invalid', 'Discarded']);
export type ArchiveStatus = z.infer<typeof ArchiveStatus>;

export const Datastore = z.object({
  id: z.int(),
  name: z.string(),
  /** The connector's name as a person reads it: `Snowflake`. */
  type: z.string(),
});
export type Datastore = z.infer<typeof Datastore>;

const FailedCheck = z.object({
  id: z.int(),
  /** The rule's name: `Volumetric`, `Not Null`. */
  rule: z.string(),
  fields: z.array(z.string()),
  message: z.string(),
});

/** Rows of the source as they were when the anomaly was found; `null` is a missing value. */
const SourceRecords = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.nullable(z.union([z.string(), z.number()])))),
});

/** The actions that this user may take on the anomaly as it now stands: permission (domain G4) and status (domain A) in one. */
export const AllowedActions = z.object({
  acknowledge: z.boolean(),
  archive: z.boolean(),
  restore: z.boolean(),
  comment: z.boolean(),
});
export type AllowedActions = z.infer<typeof AllowedActions>;

/** A row of the anomaly list. */
export const AnomalySummary = z.object({
  id: z.int(),
  type: z.enum(['record', 'shape']),
  status: AnomalyStatus,
  datastore: Datastore,
  /** The table or file pattern. */
  container: z.string(),
  description: z.string(),
  /** The product's measure of how much it matters. */
  weight: z.number(),
  anomalous_records: z.int(),
  /** ISO 8601, UTC. */
  detected_at: z.string(),
  tags: z.array(z.string()),
});
export type AnomalySummary = z.infer<typeof AnomalySummary>;

export const Anomaly = z.extend(AnomalySummary, {
  failed_checks: z.array(FailedCheck),
  source_records: SourceRecords,
  allowed: AllowedActions,
});
export type Anomaly = z.infer<typeof Anomaly>;

export const AnomalyUpdate = z.object({ status: OpenStatus });
export type AnomalyUpdate = z.infer<typeof AnomalyUpdate>;

export const Comment = z.object({
  id: z.string(),
  /** A display name. */
  by: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  text: z.string(),
});
export type Comment = z.infer<typeof Comment>;

/** A comment and the prefix of its work note fit the 4,000 characters of a journal field (`servicenow-api.md 3.1`). */
export const CommentCreate = z.object({ text: z.string().check(z.trim(), z.minLength(1), z.maxLength(3900)) });
export type CommentCreate = z.infer<typeof CommentCreate>;

/** Something that happened to the anomaly, in words: `Status changed to Acknowledged`. */
export const HistoryEvent = z.object({
  id: z.string(),
  kind: z.enum(['detected', 'status', 'comment', 'ticket']),
  by: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  text: z.string(),
});
export type HistoryEvent = z.infer<typeof HistoryEvent>;
