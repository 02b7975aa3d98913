import { contractVersion } from '../../contract/version.js';
import type { Capabilities } from '../../contract/strict/capabilities.js';
import { may } from '../access/permissions.js';
import type { IntegrationRecord } from '../ports/records.js';
import type { BackendSettings } from '../ports/settings.js';
import type { User } from '../ports/users.js';

/** Returns what this backend can do, and what this user may do in Settings. */
export const capabilitiesFor = (user: User, settings: BackendSettings, active: IntegrationRecord | undefined): Capabilities => ({
  contract: contractVersion,
  auth: settings.auth,
  tables: settings.tables,
  caller: settings.caller,
  flows: settings.flows,
  assignment_group_search: true,
  caller_search: settings.caller,
  connection_test: true,
  connection_log: true,
  link_preview: true,
  create_preview: true,
  restore: true,
  related_tickets: true,
  recent_tickets: true,
  search_filters: true,
  ticket_defaults: true,
  sync_now: true,
  idempotency: true,
  keep_account: true,
  active_integration: active?.type ?? null,
  ...(active?.type === 'servicenow' && { instance_origin: active.apiUrl }),
  manage_integration: may(user, 'manage'),
});
