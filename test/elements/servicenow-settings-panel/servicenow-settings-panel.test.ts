import { onlineManager } from '@tanstack/query-core';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inside } from '../../support/inside.js';
import { button, dialog, field, focused, isAccessible, recordEvents, text } from '../../support/page.js';
import {
  account,
  answerFor,
  callServiceNow,
  connectElsewhere,
  disconnectElsewhere,
  fillConnection,
  hold,
  instance,
  menuItem,
  openMenuItem,
  problem,
  show,
  withCapabilities,
} from './harness.js';

describe('servicenow-settings-panel', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    onlineManager.setOnline(true);
  });

  // covers: S1
  it('offers Connect where there is no connection', async () => {
    await show('not-connected');
    await expect.element(button('Connect')).toBeVisible();
    expect(button('More actions').elements()).toHaveLength(0);
  });

  // covers: S1
  it('shows a connection with its instance and its actions', async () => {
    await show('default', undefined, callServiceNow);
    await expect.element(text('Connected')).toBeVisible();
    await expect.element(page.getByRole('link', { name: /^acme.service-now.com/ })).toBeVisible();
    await button('More actions').click();
    for (const name of ['Test connection', 'Edit', 'Defaults for new tickets', 'Disconnect']) await expect.element(menuItem(name)).toBeVisible();
  });

  // covers: S1, E1, E2
  it('has its menu walked by arrows, Home, End and letters, and left by Escape', async () => {
    await show();
    await button('More actions').click();
    await expect.poll(focused).toBe(menuItem('Test connection').element());
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(menuItem('Edit').element());
    await userEvent.keyboard('{End}');
    expect(focused()).toBe(menuItem('Disconnect').element());
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(menuItem('Test connection').element());
    await userEvent.keyboard('d');
    expect(focused()).toBe(menuItem('Defaults for new tickets').element());
    await userEvent.keyboard('d');
    expect(focused()).toBe(menuItem('Disconnect').element());
    await userEvent.keyboard('{Home}{Escape}');
    await expect.element(menuItem('Edit')).not.toBeInTheDocument();
    expect(focused()).toBe(button('More actions').element());
  });

  // covers: S1
  it('has its menu opened by an arrow and left by Tab, which goes on from its button', async () => {
    await show();
    await expect.element(button('More actions')).toBeVisible();
    (button('More actions').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe(menuItem('Disconnect').element());
    await userEvent.keyboard('{Tab}');
    await expect.element(menuItem('Edit')).not.toBeInTheDocument();
    expect(focused()).toBe(button('Credentials changed 60 days ago by Alma Ferreira').element());
  });

  // covers: S1
  it('does not claim to be connected before ServiceNow was asked for anything', async () => {
    await show('empty');
    await expect.element(text('Not tested yet')).toBeVisible();
    expect(text('Connected').elements()).toHaveLength(0);
    await openMenuItem('Test connection');
    await expect.element(text('Connected')).toBeVisible();
    await expect.element(text('tested just now')).toBeVisible();
  });

  // covers: S4, S7, P5, E6
  it('says when the credentials were last changed and by whom, the exact time in UTC at hand', async () => {
    await show();
    const line = button('Credentials changed 60 days ago by Alma Ferreira');
    await expect.element(line.getByRole('time')).toHaveAttribute('title', expect.stringMatching(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/));
    const exact = line.element().nextElementSibling;
    expect(exact?.textContent).toMatch(/\(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\)/);
    expect(exact?.checkVisibility()).toBe(false);
    (line.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(exact?.checkVisibility()).toBe(true);
    await expect.element(line).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Enter}');
    expect(exact?.checkVisibility()).toBe(false);
  });

  // covers: S1
  it('keeps on telling how long ago the connection was checked', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    await show('default', undefined, callServiceNow);
    await expect.element(button('tested just now')).toBeVisible();
    vi.advanceTimersByTime(150_000);
    await expect.element(button('tested 2 minutes ago')).toBeVisible();
  });

  // covers: S1
  it('leads to the instance where its address is safe', async () => {
    await show();
    await expect.element(page.getByRole('link', { name: 'acme.service-now.com (opens in a new tab)' })).toHaveAttribute('href', `${instance}/`);
  });

  // covers: S1
  it('makes no link of an address that is not safe', async () => {
    await show('default', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        const response = await next(request);
        if (!request.url.includes('/api/integrations?')) return response;
        return Response.json({ ...((await response.json()) as object), items: [{ id: 1, type: 'servicenow', api_url: 'javascript:alert(1)' }] });
      }),
    );
    await expect.element(text('javascript:alert(1)')).toBeVisible();
    expect(page.getByRole('link').elements()).toHaveLength(0);
  });

  // covers: S11, E5
  it('says why a connection fails, since when that is known, and what to do; a test that passes takes it back', async () => {
    const { world } = await show('expired', undefined, callServiceNow);
    await expect.element(text('Connection failing')).toBeVisible();
    const cause = text(/rejected the username or password.*Last tested just now\./);
    await expect.element(cause).toBeVisible();
    await expect.element(button('Edit credentials')).toBeVisible();
    world.servicenow.administration.setPassword(account.username, account.password);
    await openMenuItem('Test connection');
    await expect.element(text('The connection works.')).toBeVisible();
    await expect.element(text('Connected')).toBeVisible();
    await button('Close test results').click();
    expect(cause.elements()).toHaveLength(0);
  });

  // covers: S11, E5
  it('offers another test where credentials would not help', async () => {
    await show('default', undefined, async (world) => {
      world.servicenow.faults.inject('maintenance');
      await callServiceNow(world);
    });
    await expect.element(text(/down for maintenance/)).toBeVisible();
    await button('Test again').click();
    await expect.element(text('The connection doesn’t work.')).toBeVisible();
  });

  // covers: S6
  it('says that Jira is connected before anything is typed, and opens no form', async () => {
    const { element } = await show('jira');
    await expect.element(text('Jira is connected.')).toBeVisible();
    await expect.element(button('Connect')).toHaveAccessibleDescription(/Only one ticketing integration can be active/);
    (button('Connect').element() as HTMLElement).click();
    // A panel whose form is asked for later has it open: this one would, too.
    await show('not-connected');
    await expect.poll(() => button('Connect').elements().length).toBe(2);
    (button('Connect').last().element() as HTMLElement).click();
    await expect.element(dialog('Add ServiceNow Integration')).toBeVisible();
    expect(inside(element, 'dialog[open]')).toBe(null);
  });

  // covers: S6
  it('lets ServiceNow be connected beside a Jira that the backend does not call active', async () => {
    await show('jira', undefined, (world) => withCapabilities(world, { active_integration: null }));
    await expect.element(button('Connect')).toHaveAttribute('aria-disabled', 'false');
    expect(text('Jira is connected.').elements()).toHaveLength(0);
  });

  // covers: S6
  it('tells a listed Jira where the backend does not say which integration is active', async () => {
    await show('jira', undefined, (world) => withCapabilities(world, { active_integration: undefined }));
    await expect.element(text('Jira is connected.')).toBeVisible();
  });

  // covers: S6, E5
  it('explains a 409 where Jira was connected after the form was opened', async () => {
    const { world } = await show('not-connected');
    await button('Connect').click();
    await fillConnection(instance, account);
    const refusal = 'Jira is connected, and only one ticketing integration can be active. Disconnect Jira first.';
    answerFor(world, ({ method }) => method === 'POST', () => problem(409, 'other-integration-active', refusal));
    await button('Create').click();
    await expect.element(text(new RegExp(refusal))).toBeVisible();
  });

  // covers: S9, G3, G4, E4, E5
  it('tells a Member who can help, without asking the backend for what it would refuse', async () => {
    const { world, element } = await show('default', { role: 'member' });
    await expect.element(text('You can’t manage integrations.')).toBeVisible();
    await expect.element(text(/You need the Manager or Admin role/)).toBeVisible();
    expect(page.getByRole('button').elements()).toHaveLength(0);
    expect(world.requests).toEqual(['GET /api/integrations/ticketing/capabilities']);
    await isAccessible(element);
  });

  // covers: G3, G4
  it('lets a Manager manage the connection, whatever the team permission', async () => {
    await show('default', { role: 'manager', team: 'reporter' });
    await openMenuItem('Test connection');
    await expect.element(text('The connection works.')).toBeVisible();
    await openMenuItem('Disconnect');
    await dialog('Disconnect Integration').getByRole('button', { name: 'Disconnect' }).click();
    await expect.element(button('Connect')).toBeVisible();
  });

  // covers: S9, G4
  it('tells a Member the same where the backend says so only by a 403', async () => {
    const { world } = await show('default', { role: 'member' }, ({ backend }) => {
      backend.settings.additions = false;
    });
    await expect.element(text('You can’t manage integrations.')).toBeVisible();
    expect(world.requests.filter((request) => request === 'GET /api/integrations')).toHaveLength(1);
  });

  // covers: G4
  it('explains a 403 that comes all the same', async () => {
    const { world } = await show();
    await openMenuItem('Disconnect');
    answerFor(world, ({ method }) => method === 'DELETE', () => problem(403, 'forbidden', 'To change integrations you need the role Manager.'));
    await dialog('Disconnect Integration').getByRole('button', { name: 'Disconnect' }).click();
    await expect.element(text(/To change integrations you need the role Manager\./)).toBeVisible();
    world.intercept(undefined);
    await dialog('Disconnect Integration').getByRole('button', { name: 'Cancel' }).click();
    await expect.element(button('More actions')).toBeVisible();
  });

  // covers: S5, P6, E2
  it('says with numbers what a disconnect does, with the focus on the harmless button', async () => {
    const changes = recordEvents('ticketing-connection-changed');
    await show();
    await openMenuItem('Disconnect');
    const confirmation = dialog('Disconnect Integration');
    await expect.element(text(/^\d+ links on \d+ anomalies stop syncing and stay as historical records\.$/)).toBeVisible();
    await expect.element(text('Incidents in ServiceNow don’t change.')).toBeVisible();
    await expect.element(text(/^Reconnecting the same instance resumes sync/)).toBeVisible();
    expect(text(/^Flows/).elements()).toHaveLength(0);
    await expect.poll(() => focused()).toBe(confirmation.getByRole('button', { name: 'Cancel' }).element());
    await confirmation.getByRole('button', { name: 'Disconnect' }).click();
    await expect.element(button('Connect')).toBeVisible();
    expect(focused()).toBe(button('Connect').element());
    expect(changes.events.map(({ change }) => change)).toEqual(['disconnected']);
    changes.stop();
  });

  // covers: S5
  it('says aloud that it is still disconnecting when somebody wants to close the dialog meanwhile', async () => {
    const { world } = await show();
    await openMenuItem('Disconnect');
    const held = hold(world, ({ method }) => method === 'DELETE');
    await dialog('Disconnect Integration').getByRole('button', { name: 'Disconnect' }).click();
    await expect.element(page.getByRole('status').filter({ hasText: 'Disconnecting…' })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alert').filter({ hasText: 'Still disconnecting…' })).toBeVisible();
    await expect.element(dialog('Disconnect Integration')).toBeVisible();
    held.release();
    await expect.element(button('Connect')).toBeVisible();
  });

  it('keeps the focus where the button that opened a dialog is gone when it closes', async () => {
    const { world, element } = await show();
    await openMenuItem('Edit');
    await expect.element(field('Username')).toBeVisible();
    await disconnectElsewhere(world);
    await element.refresh();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog('Edit ServiceNow Integration')).not.toBeInTheDocument();
    await expect.poll(focused).toBe(button('Connect').element());
  });

  it('keeps the focus where the button that had it makes way for another one', async () => {
    const { world, element } = await show();
    await expect.element(button('More actions')).toBeVisible();
    (button('More actions').element() as HTMLElement).focus();
    await disconnectElsewhere(world);
    await element.refresh();
    await expect.poll(focused).toBe(button('Connect').element());
  });

  // covers: S5, P6
  it('speaks of flows only where there are any', async () => {
    await show('default', undefined, (world) => withCapabilities(world, { flows: true }));
    await openMenuItem('Disconnect');
    await expect.element(text('Flows that use this integration fail on their next run.')).toBeVisible();
  });

  // covers: S5
  it('takes a connection that is gone already for disconnected', async () => {
    const { world } = await show();
    await openMenuItem('Disconnect');
    await disconnectElsewhere(world);
    await dialog('Disconnect Integration').getByRole('button', { name: 'Disconnect' }).click();
    await expect.element(text(/^ServiceNow disconnected/)).toBeVisible();
    await expect.element(button('Connect')).toBeVisible();
  });

  // covers: S2, E2
  it('takes back what it said of a success that is no longer so, and has it dismissed', async () => {
    const { element, world } = await show('not-connected');
    await button('Connect').click();
    await fillConnection(instance, account);
    await button('Create').click();
    await expect.element(text('The Integration has been successfully created.')).toBeVisible();
    await disconnectElsewhere(world);
    await element.refresh();
    await expect.element(text('The Integration has been successfully created.')).not.toBeInTheDocument();

    await connectElsewhere(world);
    await element.refresh();
    await openMenuItem('Disconnect');
    await dialog('Disconnect Integration').getByRole('button', { name: 'Disconnect' }).click();
    await expect.element(text(/^ServiceNow disconnected/)).toBeVisible();
    await button('Dismiss message').click();
    expect(text(/^ServiceNow disconnected/).elements()).toHaveLength(0);
    expect(focused()).toBe(button('Connect').element());
  });

  // covers: S11
  it('takes a test off the page that is about a connection that is gone', async () => {
    const { element, world } = await show();
    await openMenuItem('Test connection');
    await expect.element(text('The connection works.')).toBeVisible();
    await disconnectElsewhere(world);
    await element.refresh();
    await expect.element(button('Connect')).toBeVisible();
    expect(text('The connection works.').elements()).toHaveLength(0);
  });

  // covers: S10, P8
  it('has the service account and the places of values one disclosure away', async () => {
    await show();
    await expect.element(text('Service account and values')).toBeVisible();
    expect(text(/Web service access only/).elements()).toHaveLength(0);
    await text('Service account and values').click();
    for (const words of [/Web service access only/, /The itil role/, /sys_choice, sys_user_group/, /Choice Lists, table Incident/, /Copy sys_id/]) {
      await expect.element(text(words).first()).toBeVisible();
    }
  });

  // covers: E5
  it('says that the connection could not be read, and recovers', async () => {
    const { world } = await show('default', undefined, (prepared) =>
      answerFor(prepared, ({ url }) => url.includes('/api/integrations?'), () => new Response(null, { status: 504 })),
    );
    await expect.element(text('Qualytics didn’t respond in time.')).toBeVisible();
    world.intercept(undefined);
    await button('Try again').click();
    await expect.element(button('More actions')).toBeVisible();
  });

  it('says that the session has expired, to the user and to the page', async () => {
    const asked = recordEvents('ticketing-auth-required');
    await show('default', undefined, (world) => answerFor(world, () => true, () => problem(401, 'unauthenticated')));
    await expect.element(text('You’re signed out.')).toBeVisible();
    expect(asked.events).toHaveLength(1);
    asked.stop();
  });

  it('says that the browser is offline rather than loading for ever, and shows the connection once it is back', async () => {
    onlineManager.setOnline(false);
    await show();
    await expect.element(text('You’re offline.')).toBeVisible();
    expect(text('Loading the ServiceNow connection…').elements()).toHaveLength(0);
    onlineManager.setOnline(true);
    await expect.element(button('More actions')).toBeVisible();
  });

  it('works with a backend that has the documented calls alone', async () => {
    const errors = vi.spyOn(console, 'error');
    await show('default', undefined, ({ backend }) => {
      backend.settings.additions = false;
    });
    await button('More actions').click();
    await expect.element(menuItem('Edit')).toBeVisible();
    for (const name of ['Test connection', 'Defaults for new tickets']) expect(menuItem(name).elements()).toHaveLength(0);
    await menuItem('Edit').click();
    await expect.element(field('Username')).toBeVisible();
    expect(button('Test connection').elements()).toHaveLength(0);
    expect(errors).not.toHaveBeenCalled();
  });

  // covers: S1
  it('takes a connection for connected where the backend does not speak of its health', async () => {
    await show('default', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        const response = await next(request);
        if (!request.url.includes('/api/integrations?')) return response;
        const items = [{ id: 1, type: 'servicenow', api_url: instance }];
        return Response.json({ ...((await response.json()) as object), items });
      }),
    );
    await expect.element(text('Connected')).toBeVisible();
    expect(text(/^Credentials changed/).elements()).toHaveLength(0);
    await openMenuItem('Disconnect');
    await expect.element(text('Linked tickets stop syncing and stay as historical records.')).toBeVisible();
  });

  it('leaves no observer behind', async () => {
    const { element, world } = await show();
    await expect.element(button('More actions')).toBeVisible();
    element.remove();
    // Until the task has ended it may have been moved.
    await Promise.resolve();
    const observers = world.client.queries.getQueryCache().getAll().map((query) => query.getObserversCount());
    expect(observers.filter((count) => count > 0)).toEqual([]);
  });

  for (const scenario of ['default', 'not-connected', 'jira', 'expired', 'failing'] as const) {
    // covers: E4
    it(`is accessible in the scenario ${scenario}`, async () => {
      const { element } = await show(scenario, undefined, callServiceNow);
      await expect.poll(() => inside(element, '.skeleton'), { timeout: 5000 }).toBeNull();
      await isAccessible(element);
    });
  }

  // covers: E4
  it('is accessible with its test, its guidance and its confirmation open', async () => {
    const { element } = await show('expired');
    await openMenuItem('Test connection');
    await expect.element(text('The connection doesn’t work.')).toBeVisible();
    await text('Service account and values').click();
    await expect.element(text('The service account')).toBeVisible();
    await isAccessible(element);
    await openMenuItem('Disconnect');
    await expect.element(dialog('Disconnect Integration')).toBeVisible();
    await isAccessible(element);
  });
});
