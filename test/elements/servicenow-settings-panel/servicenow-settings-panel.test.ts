import { fixture, html } from '@open-wc/testing';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import '../../../src/define/servicenow-settings-panel.js';
import type { ServiceNowSettingsPanelElement } from '../../../src/index.js';
import type { Scenario } from '../../../src/mock/scenarios/scenario.js';
import { button, dialog, field, focused, isAccessible, recordEvents, text } from '../../support/page.js';
import { testWorld, type TestWorld, type TestWorldOptions } from '../../support/world.js';

const instance = 'https://acme.service-now.com';
const account = { username: 'qualytics_integration', password: 'integration' };

async function show(scenario: Scenario = 'default', options?: TestWorldOptions, prepare?: (world: TestWorld) => void) {
  const world = testWorld(scenario, options);
  prepare?.(world);
  const element = await fixture<ServiceNowSettingsPanelElement>(
    html`<servicenow-settings-panel .client=${world.client}></servicenow-settings-panel>`,
  );
  return { element, world };
}

async function openMenuItem(name: string): Promise<void> {
  await button('More actions').click();
  await button(name).click();
}

async function fillConnection(url: string, { username, password }: typeof account): Promise<void> {
  await field('Instance URL').fill(url);
  await field('Username').fill(username);
  await field('Password').fill(password);
}

/** Whatever the page, its caches and its storage hold, as one text. */
function everywhere({ client }: TestWorld, element: Element): string {
  const cached = client.queries.getQueryCache().getAll().map(({ state, queryKey }) => [state, queryKey]);
  const mutations = client.queries.getMutationCache().getAll().map(({ state }) => state);
  const markup = element.shadowRoot?.innerHTML ?? '';
  return JSON.stringify([cached, mutations, { ...localStorage }, { ...sessionStorage }, location.href]) + markup;
}

describe('servicenow-settings-panel', () => {
  // covers: S1
  it('offers Connect where there is no connection', async () => {
    await show('not-connected');
    await expect.element(button('Connect')).toBeVisible();
    expect(button('More actions').elements()).toHaveLength(0);
  });

  // covers: S1
  it('shows a connection with its instance and its actions', async () => {
    await show();
    await expect.element(text('Connected')).toBeVisible();
    await expect.element(text('acme.service-now.com')).toBeVisible();
    await button('More actions').click();
    for (const name of ['Test connection', 'Edit', 'Disconnect']) await expect.element(button(name)).toBeVisible();
    expect(focused()).toBe(button('Test connection').element());
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(button('Edit').element());
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Edit')).not.toBeInTheDocument();
    expect(focused()).toBe(button('More actions').element());
  });

  // covers: S2, S3, S7
  it('connects an instance by keyboard alone, and keeps the password nowhere', async () => {
    const changes = recordEvents('connection-changed');
    const { element, world } = await show('not-connected');
    await expect.element(button('Connect')).toBeVisible();
    (button('Connect').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Instance URL')).toBeVisible();
    expect(focused()).toBe(field('Instance URL').element());
    await userEvent.keyboard(`${instance}/{Tab}${account.username}{Tab}${account.password}{Enter}`);
    await expect.element(text('The Integration has been successfully created.')).toBeVisible();
    await expect.element(text('Connected')).toBeVisible();
    expect(focused()).toBe(button('More actions').element());
    expect(changes.events.map(({ change, instanceUrl }) => [change, instanceUrl])).toEqual([['connected', instance]]);
    expect(everywhere(world, element)).not.toContain(`"${account.password}"`);
    expect(everywhere(world, element)).not.toContain(`${account.username}:${account.password}`);
    changes.stop();
  });

  // covers: S2
  it('refuses an http address and empty fields before anything is sent', async () => {
    const { world } = await show('not-connected');
    await button('Connect').click();
    await field('Instance URL').fill('http://acme.service-now.com');
    await button('Create').click();
    await expect.element(field('Instance URL')).toHaveAccessibleDescription(/https only/);
    await expect.element(field('Username')).toHaveAccessibleDescription(/Enter the service account’s username/);
    await expect.element(field('Password')).toHaveAccessibleDescription(/Enter the service account’s password/);
    expect(focused()).toBe(field('Instance URL').element());
    expect(world.requests.filter((request) => request.startsWith('POST'))).toEqual([]);
  });

  // covers: S2
  it('sends credentials to a host that is not of service-now.com only once that is confirmed', async () => {
    const { world } = await show('not-connected');
    await button('Connect').click();
    await fillConnection('https://tickets.acme.example', account);
    await button('Create').click();
    const confirm = page.getByRole('checkbox');
    await expect.element(confirm).toHaveAccessibleDescription('Confirm that tickets.acme.example is your ServiceNow instance.');
    expect(world.requests.filter((request) => request.startsWith('POST'))).toEqual([]);
    await confirm.click();
    await button('Create').click();
    await expect.poll(() => world.requests).toContain('POST /api/integrations');
  });

  // covers: S2
  it('fills both fields from pasted credentials, split at the first colon', async () => {
    await show('not-connected');
    await button('Connect').click();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'svc_account:pa:ss');
    await expect.element(field('Username')).toBeVisible();
    field('Username').element().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await expect.element(field('Username')).toHaveValue('svc_account');
    await expect.element(field('Password')).toHaveValue('pa:ss');
  });

  it('hides the password until Show characters is pressed', async () => {
    await show('not-connected');
    await button('Connect').click();
    await expect.element(field('Password')).toHaveAttribute('type', 'password');
    await button('Show characters').click();
    await expect.element(field('Password')).toHaveAttribute('type', 'text');
    await expect.element(button('Show characters')).toHaveAttribute('aria-pressed', 'true');
  });

  // covers: S3, S11
  it('explains a wrong password, keeps what was typed, and stores nothing', async () => {
    const { world } = await show('not-connected');
    await button('Connect').click();
    await fillConnection(instance, { ...account, password: 'wrong' });
    await button('Create').click();
    await expect.element(text('ServiceNow refused the username or password.')).toBeVisible();
    await expect.element(field('Username')).toHaveValue(account.username);
    await expect.element(field('Password')).toHaveValue('wrong');
    await field('Username').fill('another_account');
    await expect.element(text('ServiceNow refused the username or password.')).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Connect')).toBeVisible();
    expect(world.client.queries.getQueryCache().findAll({ queryKey: ['integrations'] })[0]?.state.data).toMatchObject({ items: [] });
  });

  // covers: S6
  it('says that Jira is connected before anything is typed, and opens no form', async () => {
    await show('jira');
    await expect.element(text('Jira is connected.')).toBeVisible();
    await expect.element(button('Connect')).toHaveAccessibleDescription(/Only one ticketing integration can be active/);
    (button('Connect').element() as HTMLElement).click();
    expect(page.getByRole('dialog').elements()).toHaveLength(0);
  });

  // covers: S9, G4
  it('tells a Member who can help, without asking the backend for what it would refuse', async () => {
    const { world } = await show('default', { role: 'member' });
    await expect.element(text('You cannot manage integrations.')).toBeVisible();
    expect(page.getByRole('button').elements()).toHaveLength(0);
    expect(world.requests).toEqual(['GET /api/integrations/ticketing/capabilities']);
  });

  // covers: S4
  it('replaces the credentials in place, the address being fixed', async () => {
    const changes = recordEvents('connection-changed');
    const { world } = await show('expired');
    await expect.element(text('Connection failing').or(text('Connected')).first()).toBeVisible();
    await openMenuItem('Edit');
    await expect.element(dialog('Edit ServiceNow Integration')).toBeVisible();
    await expect.element(field('Instance URL')).toHaveAttribute('readonly');
    await expect.element(field('Instance URL')).toHaveAccessibleDescription(/disconnect and reconnect/i);
    await field('Username').fill(account.username);
    await field('Password').fill('wrong again');
    await button('Update').click();
    await expect.element(text('ServiceNow refused the username or password.').first()).toBeVisible();
    for (const { sys_id } of world.servicenow.store.query('sys_user', `user_name=${account.username}`)) {
      world.servicenow.store.update('sys_user', sys_id, { user_password: 'n3w:secret' });
    }
    await field('Password').fill('n3w:secret');
    await button('Update').click();
    await expect.element(text('The credentials were replaced. Links keep syncing.')).toBeVisible();
    await expect.element(text('Connected')).toBeVisible();
    expect(changes.events.map(({ change }) => change)).toEqual(['updated']);
    changes.stop();
  });

  // covers: S5
  it('says with numbers what a disconnect does, with the focus on the harmless button', async () => {
    const changes = recordEvents('connection-changed');
    await show();
    await openMenuItem('Disconnect');
    await expect.element(dialog('Disconnect Integration')).toBeVisible();
    await expect.element(text(/^\d+ links on \d+ anomalies stop syncing and stay as historical records\.$/)).toBeVisible();
    await expect.element(text('Incidents in ServiceNow stay as they are.')).toBeVisible();
    await expect.poll(() => focused()).toBe(dialog('Disconnect Integration').getByRole('button', { name: 'Cancel' }).element());
    await dialog('Disconnect Integration').getByRole('button', { name: 'Disconnect' }).click();
    await expect.element(button('Connect')).toBeVisible();
    expect(focused()).toBe(button('Connect').element());
    expect(changes.events.map(({ change }) => change)).toEqual(['disconnected']);
    changes.stop();
  });

  // covers: S11
  it('tests the connection check by check, and sums up', async () => {
    await show();
    await openMenuItem('Test connection');
    await expect.element(text('The connection works.')).toBeVisible();
    const checks = page.getByRole('listitem');
    await expect.element(checks.nth(0)).toMatchTextContent('The address can be reached passed');
    await expect.element(checks.filter({ hasText: 'create incidents' })).toMatchTextContent('shown by the first real write');
    await button('Close the test result').click();
    expect(checks.elements()).toHaveLength(0);
  });

  // covers: S11
  it('names the cause and the remedy of a failed test', async () => {
    await show('expired');
    await openMenuItem('Test connection');
    await expect.element(text('The connection does not work yet.')).toBeVisible();
    const signIn = page.getByRole('listitem').filter({ hasText: 'sign in' });
    await expect.element(signIn).toMatchTextContent(/failed/);
    await expect.element(signIn).toMatchTextContent(/Ask your ServiceNow administrator/);
  });

  it('says that the connection could not be read, and recovers', async () => {
    const { world } = await show('default', undefined, ({ intercept }) =>
      intercept((request, next) => (request.url.includes('/api/integrations?') ? Promise.resolve(new Response(null, { status: 504 })) : next(request))),
    );
    await expect.element(text('Qualytics did not answer in time.')).toBeVisible();
    world.intercept(undefined);
    await button('Try again').click();
    await expect.element(text('Connected')).toBeVisible();
  });

  it('works with a backend that has the documented calls alone', async () => {
    const errors = vi.spyOn(console, 'error');
    await show('default', undefined, ({ intercept }) =>
      intercept((request, next) => (request.url.endsWith('/capabilities') ? Promise.resolve(new Response(null, { status: 404 })) : next(request))),
    );
    await button('More actions').click();
    await expect.element(button('Edit')).toBeVisible();
    expect(button('Test connection').elements()).toHaveLength(0);
    expect(errors).not.toHaveBeenCalled();
  });

  it('connects once for three submits at once', async () => {
    const { element, world } = await show('not-connected');
    await button('Connect').click();
    await fillConnection(instance, account);
    const form = element.shadowRoot?.querySelector('form');
    for (let submit = 0; submit < 3; submit += 1) form?.requestSubmit();
    await expect.element(text('The Integration has been successfully created.')).toBeVisible();
    expect(world.requests.filter((request) => request === 'POST /api/integrations')).toHaveLength(1);
  });

  // covers: S7
  it('forgets the password when the dialog closes', async () => {
    await show('not-connected');
    await button('Connect').click();
    await field('Password').fill('typed and left');
    await userEvent.keyboard('{Escape}');
    await button('Connect').click();
    await expect.element(field('Password')).toHaveValue('');
  });

  it('leaves no observer behind', async () => {
    const { element, world } = await show();
    await expect.element(text('Connected')).toBeVisible();
    element.remove();
    const observers = world.client.queries.getQueryCache().getAll().map((query) => query.getObserversCount());
    expect(observers.filter((count) => count > 0)).toEqual([]);
  });

  for (const scenario of ['default', 'not-connected', 'jira', 'expired', 'failing'] as const) {
    it(`is accessible in the scenario ${scenario}`, async () => {
      const { element } = await show(scenario);
      await expect.poll(() => element.shadowRoot?.querySelector('.skeleton'), { timeout: 5000 }).toBeNull();
      await isAccessible(element);
    });
  }

  it('is accessible with each dialog open, and with errors', async () => {
    const { element } = await show();
    await openMenuItem('Test connection');
    await expect.element(text('The connection works.')).toBeVisible();
    await isAccessible(element);
    await openMenuItem('Edit');
    await isAccessible(element);
    await button('Update').click();
    await isAccessible(element);
    await userEvent.keyboard('{Escape}');
    await openMenuItem('Disconnect');
    await isAccessible(element);
  });
});
