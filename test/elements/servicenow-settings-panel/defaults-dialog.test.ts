import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { listIntegrations } from '../../../src/contract/integrations.js';
import { searchAssignmentGroups } from '../../../src/contract/references.js';
import { getTicketDefaults, updateTicketDefaults, type TicketDefaults } from '../../../src/contract/ticket-defaults.js';
import { inside, onTopAt } from '../../support/inside.js';
import { button, dialog, field, focused, isAccessible, recordEvents, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { account, answerFor, disconnectElsewhere, fillConnection, instance, menuItem, openMenuItem, problem, show, withCapabilities } from './harness.js';

const name = 'Defaults for new tickets';
/** What the title of a new ticket is made by, to begin with. */
const template = '{table}: {check}';
const none: TicketDefaults = { title: '', assignment_group: '', category: '', subcategory: '', impact: '', urgency: '' };

const idOf = async ({ client }: TestWorld): Promise<string> => (await client.api.call(listIntegrations, {})).items[0]?.id ?? '';
/** What is kept, by field. */
const stored = async (world: TestWorld): Promise<Record<string, string>> => {
  const fields = await world.client.api.call(getTicketDefaults, { params: { id: await idOf(world) } });
  return Object.fromEntries(fields.map((one) => [one.field, one.default]));
};

async function store(world: TestWorld, values: TicketDefaults): Promise<void> {
  await world.client.api.call(updateTicketDefaults, { params: { id: await idOf(world) }, body: { ...none, ...values } });
}

/** A group of the instance. */
function groupOf({ servicenow }: TestWorld): { sys_id: string; name: string } {
  const [group] = servicenow.store.query('sys_user_group', 'active=true^ORDERBYname');
  if (!group) throw new Error('The instance has no group.');
  return group;
}

async function open(prepare?: (world: TestWorld) => void | Promise<void>) {
  const shown = await show('default', undefined, prepare);
  await openMenuItem(name);
  await expect.element(dialog(name)).toBeVisible();
  return shown;
}

/** Disconnects, and connects again. */
async function reconnect(): Promise<void> {
  await openMenuItem('Disconnect');
  await dialog('Disconnect Integration').getByRole('button', { name: 'Disconnect' }).click();
  await button('Connect').click();
  await fillConnection(instance, account);
  await button('Create').click();
  await expect.element(text('The Integration has been successfully created.')).toBeVisible();
}

const writes = ({ requests }: TestWorld): string[] => requests.filter((request) => request.startsWith('PUT'));

/** Keeps searches for groups waiting until they are let go. */
function holdGroups({ intercept }: TestWorld): { waiting: () => number; release: () => void } {
  let release = (): void => undefined;
  let waiting = 0;
  const held = new Promise<void>((resolve) => (release = resolve));
  intercept(async (request, next) => {
    if (!request.url.includes(searchAssignmentGroups.path)) return next(request);
    waiting += 1;
    await held;
    return next(request);
  });
  return { waiting: () => waiting, release };
}

/** Types a group's whole name and sends at once, so that the name has yet to be looked up. */
async function sendUnresolved(name: string): Promise<void> {
  await field('Assignment Group').fill(name);
  await userEvent.keyboard('{Enter}');
}

describe('the defaults for new tickets', () => {
  // covers: W, P9
  it('leave open whether they were saved where no definite answer came and none can be looked up, as a warning', async () => {
    const { element, world } = await open();
    await field('Impact').selectOptions('1 - High');
    let lost = false;
    world.intercept((request, next) => {
      lost ||= request.method === 'PUT';
      return lost ? Promise.resolve(new Response('<h1>Error</h1>', { status: 500 })) : next(request);
    });
    await button('Save').click();
    await expect.element(text('It’s not clear whether the defaults were saved.')).toBeVisible();
    expect(inside(element, '.dialog-alert .notice')?.classList.contains('warning')).toBe(true);
    world.intercept(undefined);
    await button('Save').click();
    await expect.element(dialog(name)).not.toBeInTheDocument();
    expect(await stored(world)).toMatchObject({ impact: '1' });
  });

  // covers: C4, C5, C6, C7, P9, E2
  it('are chosen by name and kept by the backend', async () => {
    const { world } = await open();
    const group = groupOf(world);
    await field('Category').selectOptions('software');
    await field('Impact').selectOptions('2 - Medium');
    await field('Assignment Group').fill(group.name.slice(0, 4));
    await dialog(name).getByRole('option', { name: new RegExp(group.name) }).click();
    await button('Save').click();
    await expect.element(text('Defaults for new tickets saved.')).toBeVisible();
    expect(await stored(world)).toEqual({ ...none, title: template, assignment_group: group.sys_id, category: 'software', impact: '2' });
    expect(focused()).toBe(button('More actions').element());
  });

  // covers: C2, P9, E4
  it('have a template for the short description, with an example of what it makes beside it', async () => {
    const { element, world } = await open();
    const line = field('Short Description');
    await expect.element(line).toHaveValue(template);
    await expect.element(text(/orders: The row count fell by 40 %/)).toBeVisible();
    await line.fill('{severity} in {table} ({datastore}) {nonsense}');
    await expect.element(text(/high in orders \(Sales Warehouse\)$/)).toBeVisible();
    await button('Save').click();
    await expect.element(line).toHaveAccessibleDescription(/There’s no \{nonsense\}\. You can use \{check\}/);
    await isAccessible(element);
    await line.fill('');
    await expect.element(text(/Nothing\. The field starts empty\./)).toBeVisible();
    await line.fill('{check} in {table}');
    await button('Save').click();
    await expect.element(text('Defaults for new tickets saved.')).toBeVisible();
    expect((await stored(world))['title']).toBe('{check} in {table}');
  });

  // covers: P9
  it('show what is kept, and are taken back one by one', async () => {
    let group = { sys_id: '', name: '' };
    const { world } = await open(async (prepared) => {
      group = groupOf(prepared);
      await store(prepared, { assignment_group: group.sys_id, category: 'software', urgency: '1' });
    });
    await expect.element(field('Assignment Group')).toHaveValue(group.name);
    await expect.element(field('Category')).toHaveValue('software');
    await expect.element(field('Urgency')).toHaveValue('1');
    await field('Assignment Group').fill('');
    await field('Category').selectOptions('No default');
    await button('Save').click();
    await expect.poll(() => stored(world)).toMatchObject({ ...none, urgency: '1' });
  });

  // covers: C7
  it('offer the group that a misspelt name most likely means', async () => {
    const { world } = await open();
    const group = groupOf(world);
    await field('Assignment Group').fill(group.name.slice(0, -1) + 'x');
    await userEvent.keyboard('{Tab}');
    await button(`Did you mean “${group.name}”?`).click();
    await expect.element(field('Assignment Group')).toHaveValue(group.name);
    await button('Save').click();
    await expect.poll(() => stored(world)).toMatchObject({ assignment_group: group.sys_id });
  });

  // covers: C7
  it('leave Save and Cancel in sight while groups are offered, and offer none to who empties the field', async () => {
    const { element } = await open();
    const offered = dialog(name).getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    await field('Assignment Group').click();
    await expect.element(offered.first()).toBeVisible();
    for (const label of ['Save', 'Cancel']) {
      const { x, y } = button(label).element().getBoundingClientRect();
      expect(onTopAt(element, { x, y })).toBe(button(label).element());
    }
    await field('Assignment Group').fill('Data');
    await expect.element(offered.first()).toBeVisible();
    await field('Assignment Group').fill('');
    expect(offered.elements()).toHaveLength(0);
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(offered.first()).toBeVisible();
  });
  // covers: E2
  it('have the focus on the first field once they are there', async () => {
    await open();
    await expect.element(field('Short Description')).toBeVisible();
    await expect.poll(() => focused()).toBe(field('Short Description').element());
  });

  it('are closed by Escape at once where nothing was changed, or was changed back', async () => {
    await open();
    await field('Impact').selectOptions('1 - High');
    await field('Impact').selectOptions('No default');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog(name)).not.toBeInTheDocument();
  });

  // covers: E2, E4
  it('are put down unsaved only on demand, and shown as kept the next time', async () => {
    const { element, world } = await open();
    await field('Impact').selectOptions('1 - High');
    await userEvent.keyboard('{Escape}');
    await expect.element(text('Close without saving the defaults?')).toBeVisible();
    await expect.poll(() => focused()?.textContent?.trim()).toBe('Keep editing');
    await isAccessible(element);
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Impact')).toHaveValue('1');
    await button('Cancel').click();
    await button('Discard changes').click();
    await expect.element(dialog(name)).not.toBeInTheDocument();
    await openMenuItem(name);
    await expect.element(field('Impact')).toHaveValue('');
    expect(world.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
  });

  // covers: C4, S11, P9
  it('take a category as text where the choices cannot be read, and say why', async () => {
    const { world } = await open(({ servicenow }) => servicenow.faults.inject('choices-unreadable'));
    await expect.element(field('Category')).toHaveAccessibleDescription(/can’t read/);
    await field('Category').fill('software');
    await button('Save').click();
    await expect.poll(() => stored(world)).toMatchObject({ category: 'software' });
  });

  // covers: P9
  it('can be set while the instance answers with errors, which is given as the reason', async () => {
    const { world } = await open(({ servicenow }) => servicenow.faults.inject('maintenance'));
    await expect.element(field('Category')).toHaveAccessibleDescription(/maintenance.*Enter the value exactly/);
    expect(text(/can’t read the choices/).elements()).toHaveLength(0);
    await field('Impact').selectOptions('2 - Medium');
    await button('Save').click();
    await expect.poll(() => stored(world)).toEqual({ ...none, title: template, impact: '2' });
  });

  // covers: P9
  it('are not shown where they cannot be read, and are read again on demand', async () => {
    let fails = true;
    await open((world) => answerFor(world, ({ url }) => fails && url.includes('ticket-defaults'), () => problem(503, 'unavailable')));
    await expect.element(text('Qualytics isn’t available right now.')).toBeVisible();
    fails = false;
    await button('Try again').click();
    await expect.element(field('Impact')).toBeVisible();
  });

  // covers: C9, D2, P9
  it('have the subcategories of the chosen category alone, and lose one that does not belong to another', async () => {
    const { world } = await open();
    await expect.element(field('Subcategory')).toBeDisabled();
    await field('Category').selectOptions('software');
    await field('Subcategory').selectOptions('email');
    await button('Save').click();
    await expect.poll(() => stored(world)).toMatchObject({ category: 'software', subcategory: 'email' });
    await openMenuItem(name);
    await field('Category').selectOptions('hardware');
    await expect.element(field('Subcategory')).toHaveValue('');
    await expect.element(page.getByRole('status').filter({ hasText: 'Subcategory was reset' })).toBeInTheDocument();
  });

  // covers: C7, E2
  it('ask for a sys_id where groups cannot be searched', async () => {
    await open((world) => withCapabilities(world, { assignment_group_search: false }));
    await expect.element(field('Assignment Group')).toHaveAccessibleDescription(/sys_id/);
    await field('Assignment Group').fill('Data Operations');
    await button('Save').click();
    await expect.element(field('Assignment Group')).toHaveAccessibleDescription(/32 characters/);
    expect(focused()).toBe(field('Assignment Group').element());
  });

  // covers: C7, S11
  it('ask for a sys_id from the start where the account may not read groups', async () => {
    await open(({ servicenow }) => servicenow.faults.inject('groups-unreadable'));
    await expect.element(field('Assignment Group')).toHaveAccessibleDescription(/can’t read groups.*sys_id/);
    await field('Assignment Group').click();
    await expect.element(field('Impact')).toBeVisible();
    expect(dialog(name).getByRole('listbox').elements()).toHaveLength(0);
  });

  // covers: C4, C7, S11
  it('name the hibernating instance as the reason that choices are missing', async () => {
    await open(({ servicenow }) => servicenow.faults.inject('hibernating'));
    for (const label of ['Category', 'Assignment Group']) {
      await expect.element(field(label)).toHaveAccessibleDescription(/The ServiceNow instance is hibernating\./);
    }
    expect(text(/can’t read the choices/).elements()).toHaveLength(0);
  });

  // covers: C7, P9
  it('keep a group whose name cannot be read, and say so', async () => {
    const sysId = 'f'.repeat(32);
    await open(async (world) => {
      world.servicenow.faults.inject('groups-unreadable');
      await store(world, { assignment_group: sysId });
    });
    await expect.element(field('Assignment Group')).toHaveValue(sysId);
    await expect.element(field('Assignment Group')).toHaveAccessibleDescription(/can’t read its name/);
  });

  // covers: C4, P9
  it('keep a category that the instance no longer offers until another is chosen', async () => {
    await open(async (world) => {
      await store(world, { category: 'software' });
      for (const { sys_id } of world.servicenow.store.query('sys_choice', 'name=incident^element=category^value=software')) {
        world.servicenow.store.update('sys_choice', sys_id, { inactive: 'true' });
      }
    });
    await expect.element(field('Category')).toHaveValue('software');
    await expect.element(text('software (no longer available)')).toBeInTheDocument();
  });

  // covers: C7, P9
  it('stay open and read-only while the group is looked up, and are sent as they were typed', async () => {
    const { world } = await open();
    const group = groupOf(world);
    await field('Impact').selectOptions('1 - High');
    const groups = holdGroups(world);
    await sendUnresolved(group.name);
    await expect.poll(groups.waiting).toBeGreaterThan(0);
    await expect.element(button('Saving…')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(field('Impact')).toBeDisabled();
    await userEvent.keyboard('{Escape}{Escape}');
    await expect.element(dialog(name)).toBeVisible();
    await expect.element(page.getByRole('alert').filter({ hasText: 'Still saving…' })).toBeVisible();
    await expect.element(page.getByRole('status').filter({ hasText: 'Saving…' })).toBeInTheDocument();
    groups.release();
    await expect.element(text('Defaults for new tickets saved.')).toBeVisible();
    expect(await stored(world)).toMatchObject({ assignment_group: group.sys_id, impact: '1' });
  });

  // covers: C7
  it('are not sent once the panel has left the page while the group was looked up', async () => {
    const { world, element } = await open(async (prepared) => {
      await store(prepared, { urgency: '1' });
      prepared.requests.length = 0;
    });
    const group = groupOf(world);
    await expect.element(field('Urgency')).toHaveValue('1');
    const groups = holdGroups(world);
    await sendUnresolved(group.name);
    await expect.poll(groups.waiting).toBeGreaterThan(0);
    const parent = element.parentElement;
    element.remove();
    // Put in again at once, it would have been moved.
    await Promise.resolve();
    parent?.append(element);
    groups.release();
    await openMenuItem(name);
    await field('Urgency').selectOptions('2 - Medium');
    await button('Save').click();
    await expect.element(text('Defaults for new tickets saved.')).toBeVisible();
    expect(writes(world)).toHaveLength(1);
    expect(await stored(world)).toMatchObject({ ...none, urgency: '2' });
  });

  // covers: E2
  it('are saved once for three submits at once, with the focus left where it is', async () => {
    const { world, element } = await open();
    await field('Impact').selectOptions('1 - High');
    const form = inside(element, 'form');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    world.intercept(async (request, next) => {
      if (request.method === 'PUT') await held;
      return next(request);
    });
    await field('Category').click();
    for (let submit = 0; submit < 3; submit += 1) form?.requestSubmit();
    await expect.poll(() => writes(world)).toHaveLength(1);
    await element.updateComplete;
    expect(focused()?.className).not.toContain('dialog-alert');
    release();
    await expect.element(text('Defaults for new tickets saved.')).toBeVisible();
    expect(writes(world)).toHaveLength(1);
  });

  // covers: S5, C7
  it('offer no group of an instance that was disconnected', async () => {
    const { world } = await open();
    const group = groupOf(world);
    const groupOptions = dialog(name).getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    await field('Assignment Group').click();
    await expect.element(groupOptions.filter({ hasText: group.name })).toBeVisible();
    await userEvent.keyboard('{Escape}{Escape}');
    await reconnect();
    const groups = holdGroups(world);
    await openMenuItem(name);
    await field('Assignment Group').click();
    await expect.poll(groups.waiting).toBe(1);
    expect(groupOptions.elements()).toHaveLength(0);
    groups.release();
    await expect.element(groupOptions.filter({ hasText: group.name })).toBeVisible();
  });

  // covers: S5
  it('say where the connection was removed meanwhile', async () => {
    const { world } = await open();
    await expect.element(field('Impact')).toBeVisible();
    await disconnectElsewhere(world);
    await button('Save').click();
    await expect.element(text('ServiceNow was disconnected in the meantime.')).toBeVisible();
  });

  // covers: G4
  it('explain a 403 that comes all the same', async () => {
    const { world } = await open();
    await expect.element(field('Impact')).toBeVisible();
    answerFor(world, ({ method }) => method === 'PUT', () => problem(403, 'forbidden', 'To change integrations you need the role Manager.'));
    await button('Save').click();
    await expect.element(text(/To change integrations you need the role Manager\./)).toBeVisible();
  });

  // covers: E5
  it('say that they could not be read, and recover', async () => {
    const { world } = await open((prepared) => answerFor(prepared, ({ url }) => url.endsWith('/ticket-defaults'), () => new Response(null, { status: 504 })));
    await expect.element(text('Qualytics didn’t respond in time.')).toBeVisible();
    world.intercept(undefined);
    await button('Try again').click();
    await expect.element(field('Impact')).toBeVisible();
  });

  it('say that the session has expired, to the user and to the page', async () => {
    const asked = recordEvents('ticketing-auth-required');
    const { world } = await open();
    await expect.element(field('Impact')).toBeVisible();
    answerFor(world, ({ method }) => method === 'PUT', () => problem(401, 'unauthenticated'));
    await button('Save').click();
    await expect.element(text(/try again\. What you entered is kept\./)).toBeVisible();
    expect(asked.events).toHaveLength(1);
    asked.stop();
  });

  // covers: G4, P9
  it('are offered only where the backend keeps them', async () => {
    await show('default', undefined, (world) => withCapabilities(world, { ticket_defaults: false }));
    await button('More actions').click();
    await expect.element(menuItem('Edit')).toBeVisible();
    expect(menuItem(name).elements()).toHaveLength(0);
  });

  // covers: E4
  it('are accessible', async () => {
    const { element } = await open();
    await expect.element(field('Impact')).toBeVisible();
    await isAccessible(element);
    await field('Assignment Group').click();
    await expect.element(dialog(name).getByRole('option').first()).toBeVisible();
    await isAccessible(element);
  });
});
