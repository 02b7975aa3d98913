import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { listMeta, type ListArgs as Args, type ListStory as Story } from '../support/list-meta.js';
import { press, says, search, section } from '../support/list-steps.js';
import { patience } from '../support/shadow.js';

const meta: Meta<Args> = { ...listMeta, title: 'Linked Tickets/Link dialog' };
export default meta;

/** The link dialog before a search: what a link writes to the incident is told first, and where to begin is offered. */
// covers: L7, T4, E4
export const BeforeASearch: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Link ticket');
    await expect(await section(canvasElement).findByRole('dialog', { name: 'Link existing ticket' }, patience)).toBeVisible();
    await says(canvasElement, /to the end of the incident’s description, and a work note about the link/);
    await expect(await section(canvasElement).findByRole('group', { name: 'Related to this anomaly' }, patience)).toBeVisible();
    await expect(section(canvasElement).getByRole('group', { name: 'Recently linked' })).toBeVisible();
  },
};

/** Hits of a search, one of them linked already, another one chosen: what linking writes to it is shown under it. */
// covers: L3, L7, T5
export const WithHits: Story = {
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'orders');
    const hits = await section(canvasElement).findAllByRole('radio', undefined, patience);
    await expect(hits.length).toBeGreaterThan(1);
    await says(canvasElement, 'Already linked');
    await userEvent.click(hits[1] ?? canvasElement);
    await says(canvasElement, /added to the end of the description/);
    await says(canvasElement, /^## Qualytics Anomaly Linked/);
    await userEvent.click(await section(canvasElement).findByText('Show the full text', undefined, patience));
    await expect(await section(canvasElement).findByRole('group', { name: 'Added to the description' }, patience)).toHaveTextContent(/Qualytics Anomaly Linked/);
  },
};

/** Hits of one assignment group, of those that are open: the backend leaves out all others. */
// covers: T4
export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'orders');
    await section(canvasElement).findAllByRole('radio', undefined, patience);
    await userEvent.selectOptions(section(canvasElement).getByRole('combobox', { name: 'Filter by status' }), 'open');
    await userEvent.selectOptions(section(canvasElement).getByRole('combobox', { name: 'Filter by assignment group' }), 'Database Administration');
    await says(canvasElement, '2 incidents found.');
  },
};

/** More than twenty hits: the rest comes by a button. */
// covers: T4
export const ManyHits: Story = {
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC');
    await says(canvasElement, /^20 of \d+ incidents$/);
    await press(canvasElement, 'Show more');
    await says(canvasElement, /^40 of \d+ incidents$|^\d+ incidents found\.$/);
  },
};

/** An incident whose work is over is linked only by a button of its own. */
// covers: L7, T5, E4
export const ClosedIncident: Story = {
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0009311');
    await userEvent.click(await section(canvasElement).findByRole('radio', undefined, patience));
    await says(canvasElement, /Linking adds to it but won’t reopen it/);
    await expect(section(canvasElement).getByRole('button', { name: /^Link INC0009311/ })).not.toHaveAccessibleName('Link INC0009311');
  },
};

/** A search that finds nothing says what to try next. */
// covers: E4
export const WithoutHits: Story = {
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'no such thing');
    await says(canvasElement, /No incidents found/);
  },
};
