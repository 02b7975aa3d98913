import type { FormField } from '../contract/create-ticket.js';
import { getTicketDefaults, updateTicketDefaults, type TicketDefaults } from '../contract/ticket-defaults.js';
import type { Client } from './client/client.js';
import { settled } from './settle.js';
import { instanceKey, query, type TicketingQuery } from './client/query.js';

/** The fields that new tickets can start with, each with its stored default; read anew whenever they are looked at. */
export const ticketDefaultsQuery = (client: Client, id: string): TicketingQuery<FormField[]> =>
  query(client, {
    queryKey: [instanceKey, 'ticket-defaults', id],
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => client.api.call(getTicketDefaults, { params: { id }, signal }),
  });

/** Keeps new defaults; forms that start with them are described anew. */
export async function saveTicketDefaults(client: Client, id: string, defaults: TicketDefaults, signal?: AbortSignal): Promise<FormField[]> {
  const stored = await settled(
    client,
    () => client.api.call(updateTicketDefaults, { params: { id }, body: defaults, signal }),
    async () => {
      const fields = await client.api.call(getTicketDefaults, { params: { id }, signal });
      return fields.every(({ field, default: value }) => value === (defaults[field] ?? '')) ? fields : undefined;
    },
    signal,
  );
  void client.queries.invalidateQueries({ queryKey: [instanceKey, 'form-specification'] });
  return stored;
}
