'use client';

import { createTicketingClient, setDefaultClient } from 'servicenow-ticketing';
import 'servicenow-ticketing/define';

// Where your backend is, and how a user is signed in there. A server that renders the page asks no backend.
if (typeof window !== 'undefined') {
  const baseUrl = new URLSearchParams(location.search).get('backend') ?? 'http://127.0.0.1:8181';
  setDefaultClient(createTicketingClient({ baseUrl, token: () => 'mock-admin-editor' }));
}
