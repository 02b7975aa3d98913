import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { listMeta, type ListArgs as Args, type ListStory as Story } from '../support/list-meta.js';
import { says, section } from '../support/list-steps.js';
import { patience } from '../support/shadow.js';
import { prepared, rewritesLinks } from '../support/story-setup.js';

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

/** Nothing may be seen without the team permission: whom to ask. */
// covers: G4, T9
export const NoView: Story = {
  parameters: prepared(({ intercept }) =>
    intercept(rewritesLinks((page) => ({ ...page, items: [], total: 0, permissions: { view: false, create: false, link: false, unlink: false } }))),
  ),
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'You don’t have permission to see this anomaly’s tickets.');
    await says(canvasElement, /Ask an administrator for the Reporter team permission/);
    await expect(section(canvasElement).queryByRole('button', { name: /Create|Link/ })).toBeNull();
  },
};
