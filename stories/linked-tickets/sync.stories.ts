import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { listMeta, type ListArgs as Args, type ListStory as Story } from '../support/list-meta.js';
import { press, row, says, section } from '../support/list-steps.js';
import { callAs, holds, prepared } from '../support/story-setup.js';
import { intercept, worldOf } from '../support/story-world.js';

const meta: Meta<Args> = { ...listMeta, title: 'Linked Tickets/Sync' };
export default meta;

/** A change of the anomaly is on its way into the incidents as a work note. */
// covers: Y6, T7
export const WorkNotePending: Story = {
  parameters: prepared(async ({ world }) => {
    world.servicenow.faults.inject('times-out', { only: ({ method }) => method === 'PATCH' });
    await callAs(world, 'PUT', '/api/anomalies/42', { status: 'Acknowledged' });
  }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, '1 work note is waiting to be sent.');
    await expect(await row(canvasElement, 'INC0010042')).toHaveTextContent(/^\s*New.*1 work note is waiting to be sent\./);
  },
};

/** A work note that failed: retried by itself, and by a press. */
// covers: Y6, T7
export const WorkNoteRetried: Story = {
  parameters: prepared(async ({ world }) => {
    world.backend.settings.settleTime = 0;
    world.servicenow.faults.inject('server-errors', { only: ({ method }) => method === 'PATCH' });
    await callAs(world, 'GET', '/api/anomalies/42/ticket-links');
    await callAs(world, 'PUT', '/api/anomalies/42', { status: 'Acknowledged' });
    await world.backend.worker.idle();
  }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /1 work note isn’t delivered yet\. Retrying automatically\./);
    worldOf(canvasElement).servicenow.faults.remove('server-errors');
    await press(canvasElement, 'Retry now for INC0010042');
    await says(canvasElement, 'INC0010042 synced. Its status is New.');
  },
};

/** ServiceNow rejected a work note, by a business rule: each ticket says so, and has a retry. */
// covers: Y6, T7
export const WorkNoteRejected: Story = {
  parameters: prepared(async ({ world }) => {
    await callAs(world, 'GET', '/api/anomalies/42/ticket-links');
    world.servicenow.faults.inject('rule-aborts');
    await callAs(world, 'PUT', '/api/anomalies/42', { status: 'Acknowledged' });
    await world.backend.worker.idle();
  }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /1 work note wasn’t delivered\. ServiceNow rejected the ticket\./);
    await expect(await row(canvasElement, 'INC0010042')).toHaveTextContent(/^\s*New/);
    await expect(section(canvasElement).getByRole('button', { name: 'Retry now for INC0010042' })).toBeVisible();
  },
};

/** A closed incident takes no work notes any more: what to do about that, at its row alone. */
// covers: Y6, T7
export const WorkNoteRefusedByClosedIncident: Story = {
  args: { scenario: 'sync-failing' },
  parameters: prepared(({ world }) => world.backend.worker.idle()),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /1 work note wasn’t delivered\. The incident is closed and no longer takes work notes\./);
    await expect(await row(canvasElement, 'INC0009311')).toHaveTextContent(/Closed.*Reopen it in ServiceNow, or leave it as it is\./);
  },
};

/** Read at once, by a press in the details: the state has changed in ServiceNow meanwhile. */
// covers: L9, T7
export const SyncedNow: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Details of INC0010042');
    const { store } = worldOf(canvasElement).servicenow;
    for (const { sys_id } of store.query('incident', 'number=INC0010042')) store.update('incident', sys_id, { state: '2' });
    await press(canvasElement, 'Sync now for INC0010042');
    await says(canvasElement, 'INC0010042 synced. Its status is In Progress.');
    await expect(await row(canvasElement, 'INC0010042')).toHaveTextContent(/^\s*In Progress/);
  },
};

/** The same while it is under way. */
// covers: T7
export const SyncingNow: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Details of INC0010042');
    intercept(canvasElement, holds('POST /sync'));
    await press(canvasElement, 'Sync now for INC0010042');
    await expect(await section(canvasElement).findByRole('button', { name: 'Syncing… INC0010042' })).toHaveAttribute('aria-disabled', 'true');
  },
};

/** The same where it does not help: cause and next step. */
// covers: Y6, T7
export const SyncNowFailed: Story = {
  args: { fault: 'table-closed' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Retry now for INC0010042');
    await says(canvasElement, 'Couldn’t sync INC0010042.');
    await expect(section(canvasElement).getByRole('button', { name: 'Retry now for INC0010042' })).toBeVisible();
  },
};
