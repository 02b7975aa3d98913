import type { ConnectionHealth } from '../../contract/strict/integrations.js';
import type { IntegrationRecord } from '../ports/records.js';
import { causeOf, ServiceNowError } from '../servicenow/failure.js';
import { obstacleIn } from './write-outcomes.js';

/** Returns the failure of a connection whose credentials ended with an earlier process: nobody was asked. */
export const credentialsNeeded = (): ServiceNowError =>
  new ServiceNowError('provider-credentials', {
    detail: 'Qualytics was restarted and no longer has the credentials of this connection. Enter them again.',
  });

/** Tests whether the store has outlived the credentials (domain S7). A connector that is never called needs none. */
const lacksCredentials = ({ type, credentials }: Pick<IntegrationRecord, 'type' | 'credentials'>): boolean => type === 'servicenow' && credentials === null;

/** Tests whether nothing is sent by itself: until a person acts, it would be refused (domain Y6). */
export const isResting = (record: IntegrationRecord): boolean => record.paused || lacksCredentials(record);

/** Returns how a connection is; one that works is no use for tickets where none can be created. */
export function healthOf(record: IntegrationRecord): ConnectionHealth {
  const { health, writes } = record;
  if (lacksCredentials(record)) {
    const needed = credentialsNeeded();
    return { status: 'failing', code: needed.code, detail: needed.message, ...causeOf(needed), checked_at: health.checked_at };
  }
  const obstacle = health.status === 'connected' ? obstacleIn(writes) : undefined;
  return obstacle ? { ...health, ...obstacle, status: 'limited' } : health;
}
