import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { listMeta, type ListArgs as Args, type ListStory as Story } from '../support/list-meta.js';
import { section } from '../support/list-steps.js';
import { patience } from '../support/shadow.js';

const meta: Meta<Args> = { ...listMeta, title: 'Linked Tickets/Permissions' };
export default meta;

/** A Member sees the tickets and changes nothing. */
// covers: G4, T9, E4
export const Member: Story = {
  args: { role: 'member' },
  play: async ({ canvasElement }) => {
    await section(canvasElement).findByRole('link', { name: /INC0010042/ }, patience);
    await expect(section(canvasElement).queryByRole('button', { name: /Create|Link|Unlink/ })).toBeNull();
  },
};

/** A Manager with the team permission Reporter creates, and neither links nor unlinks. */
// covers: G4, T9, E4
export const Reporter: Story = {
  args: { role: 'manager', team: 'reporter' },
  play: async ({ canvasElement }) => {
    await section(canvasElement).findByRole('link', { name: /INC0010042/ }, patience);
    await expect(section(canvasElement).getByRole('button', { name: 'Create ticket' })).toBeVisible();
    await expect(section(canvasElement).queryByRole('button', { name: /Link|Unlink/ })).toBeNull();
  },
};
