import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, within } from 'storybook/test';
import { listMeta, type ListArgs as Args, type ListStory as Story } from '../support/list-meta.js';
import { press, row, says, search, section } from '../support/list-steps.js';
import { patience } from '../support/shadow.js';
import { callAs } from '../support/story-setup.js';
import { worldOf } from '../support/story-world.js';

const meta: Meta<Args> = { ...listMeta, title: 'Linked Tickets/Link outcomes' };
export default meta;

/** A link that the backend refuses: the dialog stays, with its search and its hits. */
// covers: E4
export const Refused: Story = {
  args: { fault: 'writes-denied' },
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await press(canvasElement, 'Link INC0010043');
    await says(canvasElement, /doesn’t have enough access/);
    await expect(section(canvasElement).getByRole('dialog', { name: 'Link existing ticket' })).toBeVisible();
    await expect(section(canvasElement).getByRole('searchbox')).toHaveValue('INC0010043');
    await expect(section(canvasElement).getByRole('radio')).toBeChecked();
  },
};

/** The answer to a link was lost: the dialog offers to find out what became of it, and nothing else. */
// covers: W
export const Unclear: Story = {
  args: { network: 'loses-answers' },
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await press(canvasElement, 'Link INC0010043');
    await says(canvasElement, /It’s not clear whether INC0010043 was linked/);
    await expect(section(canvasElement).getByRole('button', { name: /^Check INC0010043 again/ })).toBeEnabled();
    await expect(section(canvasElement).queryByRole('button', { name: /^Link INC/ })).toBeNull();
  },
};

/** A linked incident joins the list; the message tells what was written to it. */
// covers: L7, E4
export const Linked: Story = {
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await press(canvasElement, 'Link INC0010043');
    await expect(await section(canvasElement).findByRole('link', { name: /INC0010043/ }, patience)).toBeVisible();
    await says(canvasElement, /^INC0010043 linked/);
    await expect(within(await row(canvasElement, 'INC0010043')).getByText('INC0010043', { exact: false })).toBeVisible();
  },
};

/** Somebody else changed the description at the same moment, and their text may be gone: said, and where to look. */
// covers: L7
export const OverwrittenMeanwhile: Story = {
  args: { fault: 'written-meanwhile' },
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await press(canvasElement, 'Link INC0010043');
    await says(canvasElement, /^INC0010043 linked\..*Someone else changed the description in the meantime\. Check the incident’s history\.$/);
  },
};

/** A description that the account may not read is left as it is: told before the click, and after it. */
// covers: L7
export const DescriptionUnreadable: Story = {
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    worldOf(canvasElement).servicenow.settings.writeOnlyColumns = { incident: ['description'] };
    await says(canvasElement, 'The service account can’t read the description, so it stays as it is.');
    await press(canvasElement, 'Link INC0010043');
    await says(canvasElement, 'INC0010043 linked. The service account can’t read the description, so only a work note was added.');
  },
};

/** A link that is under way; whoever wants to close the dialog is told why it stays. */
// covers: L7
export const Linking: Story = {
  args: { network: 'holds-writes' },
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await press(canvasElement, 'Link INC0010043');
    await userEvent.keyboard('{Escape}');
    await says(canvasElement, 'Still linking…');
  },
};

/** Somebody else has linked it while the dialog was open: there is nothing more to do. */
// covers: L7
export const LinkedMeanwhile: Story = {
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await section(canvasElement).findByRole('button', { name: 'Link INC0010043' }, patience);
    const world = worldOf(canvasElement);
    const [incident] = world.servicenow.store.query('incident', 'number=INC0010043');
    await callAs(world, 'POST', '/api/anomalies/42/ticket-links', { ticket_id: incident?.sys_id });
    await press(canvasElement, 'Link INC0010043');
    await says(canvasElement, 'This incident is already linked to the anomaly.');
  },
};
