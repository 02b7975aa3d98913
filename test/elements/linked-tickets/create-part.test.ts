import { fixtureCleanup } from '@open-wc/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { button, dialog, field, focused, isAccessible, text } from '../../support/page.js';
import { testWorld, type TestWorld } from '../../support/world.js';
import { callAs, mount, row } from './support/section.js';

async function openForm(prepare?: (world: TestWorld) => void, storage: Storage | null = null): Promise<TestWorld> {
  const world = testWorld('default', { storage });
  prepare?.(world);
  await mount(world);
  await button('Create ticket').click();
  await expect.element(field('Short Description')).toBeVisible();
  return world;
}

const closed = () => expect.element(dialog('Create ServiceNow ticket')).not.toBeInTheDocument();

/** A ticket that is created while the backend cannot link it. */
async function createLoose(storage: Storage | null): Promise<TestWorld> {
  const world = await openForm(({ backend }) => {
    backend.settings.beforeLink = () => {
      throw new Error('The database is locked');
    };
  }, storage);
  await field('Short Description').fill('Loose');
  await button('Create').click();
  await button('Done').click();
  await closed();
  return world;
}

const notLinked = () => text(/was created but isn’t linked to anomaly 42/);

afterEach(() => sessionStorage.clear());

describe('the create dialog of linked-tickets', () => {
  // covers: L7, L8, D7
  it('leaves the news that an existing incident was linked instead', async () => {
    await openForm();
    await button('Link instead INC0010035').click();
    await closed();
    await expect.element(text(/^INC0010035 linked\./)).toBeVisible();
  });

  // covers: C10, D9
  it('leaves the news that the incident exists and is not linked, where that was not mended', async () => {
    await createLoose(null);
    await expect.element(notLinked()).toBeVisible();
  });

  // covers: C10, D9, E4
  it('offers to link it still after a reload, until it is linked', async () => {
    const world = await createLoose(sessionStorage);
    expect(notLinked().elements()).toHaveLength(1);
    fixtureCleanup();
    world.client.queries.removeQueries({});
    const element = await mount(world);
    await expect.element(notLinked()).toBeVisible();
    await isAccessible(element);
    const [record] = world.servicenow.store.query('incident', 'short_description=Loose');
    await button('Link now').click();
    await expect.element(row(record?.number ?? '')).toBeVisible();
    expect(notLinked().elements()).toHaveLength(0);
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  // covers: C10, D9, E2
  it('takes no for an answer, and knows when somebody else has linked it', async () => {
    const world = await createLoose(sessionStorage);
    await button('Dismiss message').click();
    expect(notLinked().elements()).toHaveLength(0);
    expect(focused()?.id).toBe('heading');
    const [record] = world.servicenow.store.query('incident', 'short_description=Loose');
    sessionStorage.setItem('ticketing:https://qualytics.example:loose:42', JSON.stringify({ ticket_id: record?.sys_id, ticket_number: record?.number }));
    await callAs(world, 'POST', '/api/anomalies/42/ticket-links', { ticket_id: record?.sys_id });
    fixtureCleanup();
    world.client.queries.removeQueries({});
    await mount(world);
    await expect.element(row(record?.number ?? '')).toBeVisible();
    expect(notLinked().elements()).toHaveLength(0);
  });
});
