import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { panelMeta, type PanelStory as Story } from '../support/panel-meta.js';
import { fillIn, panel, press, said, type } from '../support/panel-steps.js';
import { patience } from '../support/shadow.js';
import { refuses } from '../support/story-setup.js';
import { intercept } from '../support/story-world.js';
import type { WorldArgs } from '../support/world-args.js';

const meta: Meta<WorldArgs> = { ...panelMeta, title: 'ServiceNow settings/Connect' };
export default meta;

/** The dialog that connects an instance; which account to use unfolds under the fields. */
// covers: S2, S10
export const Form: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Connect');
    await userEvent.click(await said(canvasElement, 'Service account and values'));
    await expect(panel(canvasElement).getByRole('dialog', { name: 'Add ServiceNow Integration' })).toBeVisible();
    await expect(panel(canvasElement).getByLabelText(/^Password/)).toHaveAttribute('type', 'password');
    await expect(await said(canvasElement, /Web service access only/)).toBeVisible();
  },
};

/** An http address and empty fields: each message at its field. */
// covers: S2, P7
export const Invalid: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Connect');
    await type(canvasElement, 'Instance URL', 'http://acme.service-now.com');
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, /Use https\. Credentials aren’t sent over http\./)).toBeVisible();
  },
};

/** A bare name: what is missing, in words, and the whole address to take with one click. */
// covers: S2, P7
export const AddressAdvice: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Connect');
    await type(canvasElement, 'Instance URL', 'acme');
    await expect(await panel(canvasElement).findByRole('button', { name: 'Use https://acme.service-now.com' }, patience)).toBeVisible();
  },
};

/** Tested before it is saved: each check as it finishes, inside the dialog. */
// covers: S11
export const TestedBeforeSaving: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'wrong');
    await press(canvasElement, 'Test connection');
    await expect(await said(canvasElement, 'The connection doesn’t work.')).toBeVisible();
  },
};

/** A host outside of service-now.com is confirmed before credentials are sent to it. */
// covers: S2, E4
export const CustomDomain: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://tickets.example.com', 'secret');
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, /Confirm that tickets.example.com/)).toBeVisible();
  },
};

/** A wrong password: nothing is stored, and what was typed stays. */
// covers: S3, S11
export const WrongPassword: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'wrong');
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, /rejected the username or password/)).toBeVisible();
  },
};

/** A backend that signs in by OAuth 2.0 or a vault alone: no password is asked for, and nothing can be sent. */
// covers: S8
export const NoBasic: Story = {
  args: { scenario: 'no-basic' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Connect');
    await expect(await said(canvasElement, /OAuth 2\.0/)).toBeVisible();
  },
};

/** Being checked; whoever wants to close the dialog is told why it stays. */
export const Busy: Story = {
  args: { scenario: 'not-connected', network: 'holds-writes' },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'integration');
    await press(canvasElement, 'Create');
    await userEvent.keyboard('{Escape}');
    await expect(await said(canvasElement, 'Still checking…')).toBeVisible();
  },
};

/** No answer came, and none comes: it may have been saved, and trying again finds out. */
// covers: S3
export const Unclear: Story = {
  args: { scenario: 'not-connected', network: 'breaks-off' },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'integration');
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, 'It’s not clear whether the connection was saved.')).toBeVisible();
  },
};

/** No answer came: the connection is looked for, and found. */
// covers: S3
export const AnswerLost: Story = {
  args: { scenario: 'not-connected', network: 'loses-answers' },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'integration');
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, 'The Integration has been successfully created.')).toBeVisible();
  },
};

/** Connected a moment ago. */
// covers: S2, E4
export const Created: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'integration');
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, 'The Integration has been successfully created.')).toBeVisible();
  },
};

/** Somebody else has connected ServiceNow while the dialog was open. */
// covers: S2
export const ExistsMeanwhile: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'integration');
    intercept(canvasElement, refuses('POST /api/integrations', 409, 'integration-exists'));
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, /Someone else connected ServiceNow in the meantime\./)).toBeVisible();
  },
};

/** Jira was connected while the dialog was open: only one ticketing integration can be active. */
// covers: S6
export const JiraMeanwhile: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'integration');
    const detail = 'Jira is connected, and only one ticketing integration can be active. Disconnect Jira first.';
    intercept(canvasElement, refuses('POST /api/integrations', 409, 'other-integration-active', detail));
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, new RegExp(detail))).toBeVisible();
  },
};

/** `user:password`, pasted into Username, fills both fields. */
// covers: P7
export const PastedCredentials: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Connect');
    const username = await panel(canvasElement).findByLabelText(/^Username/, undefined, patience);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'qualytics_integration:integration');
    username.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await waitFor(() => expect(username).toHaveValue('qualytics_integration'), patience);
    await expect(panel(canvasElement).getByLabelText(/^Password/)).toHaveValue('integration');
  },
};
