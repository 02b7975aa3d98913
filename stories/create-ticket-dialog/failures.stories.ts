import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { createMeta, type CreateArgs as Args, type CreateStory as Story } from '../support/create-meta.js';
import { create, created, dialog, entitle } from '../support/create-steps.js';
import { patience } from '../support/shadow.js';

const meta: Meta<Args> = { ...createMeta, title: 'Create ticket/Failures' };
export default meta;

/** The backend refuses: cause and next step, and nothing that was typed is lost. */
// covers: D10, E4
export const ServiceUnavailable: Story = {
  args: { scenario: 'failing' },
  play: async ({ canvasElement }) => {
    const title = await entitle(canvasElement, 'Late partitions');
    await create(canvasElement);
    await expect(await dialog(canvasElement).findByText(/Nothing was changed/, undefined, patience)).toBeVisible();
    await expect(title).toHaveValue('Late partitions');
    await expect(created(canvasElement, 'Late partitions')).toHaveLength(0);
    await expect(dialog(canvasElement).getByRole('button', { name: 'Create' })).toBeEnabled();
  },
};

/** A Member may not create: the backend's refusal, explained. */
// covers: G4, T9, E4
export const NotAllowed: Story = {
  args: { role: 'member' },
  play: async ({ canvasElement }) => {
    await expect(await dialog(canvasElement).findByText(/don’t have permission/, undefined, patience)).toBeVisible();
    await expect(dialog(canvasElement).queryByLabelText(/^Short Description/)).toBeNull();
  },
};

/** There is no connection to ServiceNow, so there is no form. */
// covers: E4
export const NotConnected: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await expect(await dialog(canvasElement).findByText('ServiceNow isn’t connected.', undefined, patience)).toBeVisible();
    await expect(dialog(canvasElement).queryByLabelText(/^Short Description/)).toBeNull();
    await expect(dialog(canvasElement).queryByRole('button', { name: 'Create' })).toBeNull();
  },
};
