import type { ConnectionHealth } from '../../contract/strict/integrations.js';
import type { IntegrationRecord } from '../ports/records.js';
import { causeOf, type ServiceNowError } from '../servicenow/failure.js';
import { noOutcomes } from './write-outcomes.js';

type Beginning = Pick<IntegrationRecord, 'id' | 'type' | 'apiUrl' | 'credentials'>;

/** Returns a new connection that nothing is known of yet. @param at ISO 8601, UTC */
export const newIntegration = (beginning: Beginning, by: string, at: string): IntegrationRecord => ({
  ...beginning,
  slot: 'active',
  created: at,
  updated: at,
  createdBy: by,
  credentialsUpdated: at,
  credentialsUpdatedBy: by,
  health: { status: 'unknown', detail: '', checked_at: '' },
  writes: noOutcomes,
  defaults: { assignment_group: '', category: '', impact: '', urgency: '' },
  paused: false,
});

export const connectedHealth = (at: string): ConnectionHealth => ({ status: 'connected', detail: '', checked_at: at });

/** Returns the connection with the reason why it does not work; refused credentials also pause what runs by itself (domain Y6). */
export const failing = (record: IntegrationRecord, error: ServiceNowError, at: string): IntegrationRecord => ({
  ...record,
  paused: record.paused || error.code === 'provider-credentials',
  health: { status: 'failing', code: error.code, detail: error.message, ...causeOf(error), checked_at: at },
});
