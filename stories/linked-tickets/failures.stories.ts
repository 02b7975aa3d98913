import type { Meta } from '@storybook/web-components-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { listMeta, type ListArgs as Args, type ListStory as Story } from '../support/list-meta.js';
import { press, row, says, saysOnce, section } from '../support/list-steps.js';
import { patience } from '../support/shadow.js';
import { prepared, refuses, rewritesLinks } from '../support/story-setup.js';
import { intercept, worldOf } from '../support/story-world.js';

const meta: Meta<Args> = { ...listMeta, title: 'Linked Tickets/Failures' };
export default meta;

/** One of the incidents was deleted in ServiceNow: its link stays, says so, and can be removed. */
// covers: L4, L5, T3
export const DeletedIncident: Story = {
  args: { scenario: 'deleted' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, /incident was deleted/);
    await expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(2);
    await press(canvasElement, /^Remove link to/);
    await waitFor(() => expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(1));
  },
};

/** The instance hibernates: said once, states as last known, retried by itself. */
// covers: L4, Y6, T3
export const InstanceHibernating: Story = {
  args: { fault: 'hibernating' },
  play: async ({ canvasElement }) => {
    await saysOnce(canvasElement, /is hibernating/);
    await says(canvasElement, /^Sync retries automatically\. Statuses may be out of date/);
    await expect(await row(canvasElement, 'INC0010042')).toHaveTextContent(/^\s*New.*Last sync failed\. Retrying automatically\./s);
    worldOf(canvasElement).servicenow.faults.remove('hibernating');
    await press(canvasElement, 'Retry now for INC0010042');
    await waitFor(async () => expect(await row(canvasElement, 'INC0010042')).not.toHaveTextContent('Last sync failed'), patience);
  },
};

/** The service account lost its right to the table: said once, and each row waits for a person's retry. */
// covers: L4, Y6, T3
export const ServiceAccountWithoutAccess: Story = {
  args: { fault: 'table-closed' },
  play: async ({ canvasElement }) => {
    await saysOnce(canvasElement, /doesn’t have enough access/);
    for (const number of ['INC0010042', 'INC0010017']) {
      await expect(await row(canvasElement, number)).toHaveTextContent(/Unknown.*This ticket isn’t syncing/s);
      await expect(section(canvasElement).getByRole('button', { name: `Retry now for ${number}` })).toBeVisible();
    }
  },
};

/** ServiceNow refuses the service account: each state is Unknown, with the cause and the next step. */
// covers: L4, Y6, T3
export const CredentialsExpired: Story = {
  args: { scenario: 'expired' },
  play: async ({ canvasElement }) => {
    await saysOnce(canvasElement, /Sync is paused until this is fixed/);
    await says(canvasElement, /rejected the service account’s sign-in/);
    await expect(await row(canvasElement, 'INC0010042')).toHaveTextContent(/^\s*Unknown.*Sync is paused until the credentials are replaced\..*The last known status is New/s);
    await expect(section(canvasElement).getByRole('link', { name: 'Open settings' })).toHaveAttribute('href', expect.stringContaining('page=settings'));
  },
};

/** ServiceNow was disconnected: links stay as records that no longer sync. */
// covers: L10, T3
export const Disconnected: Story = {
  args: { scenario: 'disconnected' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, /no longer syncing/);
    await says(canvasElement, /These tickets no longer sync/);
    await expect(section(canvasElement).queryByRole('button', { name: /^(Retry|Sync)/ })).toBeNull();
  },
};

/** ServiceNow was never connected: says who can do it. */
export const NotConnected: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'ServiceNow isn’t connected.');
    await says(canvasElement, /An administrator or a manager can connect it/);
  },
};

/** The workspace uses Jira for tickets. */
// covers: S6
export const JiraActive: Story = {
  args: { scenario: 'jira' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'This workspace uses Jira for tickets.');
    await says(canvasElement, /You can’t create or link ServiceNow tickets while/);
  },
};

/** The links cannot be read: cause, next step, one button. */
export const ServiceUnavailable: Story = {
  args: { scenario: 'failing' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Try again');
    await says(canvasElement, /isn’t available right now/);
    await expect(section(canvasElement).getAllByRole('button', { name: 'Try again' })).toHaveLength(1);
  },
};

/** The product's session ended: says so, and fires `ticketing-auth-required` for the page around when a person asks to sign in. */
// covers: E4, E8
export const SignedOut: Story = {
  args: { backend: 'signed-out' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'You’re signed out.');
    const asked = fn();
    canvasElement.addEventListener('ticketing-auth-required', asked);
    await press(canvasElement, 'Sign in');
    await waitFor(() => expect(asked).toHaveBeenCalled(), patience);
  },
};

/** ServiceNow limits the number of requests: said once, and retried by itself. */
// covers: L4, T3
export const RateLimited: Story = {
  args: { fault: 'rate-limited' },
  play: async ({ canvasElement }) => {
    await saysOnce(canvasElement, /limits the number of requests/);
    await expect(await row(canvasElement, 'INC0010042')).toHaveTextContent(/^\s*New/);
  },
};

/** The instance is being upgraded: statuses are as last known. */
// covers: L4, T3
export const InstanceInMaintenance: Story = {
  args: { fault: 'maintenance' },
  play: async ({ canvasElement }) => {
    await saysOnce(canvasElement, /is down for maintenance/);
    await says(canvasElement, /Statuses may be out of date/);
  },
};

/** ServiceNow does not answer in time: most likely a firewall. */
// covers: L4, T3
export const InstanceTimeout: Story = {
  args: { address: 'silent' },
  play: async ({ canvasElement }) => {
    await saysOnce(canvasElement, /didn’t respond in time/);
  },
};

/** Nobody answers at the instance's address. */
// covers: L4, T3
export const InstanceUnreachable: Story = {
  args: { fault: 'refuses-connection' },
  play: async ({ canvasElement }) => {
    await saysOnce(canvasElement, /^Couldn’t reach ServiceNow\./);
    await says(canvasElement, /Statuses may be out of date/);
  },
};

/** The browser is offline before anything was read. */
// covers: E5
export const Offline: Story = {
  args: { network: 'offline' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'You’re offline.');
  },
};

/** What is shown could not be read again: it stays, with its age. */
// covers: L9, T8
export const Stale: Story = {
  play: async ({ canvasElement }) => {
    await row(canvasElement, 'INC0010042');
    intercept(canvasElement, refuses('GET /ticket-links', 502, 'provider-error'));
    await canvasElement.querySelector('linked-tickets')?.refresh().catch(() => undefined);
    await says(canvasElement, 'Couldn’t refresh.');
    await says(canvasElement, /Showing data from just now\./);
    await expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(2);
  },
};

/** One of the links cannot be read by this version: counted, and the others are shown. */
// covers: L3
export const OneLinkUnreadable: Story = {
  parameters: prepared(({ intercept: standBetween }) => standBetween(rewritesLinks((page) => ({ ...page, items: [...page.items.slice(0, 1), { id: null }] })))),
  play: async ({ canvasElement }) => {
    await says(canvasElement, '1 linked ticket couldn’t be read and isn’t shown.');
    await expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(1);
  },
};

/** A ticket of an instance that was connected before: a record, which no longer syncs. */
// covers: L10, T3
export const FormerInstance: Story = {
  parameters: prepared(({ intercept: standBetween }) =>
    standBetween(rewritesLinks((page) => ({ ...page, items: page.items.map((item, index) => (index === 0 ? { ...item, sync: { status: 'historical', pending_count: 0 } } : item)) }))),
  ),
  play: async ({ canvasElement }) => {
    await says(canvasElement, '1 ticket belongs to an instance that’s no longer connected.');
    await says(canvasElement, 'no longer syncing');
  },
};

/** A proxy between page and backend wants a sign-in of its own, on another site. */
// covers: E8
export const SignInProxy: Story = {
  args: { network: 'sign-in-elsewhere' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, /signed out/);
    await expect(section(canvasElement).getByRole('button', { name: 'Sign in' })).toBeVisible();
  },
};

/** A backend that has the documented calls alone. */
export const DocumentedOnly: Story = {
  args: { scenario: 'documented-only' },
  play: async ({ canvasElement }) => {
    await row(canvasElement, 'INC0010042');
    await press(canvasElement, 'Details of INC0010042');
    await expect(section(canvasElement).queryByRole('button', { name: /^Sync now/ })).toBeNull();
  },
};
