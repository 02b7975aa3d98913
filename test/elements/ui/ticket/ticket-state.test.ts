import { describe, expect, it } from 'vitest';
import { isClosed, ticketState } from '../../../../src/elements/ui/ticket/ticket-state.js';
import { makeClient } from '../../../../src/data/client/client.js';

describe('a ticket’s state', () => {
  const client = makeClient({ storage: null });

  // covers: T2
  it('counts as closed when Closed or Canceled', () => {
    expect(['1', '6', '7', '8', ''].filter((code) => isClosed(ticketState(client, { status: code })))).toEqual(['7', '8']);
  });

  // covers: L4, T2
  it('counts as closed when the backend says so, under whatever name', () => {
    for (const status of ['Closed Complete', '107', 'Abgelegt', 'New', '6']) {
      expect(ticketState(client, { status, active: false })).toEqual({ kind: 'closed', label: ticketState(client, { status }).label });
    }
    expect(ticketState(client, { status: '8', active: false })).toEqual({ kind: 'canceled', label: 'Canceled' });
  });

  // covers: L4, T2
  it('counts as open when the backend says so, and keeps its name', () => {
    expect(ticketState(client, { status: '7', active: true })).toEqual({ kind: 'other', label: 'Closed' });
    expect(ticketState(client, { status: 'Canceled', active: true })).toEqual({ kind: 'other', label: 'Canceled' });
    expect(ticketState(client, { status: '6', active: true })).toEqual({ kind: 'resolved', label: 'Resolved' });
    expect(ticketState(client, { status: '1', active: true })).toEqual({ kind: 'new', label: 'New' });
  });

  // covers: L4
  it('stays unknown where it could not be read, whatever was said of it', () => {
    expect([true, false].map((active) => ticketState(client, { status: '', active, status_kind: 'new' }).kind)).toEqual(['unknown', 'unknown']);
  });

  // covers: L4, T2
  it('is of the kind that the backend says, in whatever language it is named', () => {
    expect(ticketState(client, { status: 'Gelöst', active: true, status_kind: 'resolved' })).toEqual({ kind: 'resolved', label: 'Gelöst' });
    expect(ticketState(client, { status: 'Abgebrochen', active: false, status_kind: 'canceled' })).toEqual({ kind: 'canceled', label: 'Abgebrochen' });
    // Of two signs that disagree, whether it is closed is the provider's own.
    expect(ticketState(client, { status: 'Geschlossen', active: true, status_kind: 'closed' }).kind).toBe('other');
    expect(ticketState(client, { status: 'Neu', active: false, status_kind: 'new' }).kind).toBe('closed');
  });

  // covers: L4
  it('has no invisible signs in its name, and is read without them', () => {
    expect(ticketState(client, { status: 'Re\u200bsolved\u202e' })).toEqual({ kind: 'resolved', label: 'Resolved' });
    expect(ticketState(client, { status: 'Ge\u2067löst' })).toEqual({ kind: 'other', label: 'Gelöst' });
  });
});
