import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { panelMeta, type PanelStory as Story } from '../support/panel-meta.js';
import { choose, disconnectElsewhere, panel, press, said, type, update } from '../support/panel-steps.js';
import { patience } from '../support/shadow.js';
import type { WorldArgs } from '../support/world-args.js';

const meta: Meta<WorldArgs> = { ...panelMeta, title: 'ServiceNow settings/Edit' };
export default meta;

/** Credentials are replaced in place; the instance URL is fixed, and the field says what to do instead. */
// covers: S4, E4
export const Form: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Edit');
    await expect(await panel(canvasElement).findByRole('dialog', { name: 'Edit ServiceNow Integration' }, patience)).toBeVisible();
    await expect(panel(canvasElement).getByLabelText('Instance URL')).toHaveAttribute('readonly');
    await expect(panel(canvasElement).getByLabelText('Instance URL')).toHaveAccessibleDescription(/disconnect/i);
  },
};

/** The new password is wrong: the previous one stays in use. */
// covers: S4
export const WrongPassword: Story = {
  play: async ({ canvasElement }) => {
    await update(canvasElement, 'wrong');
    await expect(await said(canvasElement, /previous credentials stay in use/)).toBeVisible();
  },
};

/** Rotated a moment ago. */
// covers: S4
export const Updated: Story = {
  play: async ({ canvasElement }) => {
    await update(canvasElement, 'integration');
    await expect(await said(canvasElement, 'Credentials replaced. Linked tickets keep syncing.')).toBeVisible();
  },
};

/** From right to left; addresses and account names stay as they are typed. */
export const RightToLeft: Story = {
  decorators: [(story) => html`<div dir="rtl">${story()}</div>`],
  play: Form.play,
};

/** No answer came: the previous credentials or the new ones, nobody knows. */
// covers: S4
export const Unclear: Story = {
  args: { network: 'breaks-off' },
  play: async ({ canvasElement }) => {
    await update(canvasElement, 'integration');
    await expect(await said(canvasElement, 'It’s not clear whether the connection was saved.')).toBeVisible();
  },
};

/** Somebody else has disconnected ServiceNow meanwhile: there is nothing to replace any more. */
// covers: S4, S5
export const GoneMeanwhile: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Edit');
    await type(canvasElement, 'Username', 'qualytics_integration');
    await type(canvasElement, 'Password', 'integration');
    await disconnectElsewhere(canvasElement);
    await press(canvasElement, 'Update');
    await expect(await said(canvasElement, /There are no credentials to replace anymore\./)).toBeVisible();
  },
};
