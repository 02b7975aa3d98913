import type { SyncError } from '../../contract/strict/ticket-links.js';
import { causeOf, type ServiceNowError } from '../servicenow/failure.js';
import { iso } from '../wording/times.js';

/**
 * Returns a failure as a link shows it.
 * @param what the part that did not work
 * @param time in milliseconds since the Unix epoch
 */
export const syncError = (error: ServiceNowError, what: SyncError['what'], time: number): SyncError => ({
  code: error.code,
  detail: error.message,
  ...causeOf(error),
  what,
  failed_at: iso(time),
});
