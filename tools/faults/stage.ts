import { linkTicket } from '../../src/data/link-ticket.js';
import { anomalyId } from '../simulation/product.js';
import type { Stage } from './operation.js';

/** Puts an incident into the instance. */
export function knownTicket({ world }: Stage): { ticket_id: string; ticket_number: string } {
  const { sys_id, number } = world.servicenow.store.insert('incident', { short_description: 'Known trouble', description: 'Mine.' });
  return { ticket_id: sys_id, ticket_number: number };
}

/** Links an incident. Returns the link's id. */
export async function linkIdOf(stage: Stage): Promise<string> {
  return (await linkTicket(stage.client, anomalyId, knownTicket(stage))).id;
}
