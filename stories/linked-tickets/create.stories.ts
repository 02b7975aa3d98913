import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { listMeta, type ListArgs as Args, type ListStory as Story } from '../support/list-meta.js';
import { press, section } from '../support/list-steps.js';
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
