import { afterEach, describe, expect, it } from 'vitest';
import { createTicketingClient } from '../../../src/index.js';
import { createMockWorld, InputError, manualClock, scenarioNames, type MockWorld, type MockWorldOptions } from '../../../src/mock/entry.js';

const open: MockWorld[] = [];

afterEach(() => {
  for (const world of open.splice(0)) world[Symbol.dispose]();
});

function world(options?: MockWorldOptions): MockWorld {
  const made = createMockWorld(options);
  open.push(made);
  return made;
}

const keys = async ({ clientOptions }: MockWorld): Promise<string[]> => {
  const { items } = await createTicketingClient(clientOptions).links('42').get();
  return items.map(({ ticket }) => ticket.ticket_number);
};

const incidents = ({ servicenow }: MockWorld): number => servicenow.store.count('incident');

describe('createMockWorld', () => {
  it('gives a client a backend and a ServiceNow, both whole: what is created is in the list and in ServiceNow', async () => {
    const made = world({ scenario: 'empty' });
    const before = incidents(made);
    const { ticket } = await createTicketingClient(made.clientOptions).createTicket(['42'], { title: 'Null values in orders' });
    expect(await keys(made)).toEqual([ticket.key]);
    expect(incidents(made)).toBe(before + 1);
    expect(made.servicenow.store.query('incident', `number=${ticket.key}`)).toMatchObject([{ short_description: 'Null values in orders' }]);
  });

  it.each(scenarioNames)('opens the scenario %s', async (scenario) => {
    const made = world({ scenario });
    expect(made.scenario).toBe(scenario);
    const { status } = await made.fetch(`${made.baseUrl}/api/integrations`, { headers: { Authorization: `Bearer ${made.token}` } }).catch(() => ({ status: 0 }));
    expect(made.requests).toEqual([{ method: 'GET', path: '/api/integrations', ...(status !== 0 && { status }) }]);
  });

  it('shares nothing with another world', async () => {
    const [one, other] = [world({ scenario: 'empty' }), world({ scenario: 'empty' })];
    await createTicketingClient(one.clientOptions).createTicket(['42'], { title: 'Null values in orders' });
    expect(await keys(other)).toEqual([]);
  });

  it('gives what is created the same sys_id for the same seed, and another one for another seed', async () => {
    const idOf = async (seed: number): Promise<string> => {
      const { ticket } = await createTicketingClient(world({ seed, clock: manualClock() }).clientOptions).createTicket(['42'], { title: 'Null values in orders' });
      return ticket.id;
    };
    expect(await idOf(7)).toBe(await idOf(7));
    expect(await idOf(7)).not.toBe(await idOf(8));
  });

  it('goes by one clock in the backend and in ServiceNow', async () => {
    const made = world({ scenario: 'empty', clock: manualClock('2026-03-04T05:06:07Z') });
    await createTicketingClient(made.clientOptions).createTicket(['42'], { title: 'Null values in orders' });
    const { items } = await createTicketingClient(made.clientOptions).links('42').get();
    expect(items[0]?.linked_at).toBe('2026-03-04T05:06:07.000Z');
    expect(made.servicenow.store.query('incident', 'short_description=Null values in orders')).toMatchObject([{ sys_created_on: '2026-03-04 05:06:07' }]);
  });

  it('begins with faults of ServiceNow, and takes and ends them later', async () => {
    const made = world({ scenario: 'empty', faults: ['hibernating'] });
    const create = () => createTicketingClient(made.clientOptions).createTicket(['42'], { title: 'Null values in orders' });
    await expect(create()).rejects.toMatchObject({ code: 'provider-hibernating' });
    made.servicenow.faults.clear();
    await create();
    expect(await keys(made)).toHaveLength(1);
  });

  it('loses an answer where the network is told to: the next try finds what was done', async () => {
    const made = world({ scenario: 'empty' });
    made.gateway.inject('lost-answer', { method: 'POST', times: 1 });
    const client = createTicketingClient(made.clientOptions);
    const before = incidents(made);
    await expect(client.createTicket(['42'], { title: 'Null values in orders' })).rejects.toMatchObject({ outcomeUnknown: true });
    expect(await client.openAttempts('42')[0]?.check()).toMatchObject({ kind: 'created' });
    expect(incidents(made)).toBe(before + 1);
  });

  it('signs in whom it is told to', async () => {
    const made = world({ user: { role: 'member', team: 'reporter' } });
    const create = createTicketingClient(made.clientOptions).createTicket(['42'], { title: 'Null values in orders' });
    await expect(create).rejects.toMatchObject({ code: 'forbidden' });
    expect(made.tokenOf({ role: 'manager' })).toBe('mock-manager-editor');
  });

  it('begins anew as at the start, or as another stage has it, its steering with it', async () => {
    const made = world({ scenario: 'empty', gateway: ['firewall'] });
    made.gateway.clear();
    await createTicketingClient(made.clientOptions).createTicket(['42'], { title: 'Null values in orders' });
    made.reset();
    expect(made.gateway.active).toEqual(['firewall']);
    expect(made.requests).toEqual([]);
    made.reset({ scenario: 'default', gateway: [] });
    expect(await keys(made)).toHaveLength(2);
    made.servicenow.faults.inject('maintenance');
    expect(made.servicenow.faults.active).toEqual(['maintenance']);
  });

  it('ends: its fetch rejects from then on', async () => {
    const made = createMockWorld();
    made[Symbol.dispose]();
    await expect(made.fetch(`${made.baseUrl}/api/integrations`)).rejects.toThrow('the mock has ended');
    await expect(made.servicenow.fetch('https://acme.service-now.com/')).rejects.toThrow('the mock has ended');
  });

  // What a typed program cannot write a plain one can.
  it.each<[unknown, string]>([
    [{ scenario: 'defualt' }, 'Did you mean "default"?'],
    [{ faults: ['hybernating'] }, 'Did you mean "hibernating"?'],
    [{ gateway: ['lost-answr'] }, 'Did you mean "lost-answer"?'],
    [{ user: { role: 'owner' } }, 'There is no role "owner"'],
    [{ sead: 1 }, 'Did you mean "seed"?'],
    [{ seed: -1 }, 'seed'],
    [{ clock: 5 }, 'method "now"'],
    [{ baseUrl: 'https://qualytics.example/api' }, 'It wants an origin'],
    [{ baseUrl: 'ftp://qualytics.example' }, 'It wants an origin'],
  ])('refuses %j, and says what it wants', (options, said) => {
    expect(() => createMockWorld(options as MockWorldOptions)).toThrow(InputError);
    expect(() => createMockWorld(options as MockWorldOptions)).toThrow(said);
  });

  it('refuses a fault between page and backend that there is not, and an option that it does not take', () => {
    const { gateway } = world();
    expect(() => gateway.inject('stalled' as 'stalled-body')).toThrow('There is no fault between page and backend "stalled"');
    expect(() => gateway.inject('firewall', { methods: 'POST' } as never)).toThrow('Did you mean "method"?');
    expect(() => gateway.remove('nothing' as 'firewall')).toThrow('There is no fault');
    expect(gateway.active).toEqual([]);
  });
});
