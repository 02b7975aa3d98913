import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { panelMeta, type PanelStory as Story } from '../support/panel-meta.js';
import { createTitled, panel, press, said, test } from '../support/panel-steps.js';
import { patience } from '../support/shadow.js';
import type { WorldArgs } from '../support/world-args.js';

const meta: Meta<WorldArgs> = { ...panelMeta, title: 'ServiceNow settings/Failures' };
export default meta;

/** ServiceNow refused the credentials the last time: the row says so, and under it cause, age and the step that helps. */
// covers: S11
export const CredentialsExpired: Story = {
  args: { scenario: 'expired' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.');
    await press(canvasElement, 'Close test results');
    await expect(await said(canvasElement, 'Connection failing')).toBeVisible();
  },
};

/** The same once the test is closed: it lasts on the row. */
export const ConnectedWithLimits: Story = {
  args: { fault: 'writes-denied' },
  play: async ({ canvasElement }) => {
    await createTitled(canvasElement, 'Refused');
    await test(canvasElement, 'Tickets can’t be created yet.');
    await press(canvasElement, 'Close test results');
    await expect(await said(canvasElement, 'Can’t create tickets')).toBeVisible();
  },
};

/** Jira is connected, and only one ticketing integration can be: said before anything is typed. */
// covers: S6
export const JiraActive: Story = {
  args: { scenario: 'jira' },
  play: async ({ canvasElement }) => {
    await expect(await said(canvasElement, 'Jira is connected.')).toBeVisible();
    await expect(await panel(canvasElement).findByRole('button', { name: 'Connect' }, patience)).toHaveAttribute('aria-disabled', 'true');
  },
};

/** A Member may not manage integrations: who can help. */
// covers: S9
export const NoAccess: Story = {
  args: { role: 'member' },
  play: async ({ canvasElement }) => {
    await expect(await said(canvasElement, 'You can’t manage integrations.')).toBeVisible();
  },
};

/** The connection cannot be read: cause, next step, one button. */
export const ServiceUnavailable: Story = {
  args: { scenario: 'failing' },
  play: async ({ canvasElement }) => {
    await expect(await said(canvasElement, 'Try again')).toBeVisible();
    await expect(panel(canvasElement).getAllByRole('button', { name: 'Try again' })).toHaveLength(1);
  },
};

/** The user has to sign in to the product again. */
export const SignedOut: Story = {
  args: { backend: 'signed-out' },
  play: async ({ canvasElement }) => {
    await expect(await said(canvasElement, 'You’re signed out.')).toBeVisible();
  },
};

/** The browser is offline: the connection appears once it is back. */
// covers: E5
export const Offline: Story = {
  args: { network: 'offline' },
  play: async ({ canvasElement }) => {
    await expect(await said(canvasElement, 'You’re offline.')).toBeVisible();
  },
};
