import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { listMeta, type ListArgs as Args, type ListStory as Story } from '../support/list-meta.js';
import { press, says, section } from '../support/list-steps.js';
import { patience } from '../support/shadow.js';
import { callAs, refuses } from '../support/story-setup.js';
import { intercept, worldOf } from '../support/story-world.js';

const meta: Meta<Args> = { ...listMeta, title: 'Linked Tickets/Row actions' };
export default meta;

/** Unlinked at once; Undo restores the link and writes nothing to the incident. */
// covers: L6, T6, E4
export const Unlinked: Story = {
  play: async ({ canvasElement }) => {
    const store = () => worldOf(canvasElement).servicenow.store.query('incident', 'number=INC0010042')[0];
    const before = store();
    await press(canvasElement, 'Unlink INC0010042');
    await waitFor(() => expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(1), patience);
    await press(canvasElement, /^Undo/);
    await says(canvasElement, 'INC0010042 linked again. Nothing was written to the incident.');
    await expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(2);
    await expect(store()).toEqual(before);
    // By its key, which means what has the focus: a second press of a pointer at once would not be meant.
    section(canvasElement).getByRole('button', { name: 'Unlink INC0010042' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(await section(canvasElement).findByRole('button', { name: /^Undo/ }, patience)).toBeVisible();
  },
};

/** Refused: the user has lost the right meanwhile. The ticket is back in its place. */
// covers: L6, G4, T9
export const UnlinkRefused: Story = {
  args: { scenario: 'forbidden' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Unlink INC0010042');
    await says(canvasElement, 'Couldn’t unlink INC0010042.');
    await expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(2);
  },
};

/** No answer came, and the list cannot be read either: a warning until it can. */
// covers: L6, E5
export const UnlinkUnclear: Story = {
  args: { network: 'breaks-off' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Unlink INC0010042');
    await says(canvasElement, 'It’s not clear whether INC0010042 was unlinked.');
  },
};

/** Undo is refused: the link stays gone, and why. */
// covers: L6, G4
export const UndoRefused: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Unlink INC0010042');
    intercept(canvasElement, refuses('POST /restore', 403, 'forbidden', 'Ask for the Author team permission.'));
    await press(canvasElement, /^Undo/);
    await says(canvasElement, 'Couldn’t restore the link to INC0010042.');
    await expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(1);
  },
};

/** Undo, after another tab has linked the ticket anew. */
// covers: L6, T6
export const LinkedAgainMeanwhile: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Unlink INC0010042');
    await section(canvasElement).findByRole('button', { name: /^Undo/ }, patience);
    const world = worldOf(canvasElement);
    const [incident] = world.servicenow.store.query('incident', 'number=INC0010042');
    await callAs(world, 'POST', '/api/anomalies/42/ticket-links', { ticket_id: incident?.sys_id });
    await press(canvasElement, /^Undo/);
    await says(canvasElement, /^INC0010042 was already linked again/);
    await waitFor(() => expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(2), patience);
  },
};
