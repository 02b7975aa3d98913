import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { createMeta, type CreateArgs as Args, type CreateStory as Story } from '../support/create-meta.js';
import { create, created, dialog, entitle, field, reads } from '../support/create-steps.js';
import { patience } from '../support/shadow.js';
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
