import { describe, expect, it } from 'vitest';
import { isClosed, ticketState } from '../../../../src/elements/ui/ticket/ticket-state.js';
import { createTicketingClient } from '../../../../src/index.js';

describe('a ticket’s state', () => {
  const client = createTicketingClient({ storage: null });

  // covers: T2
  it('counts as closed when Closed or Canceled', () => {
    expect(['1', '6', '7', '8', ''].filter((code) => isClosed(ticketState(client, code)))).toEqual(['7', '8']);
  });

  // covers: L4, T2
  it('counts as closed when the backend says so, under whatever name', () => {
    for (const status of ['Closed Complete', '107', 'Abgelegt', 'New', '6']) {
      expect(ticketState(client, status, false)).toEqual({ kind: 'closed', label: ticketState(client, status).label });
    }
    expect(ticketState(client, '8', false)).toEqual({ kind: 'canceled', label: 'Canceled' });
  });

  // covers: L4, T2
  it('counts as open when the backend says so, and keeps its name', () => {
    expect(ticketState(client, '7', true)).toEqual({ kind: 'other', label: 'Closed' });
    expect(ticketState(client, 'Canceled', true)).toEqual({ kind: 'other', label: 'Canceled' });
    expect(ticketState(client, '6', true)).toEqual({ kind: 'resolved', label: 'Resolved' });
    expect(ticketState(client, '1', true)).toEqual({ kind: 'new', label: 'New' });
  });

  // covers: L4
  it('stays unknown where it could not be read, whatever was said of it', () => {
    expect([true, false].map((active) => ticketState(client, '', active).kind)).toEqual(['unknown', 'unknown']);
  });
});
