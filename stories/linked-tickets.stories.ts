import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../src/define/linked-tickets.js';
import { patience, shadow } from './support/shadow.js';
import { storyClient } from './support/story-world.js';
import { everyday, worldArgTypes, type WorldArgs } from './support/world-args.js';

interface Args extends WorldArgs {
  anomalyId: string;
  headingLevel: number;
  settingsUrl: string;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Linked Tickets',
  component: 'linked-tickets',
  args: { ...everyday, anomalyId: '42', headingLevel: 2, settingsUrl: '/?page=settings' },
  argTypes: { ...worldArgTypes, headingLevel: { control: { type: 'range', min: 1, max: 6 } } },
  render: ({ anomalyId, headingLevel, settingsUrl, ...world }, { canvasElement }) => html`
    <linked-tickets
      .anomalyId=${anomalyId}
      .headingLevel=${headingLevel}
      .settingsUrl=${settingsUrl}
      .client=${storyClient(canvasElement, world)}
    ></linked-tickets>
  `,
};
export default meta;

const section = (canvas: HTMLElement) => shadow(canvas, 'linked-tickets');
const press = async (canvas: HTMLElement, name: string | RegExp): Promise<void> =>
  userEvent.click(await section(canvas).findByRole('button', { name }, patience));
const says = async (canvas: HTMLElement, text: string | RegExp): Promise<void> => {
  const [first] = await section(canvas).findAllByText(text, undefined, patience);
  await expect(first).toBeVisible();
};
const search = async (canvas: HTMLElement, words: string): Promise<void> => {
  await press(canvas, 'Link ticket');
  await userEvent.type(await section(canvas).findByRole('searchbox', undefined, patience), words);
};
/** Dialogs cover the page: in the docs they get a frame of their own. */
const framed = { docs: { story: { inline: false, height: '760px' } } };

/** Two incidents are linked, one in progress and one new: state, number, description, priority, assignee, freshness (L1, L4, T1). */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(await section(canvasElement).findByRole('link', { name: /INC0010042/ }, patience)).toBeVisible();
  },
};

/** The first answer is on its way: rows of the final height, so that nothing moves when it comes. */
export const Loading: Story = { args: { backend: 'silent' } };

/** A row's details: who linked it and when, who has it, other anomalies, exact times (L1, L3, T1). */
export const Details: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Details of INC0010017');
    await says(canvasElement, /by Samir Haddad/);
  },
};

/** An archived anomaly keeps its tickets; closed ones are dimmed (L11, E4). */
export const ArchivedAnomaly: Story = {
  args: { anomalyId: '34' },
  play: ({ canvasElement }) => says(canvasElement, 'Closed'),
};

/** No ticket yet: the sentence, the two actions, and the advice on which of them fits (L2, L8). */
export const Empty: Story = {
  args: { scenario: 'empty' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'No tickets linked');
    await says(canvasElement, 'In doubt, create a ticket.');
    await expect(section(canvasElement).getByRole('button', { name: 'Create ticket' })).toBeEnabled();
    await expect(section(canvasElement).getByRole('button', { name: 'Link ticket' })).toBeEnabled();
  },
};

/** Sixty incidents in all six states on one anomaly, with a filter (L3, E4). */
export const Dozens: Story = {
  args: { scenario: 'dozens' },
  parameters: { docs: { story: { inline: false, height: '600px' } } },
  play: ({ canvasElement }) => says(canvasElement, '60'),
};

/** A thousand incidents on one anomaly, and a filter (L3). */
export const Many: Story = {
  args: { scenario: 'many' },
  // Axe takes many seconds for so many elements, whatever it is told to look at: sixty such rows are checked in `Dozens`.
  parameters: { a11y: { test: 'off' }, docs: { story: { inline: false, height: '600px' } } },
  play: ({ canvasElement }) => says(canvasElement, '1,000'),
};

/** One of the incidents was deleted in ServiceNow: its link stays, says so, and can be removed (L4, L5, T3). */
export const DeletedIncident: Story = {
  args: { scenario: 'deleted' },
  play: ({ canvasElement }) => says(canvasElement, /incident was not found/),
};

/** The instance hibernates: said once, states as last known, retried by itself (L4, Y6, T3). */
export const InstanceDown: Story = {
  args: { fault: 'hibernating' },
  play: ({ canvasElement }) => says(canvasElement, /is hibernating/),
};

/** The service account lost its right to the table: said once, and each row waits for a person's retry (L4, Y6, T3). */
export const NoAccess: Story = {
  args: { fault: 'table-closed' },
  play: ({ canvasElement }) => says(canvasElement, /lacks a right/),
};

/** ServiceNow refuses the service account: each state is Unknown, with the cause and the next step (L4, Y6, T3). */
export const CredentialsExpired: Story = {
  args: { scenario: 'expired' },
  play: ({ canvasElement }) => says(canvasElement, /Sync is paused/),
};

/** ServiceNow was disconnected: links stay as records that no longer sync (L10, T3). */
export const Disconnected: Story = {
  args: { scenario: 'disconnected' },
  play: ({ canvasElement }) => says(canvasElement, /no longer syncing/),
};

/** ServiceNow was never connected: says who can do it. */
export const NotConnected: Story = {
  args: { scenario: 'not-connected' },
  play: ({ canvasElement }) => says(canvasElement, 'ServiceNow is not connected.'),
};

/** The workspace uses Jira for tickets (S6). */
export const JiraActive: Story = {
  args: { scenario: 'jira' },
  play: ({ canvasElement }) => says(canvasElement, 'This workspace uses Jira for tickets.'),
};

/** A Member sees the tickets and changes nothing (G4, T9, E4). */
export const Member: Story = {
  args: { role: 'member' },
  play: async ({ canvasElement }) => {
    await section(canvasElement).findByRole('link', { name: /INC0010042/ }, patience);
    await expect(section(canvasElement).queryByRole('button', { name: /Create|Link|Unlink/ })).toBeNull();
  },
};

/** A Manager with the team permission Reporter creates, and neither links nor unlinks (G4, T9, E4). */
export const Reporter: Story = {
  args: { role: 'manager', team: 'reporter' },
  play: async ({ canvasElement }) => {
    await section(canvasElement).findByRole('link', { name: /INC0010042/ }, patience);
    await expect(section(canvasElement).getByRole('button', { name: 'Create ticket' })).toBeVisible();
    await expect(section(canvasElement).queryByRole('button', { name: /Link|Unlink/ })).toBeNull();
  },
};

/** The links cannot be read: cause, next step, one button. */
export const Failing: Story = {
  args: { scenario: 'failing' },
  play: ({ canvasElement }) => says(canvasElement, 'Try again'),
};

/** The product's session ended: says so, and fires `auth-required` for the page around (E4). */
export const SignedOut: Story = {
  args: { backend: 'signed-out' },
  play: ({ canvasElement }) => says(canvasElement, 'You are signed out.'),
};

/** Unlinked at once; Undo restores the link and writes nothing to the incident (L6, T6, E4). */
export const Unlinked: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Unlink INC0010042');
    await expect(await section(canvasElement).findByRole('button', { name: /^Undo/ }, patience)).toBeVisible();
  },
};

/** The create dialog, opened from the section (C1 to C9). */
export const CreateDialog: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Create ticket');
    await expect(await section(canvasElement).findByRole('dialog', { name: 'Create ServiceNow ticket' }, patience)).toBeVisible();
    await expect(await section(canvasElement).findByLabelText(/^Short Description/, undefined, patience)).toBeRequired();
  },
};

/** The link dialog before a search: what a link writes to the incident is told first (L7, E4). */
export const LinkDialog: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Link ticket');
    await expect(await section(canvasElement).findByRole('dialog', { name: 'Link existing ticket' }, patience)).toBeVisible();
    await says(canvasElement, /appended to its description, which is kept, and a work note records the link/);
  },
};

/** Hits of a search, one of them linked already, another one chosen: what linking writes to it is shown (L3, L7, T5). */
export const LinkDialogWithHits: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'orders');
    const hits = await section(canvasElement).findAllByRole('radio', undefined, patience);
    await expect(hits.length).toBeGreaterThan(1);
    await userEvent.click(hits[1] ?? canvasElement);
    await says(canvasElement, /Appended to its description/);
  },
};

/** An incident whose work is over is linked only by a button of its own (L7, T5, E4). */
export const LinkDialogWithClosed: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0009311');
    await userEvent.click(await section(canvasElement).findByRole('radio', undefined, patience));
    await says(canvasElement, /linking writes to it, and does not reopen it/);
  },
};

/** A search that finds nothing says what to try next (E4). */
export const LinkDialogWithoutHits: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'no such thing');
    await says(canvasElement, /No incident found/);
  },
};

/** A link that the backend refuses: the dialog stays, with its search and its hits (E4). */
export const LinkFailed: Story = {
  args: { fault: 'writes-denied' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await press(canvasElement, 'Link INC0010043');
    await says(canvasElement, /lacks a right/);
  },
};

/** The answer to a link was lost: the dialog offers to find out what became of it, and nothing else (W). */
export const LinkUnclear: Story = {
  args: { backend: 'loses-answers' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await press(canvasElement, 'Link INC0010043');
    await says(canvasElement, /It is not clear whether INC0010043 was linked/);
  },
};

/** A linked incident joins the list; the message tells what was written to it (L7, E4). */
export const Linked: Story = {
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await press(canvasElement, 'Link INC0010043');
    await expect(await section(canvasElement).findByRole('link', { name: /INC0010043/ }, patience)).toBeVisible();
  },
};

/** The dark theme, which follows the page's `color-scheme` (E4). */
export const Dark: Story = { globals: { theme: 'dark' }, play: Default.play };

/** 360 px wide: two lines a row, the actions stay (E4). */
export const Narrow: Story = {
  globals: { viewport: { value: 'narrow', isRotated: false } },
  decorators: [(story) => html`<div style="max-inline-size: 312px">${story()}</div>`],
  play: Default.play,
};
