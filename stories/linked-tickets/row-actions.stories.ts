import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { listMeta, type ListArgs as Args, type ListStory as Story } from '../support/list-meta.js';
import { press, says, section } from '../support/list-steps.js';
import { patience } from '../support/shadow.js';
import { worldOf } from '../support/story-world.js';

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
