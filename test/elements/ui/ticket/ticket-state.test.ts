import { describe, expect, it } from 'vitest';
import { isClosed, ticketState } from '../../../../src/elements/ui/ticket/ticket-state.js';
import { createTicketingClient } from '../../../../src/index.js';

describe('a ticket’s state', () => {
  const client = createTicketingClient({ storage: null });

  // covers: T2
  it('counts as closed when Closed or Canceled', () => {
    expect(['1', '6', '7', '8', ''].filter((code) => isClosed(ticketState(client, code)))).toEqual(['7', '8']);
  });
});
