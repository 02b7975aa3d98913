import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { createMeta, type CreateArgs as Args, type CreateStory as Story } from '../support/create-meta.js';
import { create, created, dialog, entitle, field, reads } from '../support/create-steps.js';
import { patience } from '../support/shadow.js';
import { goOffline } from '../support/story-network.js';
import { prepared, refuses } from '../support/story-setup.js';
import { intercept } from '../support/story-world.js';

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

/** The session ended while somebody typed: what was typed is kept, and the page is asked to sign in. */
// covers: D10, E8
export const SignedOutWhileTyping: Story = {
  play: async ({ canvasElement }) => {
    await entitle(canvasElement, 'Late partitions');
    intercept(canvasElement, (request, next) => (request.method === 'GET' ? next(request) : Promise.resolve(Response.json({ status: 401, code: 'unauthenticated' }, { status: 401 }))));
    await create(canvasElement);
    await reads(canvasElement, 'You’re signed out.');
    await expect(await field(canvasElement, 'Short Description')).toHaveValue('Late partitions');
  },
};

/** The browser went offline: nothing is sent, and the form stays. */
// covers: D10, E5
export const OfflineWhileTyping: Story = {
  play: async ({ canvasElement }) => {
    await entitle(canvasElement, 'Late partitions');
    goOffline();
    await create(canvasElement);
    await reads(canvasElement, 'You’re offline.');
    await expect(await field(canvasElement, 'Short Description')).toHaveValue('Late partitions');
    await expect(created(canvasElement, 'Late partitions')).toHaveLength(0);
  },
};

/** What Qualytics adds cannot be shown: the ticket can be created all the same. */
// covers: D6
export const PreviewFailed: Story = {
  parameters: prepared(({ intercept: standBetween }) => standBetween(refuses('POST /create-preview', 502, 'provider-error'))),
  play: async ({ canvasElement }) => {
    await reads(canvasElement, /Couldn’t load the preview\./);
    await expect(dialog(canvasElement).getByRole('button', { name: 'Create' })).toBeEnabled();
  },
};

/** Likely duplicates could not be looked for. */
// covers: D7
export const DuplicatesUnknown: Story = {
  parameters: prepared(({ intercept: standBetween }) => standBetween(refuses('GET /related-tickets', 502, 'provider-error'))),
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Couldn’t check for existing incidents.');
  },
};
