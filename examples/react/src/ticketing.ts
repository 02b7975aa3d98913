import { createTicketingClient } from 'servicenow-ticketing';

/** Where the backend is: `npx servicenow-ticketing mock` starts this one. */
const baseUrl = new URLSearchParams(location.search).get('backend') ?? 'http://127.0.0.1:8181';

/** One for the application: elements that share it share what was read. */
export const client = createTicketingClient({ baseUrl, token: () => 'mock-admin-editor' });
