import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { createMeta, type CreateArgs as Args, type CreateStory as Story } from '../support/create-meta.js';
import { create, created, dialog, entitle, field, reads } from '../support/create-steps.js';
import { isDark, isNarrow, patience } from '../support/shadow.js';
import { prepared } from '../support/story-setup.js';

const meta: Meta<Args> = { ...createMeta, title: 'Create ticket/Form' };
export default meta;

/** The form of this release: eight fields, two of them with a note on what ServiceNow does not get yet. */
// covers: C1, C2, C3, C4, C5, C6, C7, C8, C9, E2
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const first = await field(canvasElement, 'Short Description');
    await waitFor(() => expect(first.matches(':focus')).toBe(true));
    for (const name of ['Table', 'Description', 'Category', 'Impact', 'Urgency', 'Assignment Group', 'Caller']) await expect(await field(canvasElement, name)).toBeVisible();
    await expect(await field(canvasElement, 'Table')).toHaveAccessibleDescription(/every ticket is created as an incident/);
    await expect(await field(canvasElement, 'Caller')).toHaveAccessibleDescription(/^For now, the service account is the caller/);
  },
};

/** The form's description is on its way. */
export const Loading: Story = { args: { network: 'silent' } };

/** Open incidents on the same anomaly, table or datastore, with *Link instead*: before somebody writes a second one. */
// covers: L8, D7
export const LikelyDuplicates: Story = {
  play: async ({ canvasElement }) => {
    await expect(await dialog(canvasElement).findByRole('button', { name: /^Link instead/ }, patience)).toBeVisible();
    await reads(canvasElement, /open incidents? may be about the same issue/);
    await reads(canvasElement, /^Same (table|datastore)|^Linked to this anomaly/);
  },
};

/** Filled: the counter, the priority that ServiceNow will derive, and what will be appended to the description. */
// covers: C2, C3, C12, D6, E4
export const Filled: Story = {
  play: async ({ canvasElement }) => {
    await entitle(canvasElement, 'ORDERS: 40 % of the rows are missing');
    await userEvent.type(await field(canvasElement, 'Description'), 'The partitions of us-east did not arrive last night.');
    await userEvent.selectOptions(await field(canvasElement, 'Impact'), '1');
    await userEvent.selectOptions(await field(canvasElement, 'Urgency'), '2');
    await expect(await dialog(canvasElement).findByText(/^Priority 2 - High/, undefined, patience)).toBeVisible();
    await reads(canvasElement, /^\s*36\/160\s*$/);
    await reads(canvasElement, /^## Qualytics Anomaly Linked/);
    await userEvent.click(await dialog(canvasElement).findByText(/^Qualytics adds the anomaly’s details/, undefined, patience));
    await expect(await dialog(canvasElement).findByRole('group', { name: 'Added below your text by Qualytics' }, patience)).toBeVisible();
  },
};

/** Sixty fields in sections, four of them with lists of 5,000 choices, which are searched. */
// covers: D5
export const ManyFields: Story = {
  args: { backend: 'describes-many' },
  play: async ({ canvasElement }) => {
    await expect(await dialog(canvasElement).findByRole('heading', { name: 'Compliance' }, patience)).toBeInTheDocument();
    await userEvent.type(await field(canvasElement, 'Billing 1$'), '4999');
    await expect(await dialog(canvasElement).findByRole('option', { name: 'Billing choice 4999' }, patience)).toBeVisible();
    await userEvent.keyboard('{Escape}');
  },
};

/** The same with what is required alone, and what somebody has filled in. */
// covers: D5
export const RequiredFields: Story = {
  args: { backend: 'describes-many' },
  play: async ({ canvasElement }) => {
    await userEvent.type(await field(canvasElement, 'Contact 3'), 'Filled in');
    await userEvent.click(await dialog(canvasElement).findByRole('button', { name: /^Required/ }, patience));
    await waitFor(() => expect(dialog(canvasElement).queryByLabelText('Contact 4')).toBeNull(), patience);
    await expect(await field(canvasElement, 'Contact 3')).toBeVisible();
  },
};

/** Assignment groups are found by name; what is sent is the sys_id. */
// covers: C7, D1
export const GroupSuggestions: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await field(canvasElement, 'Assignment Group'), 'data');
    await expect((await dialog(canvasElement).findAllByRole('option', { name: /Data/ }, patience)).length).toBeGreaterThan(0);
    const suggestions = within(await dialog(canvasElement).findByRole('listbox', { name: 'Suggestions' }, patience));
    await waitFor(() => expect(suggestions.getAllByRole('option').filter((option) => !/data/i.test(option.textContent ?? ''))).toEqual([]), patience);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect((await field(canvasElement, 'Assignment Group') as HTMLInputElement).value).toMatch(/data/i);
    await entitle(canvasElement, 'To a group');
    await create(canvasElement);
    await waitFor(() => expect(created(canvasElement, 'To a group')).toHaveLength(1), patience);
    await expect(created(canvasElement, 'To a group')[0]?.assignment_group).toMatch(/^[0-9a-f]{32}$/);
  },
};

/** A group that is on no list is told when its field is left, with what was likely meant. */
// covers: C7
export const GroupMisspelt: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await field(canvasElement, 'Assignment Group'), 'Data Operatons');
    await userEvent.tab();
    await expect(await dialog(canvasElement).findByRole('button', { name: /Did you mean .Data Operations/ }, patience)).toBeVisible();
  },
};

/** An access rule hides choices and groups: texts with the reason, and *Did you mean* for a wrong case. */
// covers: C4, C7, D3
export const HiddenLists: Story = {
  args: { scenario: 'hidden-lists' },
  play: async ({ canvasElement }) => {
    await userEvent.type(await field(canvasElement, 'Category'), 'Software');
    await expect(await dialog(canvasElement).findByRole('button', { name: /Did you mean .software/ }, patience)).toBeVisible();
  },
};

/** Closing with something typed asks; what is kept is a draft of this anomaly, in this tab. */
// covers: D10
export const ClosingAsks: Story = {
  play: async ({ canvasElement }) => {
    await entitle(canvasElement, 'Late partitions');
    await userEvent.keyboard('{Escape}');
    await expect(await dialog(canvasElement).findByRole('button', { name: 'Keep draft and close' }, patience)).toBeVisible();
    await userEvent.click(dialog(canvasElement).getByRole('button', { name: 'Keep draft and close' }));
    await waitFor(() => expect(dialog(canvasElement).queryByRole('dialog')).toBeNull(), patience);
    void canvasElement.querySelector('create-ticket-dialog')?.show();
    await reads(canvasElement, 'Your draft was restored.');
    await expect(await field(canvasElement, 'Short Description')).toHaveValue('Late partitions');
  },
};

/** Sent without a Short Description: the message at the field, and a summary above the buttons that takes the focus. */
export const Invalid: Story = {
  play: async ({ canvasElement }) => {
    await entitle(canvasElement, '{Delete}');
    await create(canvasElement);
    await expect(await dialog(canvasElement).findByText('1 field needs your attention.', undefined, patience)).toBeVisible();
    await waitFor(() => expect(dialog(canvasElement).getByText('1 field needs your attention.').closest('[tabindex], [role="alert"]')).not.toBeNull());
    await expect(await field(canvasElement, 'Short Description')).toBeInvalid();
    await expect(await field(canvasElement, 'Short Description')).toHaveAccessibleDescription(/./);
  },
};

/** A later backend that creates in four tables and sends the caller: the form follows its capabilities. */
// covers: C1, C8, C9, E4
export const NextRelease: Story = {
  args: { scenario: 'next-release' },
  play: async ({ canvasElement }) => {
    const table = await field(canvasElement, 'Table');
    await expect([...table.querySelectorAll('option')].map(({ value }) => value).filter((value) => value !== '')).toHaveLength(4);
    await expect(await field(canvasElement, 'Caller')).not.toHaveAccessibleDescription(/^For now/);
  },
};

/** The dark theme, which follows the page's `color-scheme`. */
// covers: E4
export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async (context) => {
    await Default.play?.(context);
    await isDark(context.canvasElement, 'create-ticket-dialog');
  },
};

/** 360 px wide: a sheet of full height. */
// covers: E4
export const Narrow: Story = {
  globals: { viewport: { value: 'narrow', isRotated: false } },
  play: async (context) => {
    await isNarrow();
    await Default.play?.(context);
  },
};

/** An instance that demands more than the documented fields, a date among them. */
// covers: D5
export const MandatoryFields: Story = {
  args: { scenario: 'picky' },
  play: async ({ canvasElement }) => {
    for (const name of ['Category', 'Assignment Group', 'Due date']) await expect(await field(canvasElement, name)).toBeRequired();
  },
};

/** Another category has other subcategories: one that does not belong to it is taken back, aloud. */
// covers: D2
export const DependentChoiceReset: Story = {
  args: { scenario: 'next-release' },
  play: async ({ canvasElement }) => {
    await userEvent.selectOptions(await field(canvasElement, 'Category'), 'database');
    const subcategory = await field(canvasElement, 'Subcategory');
    await waitFor(() => expect(subcategory.querySelectorAll('option').length).toBeGreaterThan(1), patience);
    await userEvent.selectOptions(subcategory, [...subcategory.querySelectorAll('option')].at(-1)?.value ?? '');
    await userEvent.selectOptions(await field(canvasElement, 'Category'), 'network');
    await waitFor(async () => expect(await field(canvasElement, 'Subcategory')).toHaveValue(''), patience);
  },
};

/** No open incident that may be about the same. */
// covers: D7
export const NoDuplicates: Story = {
  parameters: prepared(({ intercept }) =>
    intercept(async (request, next) => (request.url.includes('/related-tickets') ? Response.json({ items: [], total: 0, page: 1, size: 10, pages: 0 }) : next(request))),
  ),
  play: async ({ canvasElement }) => {
    await field(canvasElement, 'Short Description');
    await expect(await dialog(canvasElement).findAllByText(/^No open incidents for this anomaly/, undefined, patience)).not.toHaveLength(0);
    await expect(dialog(canvasElement).queryByRole('button', { name: /^Link instead/ })).toBeNull();
  },
};

/** The dialog in Arabic, from right to left. */
export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  play: async ({ canvasElement }) => {
    const shown = await dialog(canvasElement).findByRole('dialog', undefined, patience);
    await waitFor(() => expect(shown.querySelector('input')).not.toBeNull(), patience);
    await waitFor(() => expect(shown).not.toHaveTextContent('Short Description'), patience);
    await expect(getComputedStyle(shown).direction).toBe('rtl');
  },
};
