import type { GroupName } from '../groups.js';
import type { UserName } from '../users.js';

/** An entry in an incident's journal. */
export interface NoteSeed {
  readonly element: 'work_notes' | 'comments';
  readonly by: UserName;
  /** Age in milliseconds. */
  readonly age: number;
  readonly text: string;
}

/** An incident in the words of the person who reported it. Ages are in milliseconds. */
export interface IncidentSeed {
  readonly number: string;
  readonly short_description: string;
  readonly description: string;
  readonly category: 'inquiry' | 'software' | 'hardware' | 'network' | 'database';
  readonly subcategory?: string;
  readonly impact: 1 | 2 | 3;
  readonly urgency: 1 | 2 | 3;
  readonly caller: UserName;
  readonly group?: GroupName;
  readonly assignee?: UserName;
  readonly opened: number;
  readonly updated: number;
  readonly notes?: readonly NoteSeed[];
}

export interface OnHoldSeed extends IncidentSeed {
  /** 1 Awaiting Caller, 3 Awaiting Problem, 4 Awaiting Vendor, 5 Awaiting Change (`servicenow-api.md 3.2`). */
  readonly hold_reason: 1 | 3 | 4 | 5;
}

export interface DoneSeed extends IncidentSeed {
  readonly close_code: string;
  readonly close_notes: string;
}
