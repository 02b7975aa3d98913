import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, field, isAccessible, text } from '../support/page.js';
import { mount } from './support/mount.js';

const ids = () => page.getByRole('rowheader').elements().map((cell) => cell.textContent);

describe('the list of anomalies', () => {
  it('begins with the open ones, and shows the archived ones on demand', async () => {
    const { root } = await mount('/?page=anomalies&role=manager');
    await expect.element(page.getByRole('link', { name: 'Anomaly 42' })).toHaveAttribute('href', '?page=anomaly&id=42&role=manager');
    expect(ids()).not.toContain('#34');
    await button(/^Archived/).click();
    await expect.poll(ids).toContain('#34');
    expect(ids()).not.toContain('#42');
    await expect.element(button(/^Archived/)).toHaveAttribute('aria-pressed', 'true');
    await isAccessible(root);
  });

  // covers: G1, C10
  it('creates a ticket from a row, and leads to its anomaly', async () => {
    const { world } = await mount('/?page=anomalies&scenario=empty');
    await button('Create ticket for anomaly 41').click();
    await userEvent.fill(field('Short Description'), 'Totals below zero');
    await button('Create').click();
    await expect.element(page.getByRole('link', { name: 'See anomaly 41' })).toHaveAttribute('href', '?page=anomaly&id=41&scenario=empty');
    expect(world.servicenow.store.query('incident', 'short_description=Totals below zero')).toHaveLength(1);
  });

  it('offers a Member no ticket', async () => {
    await mount('/?page=anomalies&role=member');
    await expect.element(page.getByRole('link', { name: 'Anomaly 42' })).toBeVisible();
    await expect.element(button(/^Create ticket/)).not.toBeInTheDocument();
  });

  it('says that it could not be read, and reads it again', async () => {
    const mounted = await mount('/?page=anomalies');
    mounted.answer = () => Promise.resolve(new Response('', { status: 500 }));
    await expect.element(text('Couldn’t load the anomalies.')).toBeVisible();
    mounted.answer = undefined;
    await button('Try again').click();
    await expect.element(page.getByRole('link', { name: 'Anomaly 42' })).toBeVisible();
  });
});
