import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { listMeta, type ListArgs as Args, type ListStory as Story } from '../support/list-meta.js';
import { press, says, section } from '../support/list-steps.js';
import { patience } from '../support/shadow.js';

const meta: Meta<Args> = { ...listMeta, title: 'Linked Tickets/Create from the list' };
export default meta;

/** The create dialog, opened from the section. */
// covers: C1, C2, C3, C4, C5, C6, C7, C8, C9
export const CreateDialog: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Create ticket');
    await expect(await section(canvasElement).findByRole('dialog', { name: 'Create ServiceNow ticket' }, patience)).toBeVisible();
    await expect(await section(canvasElement).findByLabelText(/^Short Description/, undefined, patience)).toBeRequired();
  },
};

const createTitled = async (canvas: HTMLElement, words: string): Promise<void> => {
  await press(canvas, 'Create ticket');
  const title = await section(canvas).findByLabelText<HTMLInputElement>(/^Short Description/, undefined, patience);
  await userEvent.type(title, words, { initialSelectionStart: 0, initialSelectionEnd: title.value.length });
  await press(canvas, 'Create');
};

/** Created and linked: the list has it, and says so. */
// covers: C10, E3
export const Created: Story = {
  play: async ({ canvasElement }) => {
    await createTitled(canvasElement, 'Late partitions');
    await says(canvasElement, /^Ticket INC\d+ created and linked to anomaly 42$/);
    await waitFor(() => expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(3), patience);
  },
};

/** The dialog was closed while nobody knew whether the ticket was created: the list keeps that in mind, and finds out by a press. */
// covers: D9, W
export const InDoubt: Story = {
  args: { network: 'loses-answers' },
  play: async ({ canvasElement }) => {
    await createTitled(canvasElement, 'Late partitions');
    const dialog = within(await section(canvasElement).findByRole('dialog', undefined, patience));
    await says(canvasElement, 'It’s not clear whether the ticket was created.');
    await userEvent.click((await dialog.findAllByRole('button', { name: 'Close' }, patience))[0] ?? canvasElement);
    await says(canvasElement, 'It’s not clear whether the ticket “Late partitions” was created.');
    await expect(section(canvasElement).getByRole('button', { name: 'Check again' })).toBeVisible();
  },
};

/** Created, but not linked, and the dialog closed: the list offers to link it now. */
// covers: C10, D9
export const NotLinked: Story = {
  args: { scenario: 'not-linked' },
  play: async ({ canvasElement }) => {
    await createTitled(canvasElement, 'Late partitions');
    await section(canvasElement).findByRole('button', { name: 'Link now' }, patience);
    const dialog = within(section(canvasElement).getByRole('dialog'));
    await userEvent.click(dialog.getAllByRole('button', { name: /^(Close|Done)$/ })[0] ?? canvasElement);
    await waitFor(() => expect(section(canvasElement).queryByRole('dialog')).toBeNull(), patience);
    await says(canvasElement, /was created but isn’t linked to anomaly 42/);
    await expect(section(canvasElement).getByRole('button', { name: 'Link now' })).toBeVisible();
  },
};
