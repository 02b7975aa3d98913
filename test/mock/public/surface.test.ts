import { describe, expect, it } from 'vitest';
import * as entry from '../../../src/mock/node/servicenow/entry.js';
import { createMockServiceNow, startMockServiceNow } from '../../../src/mock/node/servicenow/entry.js';

const namesOf = (object: object): string[] => Reflect.ownKeys(object).map(String).sort();
const members = {
  '': 'Symbol(Symbol.dispose) administration apiKey clock faults fetch generate journal oauthClient reset scenario setScenario settings snapshots state store users',
  administration: 'deleteIncident grantRole lockUser setPassword write',
  clock: 'advance freeze now reset resume state',
  faults: 'active clear inject list remove',
  journal: 'clear curl get list unmatched',
  snapshots: 'delete export has import list load save',
  store: 'addJournalEntry count delete get insert query update',
};

describe('what the package shows of the mock', () => {
  it('has what the documents name, and nothing that is internal', () => {
    expect(namesOf(entry).filter((name) => name !== 'Symbol(Symbol.toStringTag)')).toEqual(
      ['InputError', 'PortError', 'StateFileError', 'createMockServiceNow', 'faultNames', 'instanceScenarios', 'manualClock', 'startMockServiceNow', 'systemClock', 'tableNames'],
    );
    const snow = createMockServiceNow({ scenario: 'blank' });
    for (const [member, names] of Object.entries(members)) expect(namesOf(member === '' ? snow : (snow[member as 'store'])).join(' '), member).toBe(names);
  });

  it('has of one that listens where it is, how to sign in, and how it ends', async () => {
    await using snow = await startMockServiceNow({ scenario: 'blank' });
    expect(namesOf(snow).join(' ')).toBe('Symbol(Symbol.asyncDispose) adminUrl apiKey control isRestored oauthClient stop url users');
  });

  it('ends a mock that listens with its block, and once however often it is told', async () => {
    let url: string;
    {
      await using snow = await startMockServiceNow({ scenario: 'blank' });
      url = snow.url;
      expect((await fetch(url)).status).toBeLessThan(500);
      await snow.stop();
      await snow.stop();
    }
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('ends one without a port with its block', async () => {
    let ended: typeof fetch;
    {
      using snow = createMockServiceNow({ scenario: 'blank' });
      ended = snow.fetch;
      expect((await ended('https://dev1.service-now.com/api/now/table/incident')).status).toBe(401);
    }
    await expect(ended('https://dev1.service-now.com/')).rejects.toThrow('the mock has ended');
  });

  it('keeps several of them apart', async () => {
    await using first = await startMockServiceNow({ scenario: 'blank' });
    await using second = await startMockServiceNow({ scenario: 'blank' });
    const third = createMockServiceNow({ scenario: 'blank' });
    first.control.store.insert('incident');
    first.control.faults.inject('maintenance');
    first.control.settings.choice = 'drop';
    for (const { state, settings } of [second.control, third]) {
      expect([state.records['incident'], state.faults, settings.choice]).toEqual([undefined, [], 'store']);
    }
  });
});

describe('users', () => {
  const headersOf = ({ userName, password = '' }: { userName: string; password?: string }) => ({ headers: { Authorization: `Basic ${btoa(`${userName}:${password}`)}` } });

  it.each(['blank', 'default', 'expired'] as const)('sign in to the scenario %s', async (scenario) => {
    const snow = createMockServiceNow({ scenario });
    expect(snow.users.map(({ userName }) => userName)).toEqual(['admin', 'qualytics_integration']);
    for (const user of snow.users) expect((await snow.fetch('https://dev1.service-now.com/api/now/table/sys_user?sysparm_limit=1', headersOf(user))).status).toBe(200);
  });

  it('have the passwords that they were given, and not the one of a fault', () => {
    const snow = createMockServiceNow({ scenario: 'blank' });
    snow.administration.setPassword('admin', 'other');
    snow.faults.inject('credentials-rotated');
    expect(snow.users).toEqual([{ userName: 'admin', password: 'other' }, { userName: 'qualytics_integration', password: 'integration' }]);
    expect(snow.faults.active).toEqual(['credentials-rotated']);
    snow.store.delete('sys_user', snow.store.query('sys_user', 'user_name=admin')[0]?.sys_id ?? '');
    expect(snow.users.map(({ userName }) => userName)).toEqual(['qualytics_integration']);
  });

  it('have with the client and the key what the documents name', async () => {
    await using snow = await startMockServiceNow({ scenario: 'blank' });
    const { users, oauthClient, apiKey } = snow;
    expect({ users, oauthClient, apiKey }).toEqual({
      users: [{ userName: 'admin', password: 'admin' }, { userName: 'qualytics_integration', password: 'integration' }],
      oauthClient: { clientId: 'mock-client', clientSecret: 'mock-secret' },
      apiKey: 'mock-api-key',
    });
  });
});
