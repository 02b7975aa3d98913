import { expect, it } from 'vitest';
import * as exported from '../../src/index.js';

const ticket = { provider: 'servicenow', id: '1', key: 'INC1', url: '' };
const about = { anomalyIds: ['42'] };
const events: Event[] = [
  new exported.TicketingBeforeOpenEvent(about),
  new exported.TicketingBeforeCreateEvent({ ...about, values: { title: 'Row count' }, repeat: false }),
  new exported.TicketingBeforeLinkEvent({ ...about, ticket, via: 'late' }),
  new exported.TicketingBeforeUnlinkEvent({ ...about, ticket, linkId: 'a' }),
  new exported.TicketingBeforeNavigateEvent({ ...about, url: 'https://acme.service-now.com/', destination: 'ticket' }),
  new exported.TicketingCreatedEvent({ ...about, ticket, linked: false, linkId: undefined, instanceOrigin: '' }),
  new exported.TicketingLinkedEvent({ ...about, ticket, via: 'late', linkId: undefined }),
  new exported.TicketingUnlinkedEvent({ ...about, ticket, linkId: 'a' }),
  new exported.TicketingDialogClosedEvent({ ...about, outcome: { kind: 'none' } }),
  new exported.TicketingConnectionChangedEvent({ change: 'connected', instanceOrigin: '' }),
  new exported.TicketingErrorEvent({ code: 'forbidden', message: '', status: undefined }),
];

it.each(events.map((event) => [event.type, event] as const))('%s tells each listener the same: none can change a fact for the next one', (_, event) => {
  const facts = Object.keys(event).filter((name) => name !== 'isTrusted');
  const told = facts.map((name): unknown => Reflect.get(event, name));
  expect(facts.length).toBeGreaterThan(0);
  for (const name of facts) expect(() => Object.assign(event, { [name]: 'something else' }), name).toThrow(TypeError);
  expect(facts.map((name): unknown => Reflect.get(event, name))).toEqual(told);
});

it('there is one of each event that has facts', () => {
  const classes = Object.keys(exported).filter((name) => /^Ticketing\w+Event$/.test(name) && !['TicketingBeforeEvent', 'TicketingAuthRequiredEvent'].includes(name));
  expect(events.map(({ constructor }) => constructor.name).sort()).toEqual(classes.sort());
});
