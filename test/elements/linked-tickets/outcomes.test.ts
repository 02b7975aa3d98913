import * as z from 'zod/mini';
import { nothing } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { TicketLink } from '../../../src/contract/ticket-links.js';
import { Outcomes } from '../../../src/elements/linked-tickets/outcomes.js';
import type { ElementHost } from '../../../src/elements/ui/host/host.js';
import { faceOf } from '../../../src/client/client-face.js';
import { makeClient } from '../../../src/data/client/client.js';

const linksTo = (...ids: string[]): TicketLink[] =>
  ids.map((id) => z.parse(TicketLink, { id: `link-${id}`, ticket: { ticket_id: id, ticket_number: `INC${id}` } }));

function setUp() {
  const host = Object.assign(document.createElement('div'), { client: faceOf(makeClient({ storage: null })), baseUrl: '', requestUpdate: vi.fn() });
  const outcomes = new Outcomes(host as unknown as ElementHost);
  const told = () => {
    const rendered = outcomes.render();
    return rendered === nothing ? 0 : (rendered as unknown[]).length;
  };
  return { host, outcomes, told };
}

describe('what the user’s last action led to', () => {
  it('is told until the ticket that it was seen to be about is no longer linked', () => {
    const { outcomes, told } = setUp();
    outcomes.tell({ kind: 'success', text: 'Linked.', ticketId: 'a' });
    // Read before the link was there.
    outcomes.update([], 1);
    expect(told()).toBe(1);
    outcomes.update(linksTo('a'), 2);
    outcomes.update([], 3);
    expect(told()).toBe(0);
  });

  it('is no longer told after one reading where the list had the ticket when it was told', () => {
    const { outcomes, told } = setUp();
    outcomes.update(linksTo('a'), 1);
    outcomes.tell({ kind: 'success', text: 'Synced.', ticketId: 'a' });
    outcomes.update([], 2);
    expect(told()).toBe(0);
  });

  it('becomes clear once, with a reading that is newer', () => {
    const { outcomes, told } = setUp();
    const resolved = vi.fn(() => ({ kind: 'success', text: 'Unlinked.' }) as const);
    outcomes.tell({ kind: 'warning', title: 'Not clear.', resolved });
    outcomes.update(linksTo('a'), Date.now() - 1_000);
    expect(resolved).not.toHaveBeenCalled();
    outcomes.update(linksTo('a'), Date.now() + 1_000);
    outcomes.update(linksTo('a'), Date.now() + 2_000);
    expect(resolved).toHaveBeenCalledExactlyOnceWith(new Set(['a']));
    expect(told()).toBe(1);
  });

  it('makes way for the next one, but for what can be undone', () => {
    const { outcomes, told } = setUp();
    outcomes.tell({ kind: 'success', text: 'Unlinked.', ticketId: 'a', gone: true });
    outcomes.tell({ kind: 'info', text: 'Synced.', ticketId: 'b' });
    outcomes.tell({ kind: 'info', text: 'Synced.', ticketId: 'c' });
    expect(told()).toBe(2);
    outcomes.begin();
    expect(told()).toBe(1);
  });

  it('goes with its anomaly, without another update', () => {
    const { host, outcomes, told } = setUp();
    outcomes.tell({ kind: 'info', text: 'Synced.' });
    host.requestUpdate.mockClear();
    outcomes.reset();
    expect(told()).toBe(0);
    expect(host.requestUpdate).not.toHaveBeenCalled();
  });

  it('leaves with the next thing that is done in the page where it went well and cannot be undone', () => {
    const { host, outcomes, told } = setUp();
    outcomes.tell({ kind: 'success', text: 'Unlinked.', ticketId: 'a', gone: true });
    outcomes.tell({ kind: 'success', text: 'Created.' });
    outcomes.leave();
    expect(told()).toBe(1);
    for (const kind of ['info', 'warning', 'error'] as const) {
      outcomes.tell({ kind, text: 'Not so well.' });
      host.requestUpdate.mockClear();
      outcomes.leave();
      expect(told()).toBe(2);
      expect(host.requestUpdate).not.toHaveBeenCalled();
    }
  });
});
