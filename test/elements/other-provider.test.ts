import { fixture, html } from '@open-wc/testing';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import '../../src/define/linked-tickets.js';
import { makeClient } from '../../src/data/client/client.js';
import type { LinkedTicketsElement } from '../../src/index.js';
import { button, dialog, field, isAccessible, recordEvents, text } from '../support/page.js';
import { TrackerBackend } from '../support/tracker/backend.js';
import { tracker } from '../support/tracker/provider.js';
import { faceOf } from '../../src/client/client-face.js';

const rows = () => page.getByRole('listitem');
let backend: TrackerBackend;
let element: LinkedTicketsElement;

beforeEach(async () => {
  backend = new TrackerBackend();
  const client = makeClient({ baseUrl: 'https://qualytics.example', storage: null, fetch: backend.fetch, provider: tracker });
  element = await fixture<LinkedTicketsElement>(html`<linked-tickets anomaly-id="42" .client=${faceOf(client)}></linked-tickets>`);
});

describe('tickets of another provider than ServiceNow', () => {
  it('are listed with its states, its priorities and its ids', async () => {
    await expect.element(rows().nth(0)).toMatchTextContent(/Doing/);
    await expect.element(rows().nth(0)).toMatchTextContent(/URGENT/);
    const link = page.getByRole('link', { name: /ORD#12/ });
    await expect.element(link).toHaveAttribute('href', 'https://tracker.example/issues/ORD%2312%20(old)');
    await isAccessible(element);
  });

  it('are created from its own fields, and shown', async () => {
    const created = recordEvents('ticketing-created');
    await button('Create ticket').click();
    await expect.element(dialog('Create Tracker ticket')).toBeVisible();
    await field('Headline').fill('Prices are nil');
    await field('Story').fill('Since noon.');
    await userEvent.selectOptions(field('Severity').element(), 'urgent');
    await expect.element(text('Priority Today')).toBeVisible();
    await field('Team').fill('team/7');
    await dialog('Create Tracker ticket').getByRole('button', { name: 'Create', exact: true }).click();
    await expect.element(text(/^Ticket ORD#14 created and linked to anomaly 42$/)).toBeVisible();
    expect(backend.sent).toEqual([{ board: 'orders', title: 'Prices are nil', description: 'Since noon.', severity: 'urgent', team: 'team/7' }]);
    await expect.element(rows().nth(1)).toMatchTextContent(/Backlog.*ORD#14.*Prices are nil.*Warehouse/);
    expect(created.events.map(({ ticket }) => ticket.id)).toEqual(['ORD#14/new']);
    created.stop();
  });

  it('refuse a key that is none of its own, in its words', async () => {
    await button('Create ticket').click();
    await field('Headline').fill('Prices are nil');
    await field('Team').fill('f'.repeat(32));
    await dialog('Create Tracker ticket').getByRole('button', { name: 'Create', exact: true }).click();
    await expect.element(field('Team')).toHaveAttribute('aria-invalid', 'true');
    expect(backend.sent).toEqual([]);
  });

  it('are found by a pasted address, and linked by an id that stands in no path as it is', async () => {
    const linked = recordEvents('ticketing-linked');
    await button('Link ticket').click();
    await field('Search by number or short description').fill('https://tracker.example/issues/ORD#13');
    await page.getByRole('radio', { name: /ORD#13/ }).click();
    await dialog('Link existing ticket').getByRole('button', { name: /^Link ORD#13/ }).click();
    await expect.element(text(/^ORD#13 linked\./)).toBeVisible();
    expect(backend.linked).toContain('ORD#13/b');
    await expect.element(rows().nth(1)).toMatchTextContent(/Shipped/);
    expect(linked.events.map(({ ticket }) => ticket.id)).toEqual(['ORD#13/b']);
    linked.stop();
  });
});
