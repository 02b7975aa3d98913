import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { createMeta, type CreateArgs as Args, type CreateStory as Story } from '../support/create-meta.js';
import { create, created, dialog, entitle, field, reads } from '../support/create-steps.js';
import { patience } from '../support/shadow.js';
import { prepared } from '../support/story-setup.js';
import { worldOf } from '../support/story-world.js';

const meta: Meta<Args> = { ...createMeta, title: 'Create ticket/Outcomes' };
export default meta;

/** The answer was lost, so nobody knows whether the ticket was created: the fields are read-only, and the same request is sent again, which creates nothing twice. */
// covers: D9
export const Unclear: Story = {
  args: { network: 'loses-answers' },
  play: async ({ canvasElement }) => {
    await entitle(canvasElement, 'Late partitions');
    await create(canvasElement);
    await expect(await dialog(canvasElement).findByRole('button', { name: 'Check again' }, patience)).toBeVisible();
    await expect(await field(canvasElement, 'Short Description')).toHaveAttribute('readonly');
    await expect(created(canvasElement, 'Late partitions')).toHaveLength(1);
    await userEvent.click(dialog(canvasElement).getByRole('button', { name: 'Check again' }));
    await reads(canvasElement, /not clear whether the ticket was created/);
    await expect(created(canvasElement, 'Late partitions')).toHaveLength(1);
  },
};

/** Created, but ServiceNow dropped a value without an error: which one, and what to do. */
// covers: C11, D9
export const ValueNotKept: Story = {
  args: { fault: 'fields-denied' },
  play: async ({ canvasElement }) => {
    await entitle(canvasElement, 'Late partitions');
    await userEvent.selectOptions(await field(canvasElement, 'Category'), 'database');
    await create(canvasElement);
    await expect(await dialog(canvasElement).findByText(/didn’t keep/, undefined, patience)).toBeVisible();
    await reads(canvasElement, /^Category: you chose .*; ServiceNow (left it empty|stored)/);
    await reads(canvasElement, /Correct them in the incident/);
  },
};

/** Created, but the link could not be stored: the incident is there, and can be linked now. */
// covers: C10, D9
export const NotLinked: Story = {
  args: { scenario: 'not-linked' },
  play: async ({ canvasElement }) => {
    await entitle(canvasElement, 'Late partitions');
    await create(canvasElement);
    await expect(await dialog(canvasElement).findByRole('button', { name: 'Link now' }, patience)).toBeVisible();
    await reads(canvasElement, /was created but isn’t linked to anomaly 42|isn’t linked/);
    await expect(created(canvasElement, 'Late partitions')).toHaveLength(1);
  },
};

/** Created, while the anomaly got another ticket moments before: two people may have meant the same. */
// covers: D9
export const CreatedTwice: Story = {
  play: async ({ canvasElement }) => {
    await entitle(canvasElement, 'Late partitions');
    await worldOf(canvasElement).handleBackend(
      new Request('https://qualytics.example/api/integrations/ticketing/anomalies/42/tickets', {
        method: 'POST',
        headers: { Authorization: 'Bearer mock-manager-editor', 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({ title: 'Partitions are late' }),
      }),
    );
    await create(canvasElement);
    await reads(canvasElement, /^INC\d+ was linked to this anomaly just before\. Check whether it’s about the same issue\.$/);
    await expect(created(canvasElement, 'Late partitions')).toHaveLength(1);
  },
};

/** On its way; whoever wants to close the dialog is told why it stays. */
// covers: D8
export const Creating: Story = {
  args: { network: 'holds-writes' },
  play: async ({ canvasElement }) => {
    await entitle(canvasElement, 'Late partitions');
    await create(canvasElement);
    await userEvent.keyboard('{Escape}');
    await reads(canvasElement, 'Still creating…');
  },
};

/** No answer came from a backend that does not know the same request again: look first. */
// covers: D9
export const UnclearForGood: Story = {
  args: { scenario: 'documented-only', network: 'loses-answers' },
  play: async ({ canvasElement }) => {
    await entitle(canvasElement, 'Late partitions');
    await create(canvasElement);
    await reads(canvasElement, /Look for the ticket in ServiceNow first/);
    await expect(await dialog(canvasElement).findByRole('button', { name: 'Create again' }, patience)).toBeVisible();
  },
};

/** ServiceNow rejected the ticket by a rule: the form stays with all that was typed. */
// covers: D10, E5
export const RejectedByServiceNow: Story = {
  args: { fault: 'rule-aborts' },
  play: async ({ canvasElement }) => {
    await entitle(canvasElement, 'Late partitions');
    await create(canvasElement);
    await reads(canvasElement, /ServiceNow rejected the ticket\./);
    await expect(await field(canvasElement, 'Short Description')).toHaveValue('Late partitions');
    await expect(created(canvasElement, 'Late partitions')).toHaveLength(0);
  },
};

/** A value that the backend refuses: the message is at its field. */
// covers: D5, D10
export const FieldRefused: Story = {
  parameters: prepared(({ intercept }) =>
    intercept((request, next) =>
      request.method === 'POST' && request.url.endsWith('/tickets')
        ? Promise.resolve(
            Response.json(
              { type: 'about:blank', title: 'Invalid', status: 422, code: 'invalid-request', errors: [{ field: 'category', detail: 'The category Software is not for this group.' }] },
              { status: 422 },
            ),
          )
        : next(request),
    ),
  ),
  play: async ({ canvasElement }) => {
    await entitle(canvasElement, 'Late partitions');
    await create(canvasElement);
    await reads(canvasElement, /not for this group/);
    await expect(await field(canvasElement, 'Category')).toBeInvalid();
    await expect(await field(canvasElement, 'Category')).toHaveAccessibleDescription(/not for this group/);
  },
};

/** Likely duplicate linked instead: no ticket was created. */
// covers: D7
export const LinkedInstead: Story = {
  play: async ({ canvasElement }) => {
    const before = worldOf(canvasElement).servicenow.store.query('incident', '').length;
    await userEvent.click((await dialog(canvasElement).findAllByRole('button', { name: /^Link instead/ }, patience))[0] ?? canvasElement);
    await waitFor(() => expect(dialog(canvasElement).queryByRole('dialog')).toBeNull(), patience);
    await expect(worldOf(canvasElement).servicenow.store.query('incident', '')).toHaveLength(before);
  },
};

/** The same while it is under way: the form waits. */
// covers: D7
export const LinkingInstead: Story = {
  args: { network: 'holds-writes' },
  play: async ({ canvasElement }) => {
    await userEvent.click((await dialog(canvasElement).findAllByRole('button', { name: /^Link instead/ }, patience))[0] ?? canvasElement);
    await reads(canvasElement, 'Linking…');
  },
};

/** The same where no answer came: nothing else is done until that is known. */
// covers: D7, W
export const LinkInsteadUnclear: Story = {
  args: { network: 'loses-answers' },
  play: async ({ canvasElement }) => {
    await userEvent.click((await dialog(canvasElement).findAllByRole('button', { name: /^Link instead/ }, patience))[0] ?? canvasElement);
    await reads(canvasElement, /It’s not clear whether INC\d+ was linked\./);
  },
};
