import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import '../src/define/create-ticket-dialog.js';
import { isDark, patience, shadow } from './support/shadow.js';
import { storyClient, worldOf } from './support/story-world.js';
import { worldArgTypes, type WorldArgs } from './support/world-args.js';

interface Args extends WorldArgs {
  anomalyId: string;
  open: boolean;
}
export type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Create ticket dialog',
  component: 'create-ticket-dialog',
  args: { anomalyId: '42', open: true },
  argTypes: worldArgTypes,
  // A modal dialog covers the page: in the docs each story has a frame of its own.
  parameters: { docs: { story: { inline: false, height: '860px' } } },
  render: ({ anomalyId, open, ...world }, context) => html`
    <create-ticket-dialog
      density=${String(context.globals['density'])}
      .anomalyId=${anomalyId}
      .open=${open}
      .client=${storyClient(context, world)}
    ></create-ticket-dialog>
  `,
};
export default meta;

const dialog = (canvas: HTMLElement) => shadow(canvas, 'create-ticket-dialog');
const field = (canvas: HTMLElement, name: string): Promise<HTMLElement> => dialog(canvas).findByLabelText(new RegExp(`^${name}`), undefined, patience);
/** Replaces what the anomaly suggests. */
async function entitle(canvas: HTMLElement, text: string): Promise<HTMLElement> {
  const title = await field(canvas, 'Short Description');
  await userEvent.type(title, text, { initialSelectionStart: 0, initialSelectionEnd: (title as HTMLInputElement).value.length });
  return title;
}

const create = async (canvas: HTMLElement): Promise<void> =>
  userEvent.click(await dialog(canvas).findByRole('button', { name: 'Create' }, patience));

const reads = async (canvas: HTMLElement, text: string | RegExp): Promise<void> => {
  const [first] = await dialog(canvas).findAllByText(text, undefined, patience);
  await expect(first).toBeVisible();
};
/** The incidents of the story's instance with this short description. */
const created = (canvas: HTMLElement, title: string) => worldOf(canvas).servicenow.store.query('incident', `short_description=${title}`);

/** The form of this release: eight fields, two of them with a note on what ServiceNow does not get yet (C1 to C9, E2). */
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

/** Open incidents on the same anomaly, table or datastore, with *Link instead*: before somebody writes a second one (L8, D7). */
export const LikelyDuplicates: Story = {
  play: async ({ canvasElement }) => {
    await expect(await dialog(canvasElement).findByRole('button', { name: /^Link instead/ }, patience)).toBeVisible();
    await reads(canvasElement, /open incidents? may be about the same issue/);
    await reads(canvasElement, /^Same (table|datastore)|^Linked to this anomaly/);
  },
};

/** Filled: the counter, the priority that ServiceNow will derive, and what will be appended to the description (C2, C3, C12, D6, E4). */
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

/** Sixty fields in sections, four of them with lists of 5,000 choices, which are searched (D5). */
export const ManyFields: Story = {
  args: { backend: 'describes-many' },
  play: async ({ canvasElement }) => {
    await expect(await dialog(canvasElement).findByRole('heading', { name: 'Compliance' }, patience)).toBeInTheDocument();
    await userEvent.type(await field(canvasElement, 'Billing 1$'), '4999');
    await expect(await dialog(canvasElement).findByRole('option', { name: 'Billing choice 4999' }, patience)).toBeVisible();
    await userEvent.keyboard('{Escape}');
  },
};

/** The same with what is required alone, and what somebody has filled in (D5). */
export const RequiredFields: Story = {
  args: { backend: 'describes-many' },
  play: async ({ canvasElement }) => {
    await userEvent.type(await field(canvasElement, 'Contact 3'), 'Filled in');
    await userEvent.click(await dialog(canvasElement).findByRole('button', { name: /^Required/ }, patience));
    await waitFor(() => expect(dialog(canvasElement).queryByLabelText('Contact 4')).toBeNull(), patience);
    await expect(await field(canvasElement, 'Contact 3')).toBeVisible();
  },
};

/** Assignment groups are found by name; what is sent is the sys_id (C7, D1). */
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

/** A group that is on no list is told when its field is left, with what was likely meant (C7). */
export const GroupMisspelt: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await field(canvasElement, 'Assignment Group'), 'Data Operatons');
    await userEvent.tab();
    await expect(await dialog(canvasElement).findByRole('button', { name: /Did you mean .Data Operations/ }, patience)).toBeVisible();
  },
};

/** An access rule hides choices and groups: texts with the reason, and *Did you mean* for a wrong case (C4, C7, D3). */
export const HiddenLists: Story = {
  args: { scenario: 'hidden-lists' },
  play: async ({ canvasElement }) => {
    await userEvent.type(await field(canvasElement, 'Category'), 'Software');
    await expect(await dialog(canvasElement).findByRole('button', { name: /Did you mean .software/ }, patience)).toBeVisible();
  },
};

/** Closing with something typed asks; what is kept is a draft of this anomaly, in this tab (D10). */
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

/** The backend refuses: cause and next step, and nothing that was typed is lost (D10, E4). */
export const Failed: Story = {
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

/** The answer was lost, so nobody knows whether the ticket was created: the fields are read-only, and the same request is sent again, which creates nothing twice (D9). */
export const OutcomeUnclear: Story = {
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

/** Created, but ServiceNow dropped a value without an error: which one, and what to do (C11, D9). */
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

/** Created, but the link could not be stored: the incident is there, and can be linked now (C10, D9). */
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

/** Created, while the anomaly got another ticket moments before: two people may have meant the same (D9). */
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

/** A Member may not create: the backend's refusal, explained (G4, T9, E4). */
export const NotAllowed: Story = {
  args: { role: 'member' },
  play: async ({ canvasElement }) => {
    await expect(await dialog(canvasElement).findByText(/don’t have permission/, undefined, patience)).toBeVisible();
    await expect(dialog(canvasElement).queryByLabelText(/^Short Description/)).toBeNull();
  },
};

/** There is no connection to ServiceNow, so there is no form (E4). */
export const NotConnected: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await expect(await dialog(canvasElement).findByText('ServiceNow isn’t connected.', undefined, patience)).toBeVisible();
    await expect(dialog(canvasElement).queryByLabelText(/^Short Description/)).toBeNull();
    await expect(dialog(canvasElement).queryByRole('button', { name: 'Create' })).toBeNull();
  },
};

/** A later backend that creates in four tables and sends the caller: the form follows its capabilities (C1, C8, C9, E4). */
export const NextRelease: Story = {
  args: { scenario: 'next-release' },
  play: async ({ canvasElement }) => {
    const table = await field(canvasElement, 'Table');
    await expect([...table.querySelectorAll('option')].map(({ value }) => value).filter((value) => value !== '')).toHaveLength(4);
    await expect(await field(canvasElement, 'Caller')).not.toHaveAccessibleDescription(/^For now/);
  },
};

/** The dark theme, which follows the page's `color-scheme` (E4). */
export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async (context) => {
    await Default.play?.(context);
    await isDark(context.canvasElement, 'create-ticket-dialog');
  },
};

/** 360 px wide: a sheet of full height (E4). */
export const Narrow: Story = { globals: { viewport: { value: 'narrow', isRotated: false } }, play: Default.play };
