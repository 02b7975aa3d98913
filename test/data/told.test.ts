import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { Capabilities } from '../../src/contract/capabilities.js';
import { TicketCreated } from '../../src/contract/create-ticket.js';
import { capabilitiesKey } from '../../src/data/capabilities.js';
import { makeClient } from '../../src/data/client/client.js';
import { clientOf } from '../../src/data/client/client-of.js';
import { sharedClient } from '../../src/data/client/default-client.js';
import { inner, innerOf } from '../../src/data/client/inner.js';
import { createdOutcome } from '../../src/data/create-outcome.js';
import { fieldsOf, payloadOf } from '../../src/data/create-ticket.js';
import { targetOf } from '../../src/data/link-target.js';
import { ticketRef } from '../../src/data/ticket-ref.js';

const acme = 'https://acme.service-now.com';
const ticket = { ticket_id: 'a1', ticket_number: 'INC0010042', url: `${acme}/nav_to.do` };

function client(instance_origin?: string) {
  const made = makeClient({ storage: null, baseUrl: 'https://qualytics.example' });
  if (instance_origin !== undefined) made.queries.setQueryData(capabilitiesKey, () => z.parse(Capabilities, { instance_origin }));
  return made;
}

describe('what a page is told of a ticket', () => {
  it('is its provider, key, number, and its address where that is of the instance', () => {
    const told = ticketRef(client(), ticket, acme);
    expect(told).toEqual({ provider: 'servicenow', id: 'a1', key: 'INC0010042', url: `${acme}/nav_to.do` });
    expect(Object.isFrozen(told)).toBe(true);
    expect(ticketRef(client(acme), ticket).url).toBe(ticket.url);
    expect(ticketRef(client(), ticket, 'https://other.service-now.com').url).toBe('');
    expect(ticketRef(client(), { ticket_id: 'a1', ticket_number: 'INC1' }).url).toBe('');
  });

  it('is, of one that was created, whether and by which link it is linked', () => {
    const created = (more: object) => z.parse(TicketCreated, { ticket, anomaly_id: 42, instance_origin: acme, ...more });
    expect(createdOutcome(client(), created({ link_id: '7' }))).toEqual({ kind: 'created', linked: true, linkId: '7', ticket: ticketRef(client(), ticket, acme) });
    expect(createdOutcome(client(), created({ linked: false }))).toMatchObject({ linked: false, linkId: undefined });
  });
});

describe('what is sent', () => {
  // covers: L10
  it('of a ticket that is to be linked names the instance that it was found in, where the backend names its own', () => {
    const bare = { ticket_id: 'a1', ticket_number: 'INC1' };
    expect(targetOf(client(), { ...bare, url: ticket.url })).toEqual(bare);
    expect(targetOf(client(acme), bare)).toEqual({ ...bare, instance_origin: acme });
    expect(targetOf(client(acme), { ...bare, url: 'https://other.service-now.com/x' })).toEqual({ ...bare, instance_origin: 'https://other.service-now.com' });
    expect(targetOf(client(acme), { ...bare, url: 'no address' })).toEqual({ ...bare, instance_origin: acme });
    expect(targetOf(client(), { ...bare, instance_origin: acme })).toEqual({ ...bare, instance_origin: acme });
  });

  // covers: C1
  it('of a new ticket is what the provider wants always, and what was filled in; the instance is no field of it', () => {
    expect(payloadOf({ table: 'incident', caller: '' }, { title: 'Late', caller: 'u' })).toEqual({ table: 'incident', caller: 'u', title: 'Late', description: '' });
    const sent = { title: 'Late', description: '', instance_origin: acme };
    expect(fieldsOf(sent)).toEqual({ title: 'Late', description: '' });
    expect(sent.instance_origin).toBe(acme);
  });
});

describe('the client behind what a page has given', () => {
  it('is its own, else one for the address', () => {
    const own = client();
    expect(clientOf({ client: { [inner]: own }, baseUrl: 'https://one.example' })).toBe(own);
    expect(clientOf({ baseUrl: 'https://one.example' })).toBe(sharedClient('https://one.example'));
  });

  it('is refused in words where it is none, or of another version', () => {
    expect(() => innerOf({})).toThrow(new TypeError('No client: createTicketingClient() makes one.'));
    expect(() => innerOf({ [inner]: { ...client(), protocol: 7 } })).toThrow(/^The client is of another version of servicenow-ticketing \(protocol 7, here 1\)/);
  });
});
