import type { ConnectionLogEntry } from '../../contract/strict/connection-log.js';
import type { DeedRecord, IntegrationRecord } from '../ports/records.js';
import type { Unit } from '../ports/store.js';

/** So many are kept. */
const kept = 20;

/** Takes down what a person has done to a connection, with the change itself. @param at ISO 8601, UTC */
export async function note(unit: Unit, { apiUrl }: Pick<IntegrationRecord, 'apiUrl'>, deed: DeedRecord['deed'], by: string, at: string): Promise<void> {
  const before = await unit.deeds.find('subject', 'connection');
  await unit.deeds.put({ id: String(Number(before.at(-1)?.id ?? 0) + 1), subject: 'connection', deed, by, at, apiUrl });
  for (const { id } of before.slice(0, 1 - kept)) await unit.deeds.delete(id);
}

/** Returns what was done to the connection, the newest first. */
export const connectionLog = async (unit: Unit): Promise<ConnectionLogEntry[]> =>
  (await unit.deeds.find('subject', 'connection')).map(({ deed, by, at, apiUrl }) => ({ deed, done_by: by, done_at: at, api_url: apiUrl })).reverse();
