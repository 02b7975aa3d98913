import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import type { World } from '../../src/mock/scenarios/world.js';
import { panelMeta, type PanelStory as Story } from '../support/panel-meta.js';
import { choose, panel, said, saveDefaults } from '../support/panel-steps.js';
import { patience } from '../support/shadow.js';
import { callAs, connectionPath, prepared } from '../support/story-setup.js';
import type { WorldArgs } from '../support/world-args.js';

const meta: Meta<WorldArgs> = { ...panelMeta, title: 'ServiceNow settings/Ticket defaults' };
export default meta;

/** What new tickets start with, chosen by name and kept by the backend. */
export const Form: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Defaults for new tickets');
    await expect(await panel(canvasElement).findByLabelText('Category', undefined, patience)).toBeVisible();
  },
};

/** The same where the account may not read the choices of Category. */
// covers: E4
export const ListsUnreadable: Story = {
  args: { fault: 'choices-unreadable' },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Defaults for new tickets');
    await expect(await panel(canvasElement).findByRole('combobox', { name: 'Category' }, patience)).toBeVisible();
  },
};

/** The same while the instance sleeps: that is the reason, and not the account's rights. */
export const Hibernating: Story = {
  args: { fault: 'hibernating' },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Defaults for new tickets');
    await expect(await panel(canvasElement).findByLabelText('Category', undefined, patience)).toHaveAccessibleDescription(/is hibernating/);
  },
};

/** Saved a moment ago. */
export const Saved: Story = {
  play: async ({ canvasElement }) => {
    await saveDefaults(canvasElement);
    await expect(await said(canvasElement, 'Defaults for new tickets saved.')).toBeVisible();
  },
};

/** Refused: the user has lost the right meanwhile. */
// covers: G4
export const Refused: Story = {
  args: { scenario: 'forbidden' },
  play: async ({ canvasElement }) => {
    await saveDefaults(canvasElement);
    await expect(await said(canvasElement, 'You don’t have permission to do this.')).toBeVisible();
  },
};

const stored = (defaults: Readonly<Record<string, string>>, { before, after }: { readonly before?: (world: World) => unknown; readonly after?: (world: World) => unknown } = {}) =>
  prepared(async ({ world }) => {
    before?.(world);
    const none = { title: '', assignment_group: '', category: '', subcategory: '', impact: '', urgency: '' };
    await callAs(world, 'PUT', `${await connectionPath(world)}/ticket-defaults`, { ...none, ...defaults });
    after?.(world);
  });

/** What is kept, by its names. */
// covers: P9
export const Filled: Story = {
  parameters: stored({ category: 'software', urgency: '1' }),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Defaults for new tickets');
    await expect(await panel(canvasElement).findByLabelText('Category', undefined, patience)).toHaveValue('software');
    await expect(panel(canvasElement).getByLabelText('Urgency')).toHaveValue('1');
  },
};

/** A category that the instance no longer offers stays until another one is chosen. */
// covers: C4, P9
export const ValueGone: Story = {
  parameters: stored(
    { category: 'software' },
    {
      after: ({ servicenow: { store } }) =>
        store.query('sys_choice', 'name=incident^element=category^value=software').forEach(({ sys_id }) => store.update('sys_choice', sys_id, { inactive: 'true' })),
    },
  ),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Defaults for new tickets');
    await expect(await panel(canvasElement).findByLabelText('Category', undefined, patience)).toHaveValue('software');
    await expect(await said(canvasElement, 'software (no longer available)')).toBeInTheDocument();
  },
};

/** A group whose name the account may not read: its sys_id stays, and why is said. */
// covers: C7
export const GroupWithoutName: Story = {
  parameters: stored({ assignment_group: 'f'.repeat(32) }, { before: ({ servicenow }) => servicenow.faults.inject('groups-unreadable') }),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Defaults for new tickets');
    const group = await panel(canvasElement).findByLabelText('Assignment Group', undefined, patience);
    await expect(group).toHaveValue('f'.repeat(32));
    await expect(group).toHaveAccessibleDescription(/can’t read its name/);
  },
};
