// What an editor marks in options and calls.
import { createTicketingClient, type TicketingClient } from 'servicenow-ticketing';
// @ts-expect-error What elements work with is no part of the package.
import { Api } from 'servicenow-ticketing';
// @ts-expect-error The name of an event that there was.
import type { TicketCreateEvent } from 'servicenow-ticketing';
// @ts-expect-error A file of the package that is no entry.
import type { QueryStore } from 'servicenow-ticketing/dist/data/client/query-store.js';

declare const client: TicketingClient;

// @ts-expect-error The address has another name.
createTicketingClient({ apiBase: '' });
// @ts-expect-error A token is given by a function.
createTicketingClient({ token: 'secret' });
// @ts-expect-error A token is a text.
createTicketingClient({ token: () => 42 });
// @ts-expect-error Milliseconds are a number.
createTicketingClient({ timeout: '15s' });
// @ts-expect-error A storage has methods.
createTicketingClient({ storage: {} });
// @ts-expect-error The id is a text.
client.links(42);
// @ts-expect-error Not awaited.
client.links('42').get().items;
// @ts-expect-error A search takes a text.
void client.searchTickets({ text: 'x' });
// @ts-expect-error A misspelt option.
void client.links('42').get({ abort: undefined });

export type Named = [typeof Api, TicketCreateEvent, QueryStore];
