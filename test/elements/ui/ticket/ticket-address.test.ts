import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Ticket } from '../../../../src/contract/ticket.js';
import { ticketAddress } from '../../../../src/elements/ui/ticket/ticket-address.js';

const address = (url: string, instance_origin: string) =>
  ticketAddress({ instance_origin, ticket: z.parse(Ticket, { ticket_id: 'a'.repeat(32), ticket_number: 'INC1', url }) });

describe('a ticket’s address', () => {
  // covers: L1, L10, T1
  it('is a link where it is https and of the recorded origin', () => {
    const url = 'https://acme.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3D1';
    expect(address(url, 'https://acme.service-now.com')).toBe(url);
  });

  // covers: L10
  it('may be http on a loopback address', () => {
    expect(address('http://127.0.0.1:8182/nav_to.do', 'http://127.0.0.1:8182')).toBe('http://127.0.0.1:8182/nav_to.do');
  });

  // covers: L10
  it('stays text for another origin, another scheme, and for what is no address', () => {
    const origin = 'https://acme.service-now.com';
    for (const url of ['https://evil.example/nav_to.do', 'http://acme.service-now.com/', 'javascript:alert(1)', 'data:text/html,x', 'incident.do', '']) {
      expect(address(url, origin)).toBeUndefined();
    }
  });

  // covers: L10
  it('stays text where what was recorded does not read as an address', () => {
    for (const recorded of ['acme.service-now.com', 'acme', ' ']) expect(address('https://evil.example/x', recorded)).toBeUndefined();
  });

  // not yet: L10
  it('goes by its scheme alone where no origin was recorded', () => {
    expect(address('https://acme.service-now.com/x', '')).toBe('https://acme.service-now.com/x');
  });
});
