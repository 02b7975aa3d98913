import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { panelMeta, type PanelStory as Story } from '../support/panel-meta.js';
import { choose, panel, said, saveDefaults } from '../support/panel-steps.js';
import { patience } from '../support/shadow.js';
import type { WorldArgs } from '../support/world-args.js';

const meta: Meta<WorldArgs> = { ...panelMeta, title: 'ServiceNow settings/Ticket defaults' };
export default meta;

/** What new tickets start with, chosen by name and kept by the backend. */
export const Form: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Defaults for new tickets');
    await expect(await panel(canvasElement).findByLabelText('Category', undefined, patience)).toBeVisible();
  },
};

/** The same where the account may not read the choices of Category. */
// covers: E4
export const ListsUnreadable: Story = {
  args: { fault: 'choices-unreadable' },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Defaults for new tickets');
    await expect(await panel(canvasElement).findByRole('combobox', { name: 'Category' }, patience)).toBeVisible();
  },
};

/** The same while the instance sleeps: that is the reason, and not the account's rights. */
export const Hibernating: Story = {
  args: { fault: 'hibernating' },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Defaults for new tickets');
    await expect(await panel(canvasElement).findByLabelText('Category', undefined, patience)).toHaveAccessibleDescription(/is hibernating/);
  },
};

/** Saved a moment ago. */
export const Saved: Story = {
  play: async ({ canvasElement }) => {
    await saveDefaults(canvasElement);
    await expect(await said(canvasElement, 'Defaults for new tickets saved.')).toBeVisible();
  },
};

/** Refused: the user has lost the right meanwhile. */
// covers: G4
export const Refused: Story = {
  args: { scenario: 'forbidden' },
  play: async ({ canvasElement }) => {
    await saveDefaults(canvasElement);
    await expect(await said(canvasElement, 'You don’t have permission to do this.')).toBeVisible();
  },
};
