// The lines that the README shows. src/App.tsx is the application.
import 'servicenow-ticketing/define';
import type {} from 'servicenow-ticketing/react';
import { createTicketingClient } from 'servicenow-ticketing';

const client = createTicketingClient({ baseUrl: 'http://127.0.0.1:8181', token: () => 'mock-admin-editor' });

export const Tickets = ({ id }: { id: string }) => (
  <linked-tickets anomalyId={id} client={client} onticketing-created={(event) => console.log(event.ticket.key)} />
);
