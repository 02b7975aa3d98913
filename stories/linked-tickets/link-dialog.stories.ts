import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { listMeta, type ListArgs as Args, type ListStory as Story } from '../support/list-meta.js';
import { press, row, says, search, section } from '../support/list-steps.js';
import { isNarrow, patience } from '../support/shadow.js';
import { callAs, holds, prepared, refuses } from '../support/story-setup.js';

const meta: Meta<Args> = { ...listMeta, title: 'Linked Tickets/Link dialog' };
export default meta;

/** The link dialog before a search: what a link writes to the incident is told first, and where to begin is offered. */
// covers: L7, T4, E4
export const BeforeSearching: Story = {
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

/** A search that is under way. */
// covers: T4
export const Searching: Story = {
  parameters: prepared(({ intercept }) => intercept(holds('GET /tickets/search'))),
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'orders');
    await says(canvasElement, 'Searching ServiceNow…');
  },
};

/** A search that failed: what was typed stays, and can be tried again. */
// covers: T4, E5
export const SearchFailed: Story = {
  parameters: prepared(({ intercept }) => intercept(refuses('GET /tickets/search', 502, 'provider-unreachable'))),
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'orders');
    await says(canvasElement, 'Couldn’t reach ServiceNow.');
    await expect(section(canvasElement).getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(section(canvasElement).getByRole('searchbox')).toHaveValue('orders');
  },
};

/** The pasted address of an incident finds it. */
// covers: L7, T4
export const PastedAddress: Story = {
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'https://acme.service-now.com/incident.do?sysparm_query=number=INC0010043');
    await expect(await section(canvasElement).findByRole('button', { name: 'Link INC0010043' }, patience)).toBeVisible();
  },
};

/** The address of another instance: the number may be another incident's there, so nothing is chosen. */
// covers: L7, T4
export const AddressOfAnotherInstance: Story = {
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'https://other.service-now.com/incident.do?sysparm_query=number=INC0010043');
    await says(canvasElement, /This address is at other\.service-now\.com, not at the connected instance\./);
    for (const hit of await section(canvasElement).findAllByRole('radio', undefined, patience)) await expect(hit).not.toBeChecked();
  },
};

/** The exact text of what will be written is on its way. */
// covers: T5
export const PreviewLoading: Story = {
  parameters: prepared(({ intercept }) => intercept(holds('GET /link-preview'))),
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await says(canvasElement, /Loading the exact text…/);
  },
};

/** It could not be loaded: general words, and linking is still possible. */
// covers: L7, T5
export const PreviewFailed: Story = {
  parameters: prepared(({ intercept }) => intercept(refuses('GET /link-preview', 502, 'provider-error'))),
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await says(canvasElement, /Couldn’t load the exact text\./);
    await expect(section(canvasElement).getByRole('button', { name: 'Link INC0010043' })).toHaveAttribute('aria-disabled', 'false');
  },
};

const described = (length: number) =>
  prepared(({ world }) => {
    const { store } = world.servicenow;
    for (const { sys_id } of store.query('incident', 'number=INC0010043')) store.update('incident', sys_id, { description: 'o'.repeat(length) });
  });

/** The description has little room: the details are shortened to fit. */
// covers: L7, T5
export const PreviewShortened: Story = {
  parameters: described(3500),
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await says(canvasElement, /added to the end of the description, shortened to fit\./);
  },
};

/** The description has no room at all: a work note is written alone. */
// covers: L7, T5
export const PreviewOmitted: Story = {
  parameters: described(4000),
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await says(canvasElement, 'The description has no room for this anomaly’s details and stays as it is.');
  },
};

/** The description has the details already, from a link that was removed. */
// covers: L7, T5
export const PreviewPresent: Story = {
  parameters: prepared(async ({ world }) => {
    const [incident] = world.servicenow.store.query('incident', 'number=INC0010043');
    const linked = await callAs(world, 'POST', '/api/anomalies/42/ticket-links', { ticket_id: incident?.sys_id });
    const { id } = (await linked.json()) as { readonly id: string };
    await callAs(world, 'DELETE', `/api/anomalies/42/ticket-links/${id}`);
  }),
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await says(canvasElement, 'The description already has this anomaly’s details and stays as it is.');
  },
};

/** The dialog in Arabic, from right to left. */
export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  play: async ({ canvasElement }) => {
    await row(canvasElement, 'INC0010042');
    const link = await waitFor(() => {
      const found = section(canvasElement).getAllByRole('button').find((button) => button.closest('[part="actions"]'));
      if (!found || found.textContent?.includes('Link')) throw new Error('It is not in Arabic yet.');
      return found;
    }, patience);
    await userEvent.click(link);
    await expect(getComputedStyle(await section(canvasElement).findByRole('dialog', undefined, patience)).direction).toBe('rtl');
  },
};

/** 360 px wide: a sheet of full height. */
// covers: E4
export const Narrow: Story = {
  globals: { viewport: { value: 'narrow', isRotated: false } },
  play: async (context) => {
    await isNarrow();
    await WithHits.play?.(context);
  },
};
