import { getFormSpecification, type FormField } from '../contract/create-ticket.js';
import { getTicketDefaults, putTicketDefaults, type StoredTicketDefaults, type TicketDefaults } from '../contract/ticket-defaults.js';
import type { TicketingClient } from './client.js';
import { instanceKey, query, type TicketingQuery } from './query.js';

const defaultsKey = (id: string) => ['ticket-defaults', id] as const;

/** What new tickets start with, as the backend keeps it for a connection; read anew whenever it is looked at. */
export const ticketDefaultsQuery = (client: TicketingClient, id: string): TicketingQuery<StoredTicketDefaults> =>
  query(client, {
    queryKey: defaultsKey(id),
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => client.api.call(getTicketDefaults, { params: { id }, signal }),
  });

/** The fields that a default may be set for, with the choices of the instance. */
export const defaultFieldsQuery = (client: TicketingClient): TicketingQuery<FormField[]> =>
  query(client, {
    queryKey: [instanceKey, 'form-specification', 'defaults'],
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => client.api.call(getFormSpecification, { signal }),
  });

/** Keeps new defaults; forms that start with them are described anew. */
export async function saveTicketDefaults(client: TicketingClient, id: string, defaults: TicketDefaults): Promise<StoredTicketDefaults> {
  const stored = await client.api.call(putTicketDefaults, { params: { id }, body: defaults });
  void client.queries.invalidateQueries({ queryKey: [instanceKey, 'form-specification'] });
  return stored;
}
