// First of all: it teaches Lit to take up what the server has rendered.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { createTicketingClient, setDefaultClient } from 'servicenow-ticketing';
import 'servicenow-ticketing/define';

// Where your backend is, and how a user is signed in there.
const baseUrl = new URLSearchParams(location.search).get('backend') ?? 'http://127.0.0.1:8181';
setDefaultClient(createTicketingClient({ baseUrl, token: () => 'mock-admin-editor' }));

document.querySelector('linked-tickets').addEventListener('ticketing-created', (event) => {
  document.querySelector('[role=status]').textContent = `Created ${event.ticket.key}`;
});
