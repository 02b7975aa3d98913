import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { panelMeta, type PanelStory as Story } from '../support/panel-meta.js';
import { choose, panel, press, said } from '../support/panel-steps.js';
import { patience } from '../support/shadow.js';
import { callAs, prepared, unlinkAll } from '../support/story-setup.js';
import type { WorldArgs } from '../support/world-args.js';

const meta: Meta<WorldArgs> = { ...panelMeta, title: 'ServiceNow settings/Disconnect' };
export default meta;

/** What a disconnect does, with numbers, before it does it. */
// covers: S5
export const Confirmation: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Disconnect');
    await expect(await panel(canvasElement).findByRole('dialog', { name: 'Disconnect Integration' }, patience)).toBeVisible();
    await expect(await said(canvasElement, /\d+ links on \d+ anomalies stop syncing and stay as historical records\./)).toBeVisible();
    await expect(await said(canvasElement, 'Incidents in ServiceNow don’t change.')).toBeVisible();
  },
};

/** Flows use the integration: a disconnect says that their next run fails. */
// covers: S5
export const WithFlows: Story = {
  args: { scenario: 'next-release' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'More actions');
    await userEvent.click(await panel(canvasElement).findByRole('menuitem', { name: 'Disconnect' }, patience));
    await expect(await said(canvasElement, /[Ff]lows that use this integration/)).toBeVisible();
  },
};

/** Disconnected a moment ago. */
// covers: S5
export const Disconnected: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Disconnect');
    await press(canvasElement, 'Disconnect');
    await expect(await said(canvasElement, /^ServiceNow disconnected/)).toBeVisible();
  },
};

const confirm = async (canvas: HTMLElement): Promise<void> => {
  await choose(canvas, 'Disconnect');
  await press(canvas, 'Disconnect');
};

/** Under way; whoever wants to close the dialog is told why it stays. */
// covers: S5
export const Busy: Story = {
  args: { network: 'holds-writes' },
  play: async ({ canvasElement }) => {
    await confirm(canvasElement);
    await userEvent.keyboard('{Escape}');
    await expect(await said(canvasElement, 'Still disconnecting…')).toBeVisible();
  },
};

/** No answer came: a warning, and no guess. */
// covers: S5
export const Unclear: Story = {
  args: { network: 'breaks-off' },
  play: async ({ canvasElement }) => {
    await confirm(canvasElement);
    await expect(await said(canvasElement, 'It’s not clear whether ServiceNow was disconnected.')).toBeVisible();
  },
};

/** Nothing is linked, so nothing is lost. */
// covers: S5
export const NoLinks: Story = {
  parameters: prepared(async ({ world }) => {
    const { items } = (await (await callAs(world, 'GET', '/api/anomalies?size=100')).json()) as { readonly items: readonly { readonly id: number }[] };
    for (const { id } of items) await unlinkAll(world, id);
  }),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Disconnect');
    await expect(await said(canvasElement, 'No tickets are linked.')).toBeVisible();
  },
};
