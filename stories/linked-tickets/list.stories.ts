import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { listMeta, type ListArgs as Args, type ListStory as Story } from '../support/list-meta.js';
import { filter, press, row, says, section } from '../support/list-steps.js';
import { isDark, isNarrow, patience } from '../support/shadow.js';
import { prepared, rewritesLinks } from '../support/story-setup.js';

const meta: Meta<Args> = { ...listMeta, title: 'Linked Tickets/List' };
export default meta;

/** Two incidents are linked, one in progress and one new: state, number, description, priority, assignee, freshness. */
// covers: L1, L4, T1
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(await section(canvasElement).findByRole('link', { name: /INC0010042/ }, patience)).toBeVisible();
    await expect(await row(canvasElement, 'INC0010017')).toHaveTextContent(/In Progress.*INC0010017.*P\d.*Daniel Mensah.*synced/s);
    await expect(await row(canvasElement, 'INC0010042')).toHaveTextContent(/^\s*New\s*INC0010042/);
  },
};

/** The first answer is on its way: rows of the final height, so that nothing moves when it comes. */
export const Loading: Story = { args: { network: 'silent' } };

/** A row's details: who linked it and when, who has it, other anomalies, exact times. */
// covers: L1, L3, T1
export const Details: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Details of INC0010017');
    await says(canvasElement, /by Samir Haddad/);
    const shown = await row(canvasElement, 'INC0010017');
    await expect(shown).toHaveTextContent(/Linked\s.*by Samir Haddad/);
    await expect(shown).toHaveTextContent(/Assigned to\s*Daniel Mensah/);
    await expect(shown).toHaveTextContent(/Also linked to\s*1 other anomaly/);
    await expect(shown).toHaveTextContent(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/);
  },
};

/** An archived anomaly keeps its tickets; closed ones are dimmed. */
// covers: L11, E4
export const ArchivedAnomaly: Story = {
  args: { anomalyId: '34' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Closed');
    const [closed] = section(canvasElement).getAllByText('Closed');
    await expect(closed?.closest('li')).toHaveClass('dimmed');
  },
};

/** No ticket yet: the sentence, the two actions, and the advice on which of them fits. */
// covers: L2, L8
export const Empty: Story = {
  args: { scenario: 'empty' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'No tickets linked');
    await says(canvasElement, 'If unsure, create a new ticket.');
    await expect(section(canvasElement).getByRole('button', { name: 'Create ticket' })).toBeEnabled();
    await expect(section(canvasElement).getByRole('button', { name: 'Link ticket' })).toBeEnabled();
  },
};

/** Sixty incidents in all six states on one anomaly, with a filter. */
// covers: L3, E4
export const Dozens: Story = {
  args: { scenario: 'dozens' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, '60');
    await expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(60);
    for (const state of ['New', 'In Progress', 'On Hold', 'Resolved', 'Closed', 'Canceled']) await says(canvasElement, state);
    await filter(canvasElement, 'on hold', /^\d+ of 60 tickets$/);
    const kept = section(canvasElement).getAllByRole('listitem');
    await expect(kept.length).toBeLessThan(60);
    for (const ticket of kept) await expect(ticket).toHaveTextContent('On Hold');
  },
};

/** A thousand incidents on one anomaly, and a filter. */
// covers: L3
export const Many: Story = {
  args: { scenario: 'many' },
  // Axe takes many seconds for so many elements, whatever it is told to look at: sixty such rows are checked in `Dozens`.
  parameters: { a11y: { test: 'off' } },
  play: async ({ canvasElement }) => {
    await says(canvasElement, '1,000');
    await filter(canvasElement, 'no such thing', /^No tickets match\.$/);
  },
};

/** The dark theme, which follows the page's `color-scheme`. */
// covers: E4
export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async (context) => {
    await Default.play?.(context);
    await isDark(context.canvasElement, 'linked-tickets');
  },
};

/** 360 px wide: two lines a row, the actions stay. */
// covers: E4
export const Narrow: Story = {
  globals: { viewport: { value: 'narrow', isRotated: false } },
  play: async (context) => {
    await isNarrow();
    await Default.play?.(context);
  },
};

/** A state of the instance's own, one without a name, a canceled ticket. */
// covers: L4, T1
export const OddStates: Story = {
  args: { scenario: 'dozens' },
  parameters: prepared(({ intercept }) =>
    intercept(
      rewritesLinks((page) => ({
        ...page,
        items: ['101', 'Waiting for parts', '8'].map((status, index) => ({ ...page.items[index], status })),
        total: 3,
      })),
    ),
  ),
  play: async ({ canvasElement }) => {
    for (const state of ['State 101', 'Waiting for parts', 'Canceled']) await says(canvasElement, state);
  },
};

/** Names and titles as long as they come: nothing is lost, nothing is under anything else. */
// covers: T1
export const LongTexts: Story = {
  parameters: prepared(({ world }) => {
    const { store } = world.servicenow;
    const long = 'orders_fact_daily_partitioned_by_region_and_currency_'.repeat(3);
    for (const { sys_id } of store.query('incident', 'number=INC0010042')) store.update('incident', sys_id, { short_description: `The table ${long} has lost its rows` });
    for (const { sys_id } of store.query('sys_user_group', '')) store.update('sys_user_group', sys_id, { name: `Data operations for ${'northern and '.repeat(8)}southern regions` });
  }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Details of INC0010042');
    const shown = await row(canvasElement, 'INC0010042');
    await expect(shown).toHaveTextContent(/orders_fact_daily/);
    await expect(shown.scrollWidth).toBeLessThanOrEqual(shown.clientWidth + 1);
  },
};

/** Arabic, from right to left; what ServiceNow says stays in its own words and direction. */
export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  play: async ({ canvasElement }) => {
    const found = await row(canvasElement, 'INC0010042');
    await waitFor(() => expect(getComputedStyle(found).direction).toBe('rtl'), patience);
    await waitFor(() => expect(section(canvasElement).queryByText('Linked Tickets')).toBeNull(), patience);
  },
};

/** In a dense page: nothing that can be pressed is under 24 px. */
export const Compact: Story = {
  globals: { density: 'compact' },
  play: async ({ canvasElement }) => {
    await row(canvasElement, 'INC0010042');
    for (const button of section(canvasElement).getAllByRole('button')) await expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  },
};
