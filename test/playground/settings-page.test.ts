import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { button, isAccessible, text } from '../support/page.js';
import { mount } from './support/mount.js';

const row = (name: string) => page.getByRole('main').getByText(name, { exact: true }).first();

describe('the page of integrations', () => {
  it('has ServiceNow among integrations that do nothing here', async () => {
    const { root } = await mount('/?page=settings');
    await expect.element(page.getByRole('heading', { name: 'Ticketing' })).toBeVisible();
    await expect.element(text(/acme\.service-now\.com/).first()).toBeVisible();
    for (const name of ['Jira', 'Slack', 'Microsoft Teams', 'PagerDuty']) await expect.element(row(name)).toBeVisible();
    expect(root.querySelector('.integration-panel')?.className).toContain('expecting');
    await isAccessible(root);
  });

  // covers: S6
  it('shows Jira as connected where it is the active one', async () => {
    const { root } = await mount('/?page=settings&scenario=jira');
    await expect.element(text(/atlassian\.net/).first()).toBeVisible();
    expect(root.querySelector('.integration-panel')?.className).toContain('noticing');
  });

  it('keeps no room for a connection where there is none', async () => {
    const { root } = await mount('/?page=settings&scenario=not-connected');
    await expect.element(button('Connect')).toBeVisible();
    expect(root.querySelector('.integration-panel')?.className.trim()).toBe('integration-panel');
  });

  // covers: S9
  it('asks for no integration in a Member’s name', async () => {
    const { world } = await mount('/?page=settings&role=member');
    await expect.element(text(/administrator/).first()).toBeVisible();
    expect(world.requests.filter((request) => request === 'GET /api/integrations')).toEqual([]);
  });
});
