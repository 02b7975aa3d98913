import { fixture, html } from '@open-wc/testing';
import { describe, expect, it } from 'vitest';
import '../../../src/define/linked-tickets.js';
import type { LinkedTicketsElement } from '../../../src/index.js';
import { button, dialog, field, text } from '../../support/page.js';
import { testWorld, type TestWorld } from '../../support/world.js';

async function openForm(prepare?: (world: TestWorld) => void): Promise<void> {
  const world = testWorld();
  prepare?.(world);
  await fixture<LinkedTicketsElement>(html`<linked-tickets anomaly-id="42" .client=${world.client}></linked-tickets>`);
  await button('Create ticket').click();
  await expect.element(field('Short Description')).toBeVisible();
}

const closed = () => expect.element(dialog('Create ServiceNow ticket')).not.toBeInTheDocument();

describe('the create dialog of linked-tickets', () => {
  // covers: L7, L8
  it('leaves the news that an existing incident was linked instead', async () => {
    await openForm();
    await button('Link instead INC0010035').click();
    await closed();
    await expect.element(text(/^INC0010035 linked\./)).toBeVisible();
  });

  // covers: C10
  it('leaves the news that the incident exists and is not linked, where that was not mended', async () => {
    await openForm(({ backend }) => {
      backend.settings.beforeLink = () => {
        throw new Error('The database is locked');
      };
    });
    await field('Short Description').fill('Loose');
    await button('Create').click();
    await button('Done').click();
    await closed();
    await expect.element(text(/was created, but it is not linked to anomaly 42/)).toBeVisible();
  });
});
