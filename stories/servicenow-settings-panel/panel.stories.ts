import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { panelMeta, type PanelStory as Story } from '../support/panel-meta.js';
import { panel, press, said } from '../support/panel-steps.js';
import { isDark, isNarrow, patience } from '../support/shadow.js';
import type { WorldArgs } from '../support/world-args.js';

const meta: Meta<WorldArgs> = { ...panelMeta, title: 'ServiceNow settings/Panel' };
export default meta;

/** Connected: the instance, how fresh that is, who changed the credentials, and the menu of actions. */
// covers: S1, S4
export const Connected: Story = {
  play: async ({ canvasElement }) => {
    await expect(await said(canvasElement, 'Connected')).toBeVisible();
    await expect(await said(canvasElement, /^tested .* ago$/)).toBeVisible();
    await expect(await said(canvasElement, /acme\.service-now\.com/)).toBeVisible();
    await expect(await said(canvasElement, /Credentials changed/)).toBeVisible();
    await expect(panel(canvasElement).getByRole('button', { name: 'More actions' })).toBeEnabled();
  },
};

/** Nothing was asked of ServiceNow yet: that is not called connected. */
// covers: S1, E4
export const NotTestedYet: Story = {
  args: { scenario: 'empty' },
  play: async ({ canvasElement }) => {
    await expect(await said(canvasElement, 'Not tested yet')).toBeVisible();
    await expect(panel(canvasElement).queryByText('Connected')).toBeNull();
  },
};

/** The first answer is on its way. */
export const Loading: Story = { args: { network: 'silent' } };

/** Not connected: what the connection brings, and Connect. */
// covers: S1
export const NotConnected: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await expect(await panel(canvasElement).findByRole('button', { name: 'Connect' }, patience)).toBeEnabled();
  },
};

/** The menu of a connected instance. */
// covers: S1, E4
export const MoreActions: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'More actions');
    await expect(await panel(canvasElement).findByRole('menuitem', { name: 'Disconnect' }, patience)).toBeVisible();
    const actions = panel(canvasElement).getAllByRole('menuitem').map(({ textContent }) => textContent?.trim());
    await expect(actions).toEqual(['Test connection', 'Edit', 'Defaults for new tickets', 'Disconnect']);
  },
};

/** Which account is recommended and why, and where ServiceNow keeps the values. */
// covers: S10, P8
export const AccountGuide: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await said(canvasElement, 'Service account and values'));
    await expect(await said(canvasElement, /Web service access only/)).toBeVisible();
  },
};

/** A backend that has the documented calls alone: neither test nor defaults. */
export const DocumentedOnly: Story = {
  args: { scenario: 'documented-only' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'More actions');
    await expect(await panel(canvasElement).findByRole('menuitem', { name: 'Edit' }, patience)).toBeVisible();
  },
};

/** The dark theme, which follows the page's `color-scheme`. */
// covers: E4
export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async (context) => {
    await Connected.play?.(context);
    await isDark(context.canvasElement, 'servicenow-settings-panel');
  },
};

/** 360 px wide. */
// covers: E4
export const Narrow: Story = {
  globals: { viewport: { value: 'narrow', isRotated: false } },
  play: async (context) => {
    await isNarrow();
    await Connected.play?.(context);
  },
};

/** What was done to the connection, the newest first. */
// covers: P10
export const RecentChanges: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await said(canvasElement, 'Recent changes'));
    await expect(await said(canvasElement, /^Connected by/)).toBeVisible();
  },
};

/** Arabic, from right to left. */
export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  play: async ({ canvasElement }) => {
    const address = await said(canvasElement, /acme\.service-now\.com/);
    await waitFor(() => expect(panel(canvasElement).queryByText('Connected')).toBeNull(), patience);
    await expect(getComputedStyle(address.closest('[part="row"]') ?? address).direction).toBe('rtl');
  },
};
