import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Capabilities } from '../../src/contract/capabilities.js';
import { Ticket } from '../../src/contract/ticket.js';
import { capabilitiesKey } from '../../src/data/capabilities.js';
import { ticketAddress } from '../../src/data/ticket-address.js';
import { makeClient } from '../../src/data/client/client.js';
import { tracker } from '../support/tracker/provider.js';

const acme = 'https://acme.service-now.com';

interface Given {
  /** Recorded at linking. */
  recorded?: string;
  /** As the backend names the connected one. */
  connected?: string;
  provider?: typeof tracker;
}

function address(url: string, { recorded = '', connected, provider }: Given = {}) {
  const client = makeClient({ storage: null, ...(provider && { provider }) });
  if (connected !== undefined) client.queries.setQueryData(capabilitiesKey, () => z.parse(Capabilities, { instance_origin: connected }));
  return ticketAddress(client, { instance_origin: recorded, ticket: z.parse(Ticket, { ticket_id: 'a'.repeat(32), ticket_number: 'INC1', url }) });
}

/** What only looks like an address of acme. */
const hostile = [
  'https://acme.service-now.com.evil.example/x',
  'https://acme.service-now.com@evil.example/x',
  'https://user:pw@acme.service-now.com/x',
  'https://user@acme.service-now.com/x',
  'https://acme.service-now.com:8443/x',
  'http://acme.service-now.com/x',
  'https://acme.service-now.com./x',
  'https://acme.service-now.com%2eevil.example/x',
  'https://acme.xn--service-nw-0ij.com/x',
  'https://acme.servicе-now.com/x',
  'https://acmeservice-now.com/x',
  'https://evilservice-now.com/x',
  'https://evil.example/acme.service-now.com',
  'https://evil.example\\.acme.service-now.com/x',
  'https:\\\\acme.service-now.com/x',
  'https://acme.service-now.com\\@evil.example/x',
  'https://acme.service-\tnow.com/x',
  'https://acme.service-now.com/\nx',
  ' https://acme.service-now.com/x',
  'java\nscript:alert(1)//acme.service-now.com',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:https://acme.service-now.com/x',
  '//acme.service-now.com/x',
  'acme.service-now.com/x',
  'incident.do',
  'https://',
  '',
];

describe('a ticket’s address', () => {
  // covers: L1, L10, T1
  it('is a link where it is https and of the recorded origin', () => {
    const url = `${acme}/nav_to.do?uri=incident.do%3Fsys_id%3D1`;
    expect(address(url, { recorded: acme })).toEqual({ href: url, host: '' });
    expect(address('https://tickets.acme.example/x', { recorded: 'https://tickets.acme.example' })).toEqual({ href: 'https://tickets.acme.example/x', host: '' });
  });

  // covers: L10
  it('may be http on a loopback address, where that is the origin', () => {
    expect(address('http://127.0.0.1:8182/nav_to.do', { recorded: 'http://127.0.0.1:8182' })?.href).toBe('http://127.0.0.1:8182/nav_to.do');
    expect(address('http://127.0.0.1:8182/nav_to.do', { connected: 'http://127.0.0.1:8182' })?.href).toBe('http://127.0.0.1:8182/nav_to.do');
  });

  // covers: L10
  it('is of the origin that was recorded, whatever is connected by now', () => {
    expect(address(`${acme}/x`, { recorded: acme, connected: 'https://other.service-now.com' })?.host).toBe('');
    expect(address('https://other.service-now.com/x', { recorded: acme, connected: 'https://other.service-now.com' })).toBeUndefined();
  });

  // covers: L10
  it('is of the connected instance where no origin was recorded', () => {
    expect(address(`${acme}/x`, { connected: acme })).toEqual({ href: `${acme}/x`, host: '' });
    expect(address('https://other.service-now.com/x', { connected: acme })).toBeUndefined();
  });

  // covers: L10
  it('stays text where what was recorded does not read as an address', () => {
    for (const recorded of ['acme.service-now.com', 'acme', ' ']) expect(address(`${acme}/x`, { recorded, connected: acme })).toBeUndefined();
  });

  // covers: L10
  it('is a link that shows its host where no origin is known and it is of the provider’s own domain', () => {
    for (const connected of [undefined, '']) {
      expect(address(`${acme}/x`, connected === undefined ? {} : { connected })).toEqual({ href: `${acme}/x`, host: 'acme.service-now.com' });
      expect(address('https://service-now.com/x')?.host).toBe('service-now.com');
      expect(address('https://ACME.Service-Now.com:443/x')).toEqual({ href: `${acme}/x`, host: 'acme.service-now.com' });
    }
  });

  // covers: L10
  it('stays text where no origin is known and it is of any other host', () => {
    for (const url of ['https://evil.example/x', 'http://127.0.0.1:9/x', 'http://localhost/x', 'https://tickets.acme.example/x']) expect(address(url)).toBeUndefined();
    expect(address(`${acme}/x`, { provider: tracker })).toBeUndefined();
    expect(address('https://com/x', { provider: tracker })).toBeUndefined();
  });

  // covers: L10
  it.each(hostile)('stays text where it only looks like one: %j', (url) => {
    expect([address(url), address(url, { connected: acme }), address(url, { recorded: acme })]).toEqual([undefined, undefined, undefined]);
  });
});
