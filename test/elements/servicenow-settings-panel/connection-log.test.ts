import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { createIntegration, deleteIntegration, listIntegrations } from '../../../src/contract/integrations.js';
import { button, isAccessible, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { account, answerFor, instance, problem, show } from './harness.js';

const isLog = ({ url }: Request): boolean => url.endsWith('/connection-log');
const summary = () => page.getByText('Recent changes');
const entries = () => page.getByRole('listitem');

async function reconnect({ client }: TestWorld): Promise<void> {
  const { items } = await client.api.call(listIntegrations, {});
  await client.api.call(deleteIntegration, { params: { id: items[0]?.id ?? '' } });
  await client.api.call(createIntegration, { body: { type: 'servicenow', api_url: instance, api_access_token: `${account.username}:${account.password}` } });
}

describe('the recent changes of the connection', () => {
  // covers: P10
  it('are read when somebody looks at them, the newest first, with who, when and to which instance', async () => {
    const { element, world } = await show('default', {}, reconnect);
    await expect.element(button('More actions')).toBeVisible();
    expect(world.requests.filter((request) => request.includes('connection-log'))).toEqual([]);
    await summary().click();
    await expect.element(entries().nth(2)).toBeVisible();
    await expect.element(entries().nth(0)).toMatchTextContent(/^\s*Connected by .+acme\.service-now\.com.+just now/s);
    await expect.element(entries().nth(1)).toMatchTextContent(/^\s*Disconnected by /);
    // The instance is told once, until it is another one.
    await expect.element(entries().nth(1)).not.toMatchTextContent('acme');
    await isAccessible(element);
  });

  // covers: P10
  it('say who has disconnected, where nothing is connected any more', async () => {
    await show('default', {}, async ({ client }) => {
      const { items } = await client.api.call(listIntegrations, {});
      await client.api.call(deleteIntegration, { params: { id: items[0]?.id ?? '' } });
    });
    await expect.element(button('Connect')).toBeVisible();
    await summary().click();
    await expect.element(entries().nth(0)).toMatchTextContent(/Disconnected by .+acme\.service-now\.com/s);
  });

  it('say that there are none yet', async () => {
    await show('not-connected');
    await summary().click();
    await expect.element(text('No changes recorded yet.')).toBeVisible();
  });

  it('say why they cannot be read, and are read again on request', async () => {
    const { element, world } = await show();
    answerFor(world, isLog, () => problem(500, 'internal'));
    await summary().click();
    await expect.element(text(/^Couldn’t load recent changes\./)).toBeVisible();
    await isAccessible(element);
    world.intercept(undefined);
    await button('Try again').click();
    await expect.element(entries().nth(0)).toBeVisible();
  });

  it('are not offered to who may not manage the connection, nor by a backend that keeps none', async () => {
    await show('default', { role: 'member' });
    await expect.element(text(/manage integrations/)).toBeVisible();
    expect(summary().elements()).toEqual([]);
    await show('documented-only');
    await expect.element(button('More actions')).toBeVisible();
    expect(summary().elements()).toEqual([]);
  });
});
