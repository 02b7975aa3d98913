import type { Day } from '../age.js';
import type { DatastoreId } from '../datastores.js';

/** A check that failed, in the words the product shows. */
interface FailedCheckSeed {
  readonly id: number;
  /** The rule's name: `Volumetric`, `Not Null`. */
  readonly rule: string;
  readonly fields: readonly string[];
  readonly message: string;
}

/** Rows of the source as they were when the anomaly was found; `null` is a missing value. */
interface SourceRecordsSeed {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null | Day)[])[];
}

interface CommentSeed {
  readonly by: string;
  /** Age in milliseconds. */
  readonly age: number;
  readonly text: string;
}

export interface LinkSeed {
  /** The incident's number. */
  readonly incident: string;
  readonly by: string;
  readonly age: number;
}

export type AnomalyStatus = 'Active' | 'Acknowledged' | 'Resolved' | 'Duplicate' | 'Invalid' | 'Discarded';

/** An anomaly of the data set. Ages are in milliseconds. */
export interface AnomalySeed {
  readonly id: number;
  readonly type: 'record' | 'shape';
  readonly status: AnomalyStatus;
  readonly datastore: DatastoreId;
  /** The table or file pattern. */
  readonly container: string;
  readonly description: string;
  /** How much the product thinks it matters. */
  readonly weight: number;
  readonly anomalousRecords: number;
  readonly detected: number;
  readonly tags: readonly string[];
  readonly failedChecks: readonly [FailedCheckSeed, ...FailedCheckSeed[]];
  readonly source: SourceRecordsSeed;
  /** Status changes after the detection, oldest first. */
  readonly changes?: readonly { readonly to: AnomalyStatus; readonly by: string; readonly age: number }[];
  readonly comments?: readonly CommentSeed[];
  readonly links?: readonly LinkSeed[];
}
