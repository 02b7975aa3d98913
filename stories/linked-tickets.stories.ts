import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import '../src/define/linked-tickets.js';
import { isDark, patience, shadow } from './support/shadow.js';
import { storyClient, worldOf } from './support/story-world.js';
import { worldArgTypes, type WorldArgs } from './support/world-args.js';

interface Args extends WorldArgs {
  anomalyId: string;
  headingLevel: number;
  settingsUrl: string;
}
export type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Linked Tickets',
  component: 'linked-tickets',
  args: { anomalyId: '42', headingLevel: 2, settingsUrl: '/?page=settings' },
  argTypes: { ...worldArgTypes, headingLevel: { control: { type: 'range', min: 1, max: 6 } } },
  render: ({ anomalyId, headingLevel, settingsUrl, ...world }, context) => html`
    <linked-tickets
      density=${String(context.globals['density'])}
      .anomalyId=${anomalyId}
      .headingLevel=${headingLevel}
      .settingsUrl=${settingsUrl}
      .client=${storyClient(context, world)}
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
/** The row of a ticket, once it is there. */
const row = async (canvas: HTMLElement, number: string): Promise<HTMLElement> => {
  const found = (await section(canvas).findAllByText(number, { exact: false }, patience)).map((part) => part.closest<HTMLElement>('li'));
  const [first] = found.filter((part) => part !== null);
  if (!first) throw new Error(`${number} has no row.`);
  return first;
};
const saysOnce = async (canvas: HTMLElement, text: RegExp): Promise<void> => {
  await says(canvas, text);
  await expect(section(canvas).getAllByText(text)).toHaveLength(1);
};
/** Types into the filter, and leaves so many of the tickets. */
const filter = async (canvas: HTMLElement, words: string, outcome: RegExp): Promise<void> => {
  await userEvent.type(await section(canvas).findByRole('searchbox', { name: 'Filter linked tickets' }, patience), words);
  await says(canvas, outcome);
};
/** Dialogs cover the page: in the docs they get a frame of their own. */
const framed = { docs: { story: { inline: false, height: '760px' } } };

/** Two incidents are linked, one in progress and one new: state, number, description, priority, assignee, freshness (L1, L4, T1). */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(await section(canvasElement).findByRole('link', { name: /INC0010042/ }, patience)).toBeVisible();
    await expect(await row(canvasElement, 'INC0010017')).toHaveTextContent(/In Progress.*INC0010017.*P\d.*Daniel Mensah.*synced/s);
    await expect(await row(canvasElement, 'INC0010042')).toHaveTextContent(/^\s*New\s*INC0010042/);
  },
};

/** The first answer is on its way: rows of the final height, so that nothing moves when it comes. */
export const Loading: Story = { args: { network: 'silent' } };

/** A row's details: who linked it and when, who has it, other anomalies, exact times (L1, L3, T1). */
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

/** An archived anomaly keeps its tickets; closed ones are dimmed (L11, E4). */
export const ArchivedAnomaly: Story = {
  args: { anomalyId: '34' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Closed');
    const [closed] = section(canvasElement).getAllByText('Closed');
    await expect(closed?.closest('li')).toHaveClass('dimmed');
  },
};

/** No ticket yet: the sentence, the two actions, and the advice on which of them fits (L2, L8). */
export const Empty: Story = {
  args: { scenario: 'empty' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'No tickets linked');
    await says(canvasElement, 'If unsure, create a new ticket.');
    await expect(section(canvasElement).getByRole('button', { name: 'Create ticket' })).toBeEnabled();
    await expect(section(canvasElement).getByRole('button', { name: 'Link ticket' })).toBeEnabled();
  },
};

/** Sixty incidents in all six states on one anomaly, with a filter (L3, E4). */
export const Dozens: Story = {
  args: { scenario: 'dozens' },
  parameters: { docs: { story: { inline: false, height: '600px' } } },
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

/** A thousand incidents on one anomaly, and a filter (L3). */
export const Many: Story = {
  args: { scenario: 'many' },
  // Axe takes many seconds for so many elements, whatever it is told to look at: sixty such rows are checked in `Dozens`.
  parameters: { a11y: { test: 'off' }, docs: { story: { inline: false, height: '600px' } } },
  play: async ({ canvasElement }) => {
    await says(canvasElement, '1,000');
    await filter(canvasElement, 'no such thing', /^No tickets match\.$/);
  },
};

/** One of the incidents was deleted in ServiceNow: its link stays, says so, and can be removed (L4, L5, T3). */
export const DeletedIncident: Story = {
  args: { scenario: 'deleted' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, /incident was deleted/);
    await expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(2);
    await press(canvasElement, /^Remove link to/);
    await waitFor(() => expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(1));
  },
};

/** The instance hibernates: said once, states as last known, retried by itself (L4, Y6, T3). */
export const InstanceDown: Story = {
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

/** The service account lost its right to the table: said once, and each row waits for a person's retry (L4, Y6, T3). */
export const NoAccess: Story = {
  args: { fault: 'table-closed' },
  play: async ({ canvasElement }) => {
    await saysOnce(canvasElement, /doesn’t have enough access/);
    for (const number of ['INC0010042', 'INC0010017']) {
      await expect(await row(canvasElement, number)).toHaveTextContent(/Unknown.*This ticket isn’t syncing/s);
      await expect(section(canvasElement).getByRole('button', { name: `Retry now for ${number}` })).toBeVisible();
    }
  },
};

/** ServiceNow refuses the service account: each state is Unknown, with the cause and the next step (L4, Y6, T3). */
export const CredentialsExpired: Story = {
  args: { scenario: 'expired' },
  play: async ({ canvasElement }) => {
    await saysOnce(canvasElement, /Sync is paused until this is fixed/);
    await says(canvasElement, /rejected the service account’s sign-in/);
    await expect(await row(canvasElement, 'INC0010042')).toHaveTextContent(/^\s*Unknown.*Sync is paused until the credentials are replaced\..*The last known status is New/s);
    await expect(section(canvasElement).getByRole('link', { name: 'Open settings' })).toHaveAttribute('href', expect.stringContaining('page=settings'));
  },
};

/** ServiceNow was disconnected: links stay as records that no longer sync (L10, T3). */
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

/** The workspace uses Jira for tickets (S6). */
export const JiraActive: Story = {
  args: { scenario: 'jira' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'This workspace uses Jira for tickets.');
    await says(canvasElement, /You can’t create or link ServiceNow tickets while/);
  },
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
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Try again');
    await says(canvasElement, /isn’t available right now/);
    await expect(section(canvasElement).getAllByRole('button', { name: 'Try again' })).toHaveLength(1);
  },
};

/** The product's session ended: says so, and fires `ticketing-auth-required` for the page around when a person asks to sign in (E4, E8). */
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

/** Unlinked at once; Undo restores the link and writes nothing to the incident (L6, T6, E4). */
export const Unlinked: Story = {
  play: async ({ canvasElement }) => {
    const store = () => worldOf(canvasElement).servicenow.store.query('incident', 'number=INC0010042')[0];
    const before = store();
    await press(canvasElement, 'Unlink INC0010042');
    await waitFor(() => expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(1), patience);
    await press(canvasElement, /^Undo/);
    await says(canvasElement, 'INC0010042 linked again. Nothing was written to the incident.');
    await expect(section(canvasElement).getAllByRole('listitem')).toHaveLength(2);
    await expect(store()).toEqual(before);
    // By its key, which means what has the focus: a second press of a pointer at once would not be meant.
    section(canvasElement).getByRole('button', { name: 'Unlink INC0010042' }).focus();
    await userEvent.keyboard('{Enter}');
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

/** The link dialog before a search: what a link writes to the incident is told first, and where to begin is offered (L7, T4, E4). */
export const LinkDialog: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Link ticket');
    await expect(await section(canvasElement).findByRole('dialog', { name: 'Link existing ticket' }, patience)).toBeVisible();
    await says(canvasElement, /to the end of the incident’s description, and a work note about the link/);
    await expect(await section(canvasElement).findByRole('group', { name: 'Related to this anomaly' }, patience)).toBeVisible();
    await expect(section(canvasElement).getByRole('group', { name: 'Recently linked' })).toBeVisible();
  },
};

/** Hits of a search, one of them linked already, another one chosen: what linking writes to it is shown under it (L3, L7, T5). */
export const LinkDialogWithHits: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'orders');
    const hits = await section(canvasElement).findAllByRole('radio', undefined, patience);
    await expect(hits.length).toBeGreaterThan(1);
    await says(canvasElement, 'Already linked');
    await userEvent.click(hits[1] ?? canvasElement);
    await says(canvasElement, /added to the end of the description/);
    await says(canvasElement, /^## Qualytics Anomaly Linked/);
    await userEvent.click(await section(canvasElement).findByText('Show the full text', undefined, patience));
    await expect(await section(canvasElement).findByRole('group', { name: 'Added to the description' }, patience)).toHaveTextContent(/Qualytics Anomaly Linked/);
  },
};

/** Hits of one assignment group, of those that are open: the backend leaves out all others (T4). */
export const LinkDialogFiltered: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'orders');
    await section(canvasElement).findAllByRole('radio', undefined, patience);
    await userEvent.selectOptions(section(canvasElement).getByRole('combobox', { name: 'Filter by status' }), 'open');
    await userEvent.selectOptions(section(canvasElement).getByRole('combobox', { name: 'Filter by assignment group' }), 'Database Administration');
    await says(canvasElement, '2 incidents found.');
  },
};

/** More than twenty hits: the rest comes by a button (T4). */
export const LinkDialogWithMany: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC');
    await says(canvasElement, /^20 of \d+ incidents$/);
    await press(canvasElement, 'Show more');
    await says(canvasElement, /^40 of \d+ incidents$|^\d+ incidents found\.$/);
  },
};

/** An incident whose work is over is linked only by a button of its own (L7, T5, E4). */
export const LinkDialogWithClosed: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0009311');
    await userEvent.click(await section(canvasElement).findByRole('radio', undefined, patience));
    await says(canvasElement, /Linking adds to it but won’t reopen it/);
    await expect(section(canvasElement).getByRole('button', { name: /^Link INC0009311/ })).not.toHaveAccessibleName('Link INC0009311');
  },
};

/** A search that finds nothing says what to try next (E4). */
export const LinkDialogWithoutHits: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'no such thing');
    await says(canvasElement, /No incidents found/);
  },
};

/** A link that the backend refuses: the dialog stays, with its search and its hits (E4). */
export const LinkFailed: Story = {
  args: { fault: 'writes-denied' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await press(canvasElement, 'Link INC0010043');
    await says(canvasElement, /doesn’t have enough access/);
    await expect(section(canvasElement).getByRole('dialog', { name: 'Link existing ticket' })).toBeVisible();
    await expect(section(canvasElement).getByRole('searchbox')).toHaveValue('INC0010043');
    await expect(section(canvasElement).getByRole('radio')).toBeChecked();
  },
};

/** The answer to a link was lost: the dialog offers to find out what became of it, and nothing else (W). */
export const LinkUnclear: Story = {
  args: { network: 'loses-answers' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await press(canvasElement, 'Link INC0010043');
    await says(canvasElement, /It’s not clear whether INC0010043 was linked/);
    await expect(section(canvasElement).getByRole('button', { name: /^Check INC0010043 again/ })).toBeEnabled();
    await expect(section(canvasElement).queryByRole('button', { name: /^Link INC/ })).toBeNull();
  },
};

/** A linked incident joins the list; the message tells what was written to it (L7, E4). */
export const Linked: Story = {
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await press(canvasElement, 'Link INC0010043');
    await expect(await section(canvasElement).findByRole('link', { name: /INC0010043/ }, patience)).toBeVisible();
    await says(canvasElement, /^INC0010043 linked/);
    await expect(within(await row(canvasElement, 'INC0010043')).getByText('INC0010043', { exact: false })).toBeVisible();
  },
};

/** Somebody else changed the description at the same moment, and their text may be gone: said, and where to look (L7). */
export const LinkedOverwritten: Story = {
  args: { fault: 'written-meanwhile' },
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    await press(canvasElement, 'Link INC0010043');
    await says(canvasElement, /^INC0010043 linked\..*Someone else changed the description in the meantime\. Check the incident’s history\.$/);
  },
};

/** A description that the account may not read is left as it is: told before the click, and after it (L7). */
export const LinkedUnreadable: Story = {
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'INC0010043');
    worldOf(canvasElement).servicenow.settings.writeOnlyColumns = { incident: ['description'] };
    await says(canvasElement, 'The service account can’t read the description, so it stays as it is.');
    await press(canvasElement, 'Link INC0010043');
    await says(canvasElement, 'INC0010043 linked. The service account can’t read the description, so only a work note was added.');
  },
};

/** The dark theme, which follows the page's `color-scheme` (E4). */
export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async (context) => {
    await Default.play?.(context);
    await isDark(context.canvasElement, 'linked-tickets');
  },
};

/** 360 px wide: two lines a row, the actions stay (E4). */
export const Narrow: Story = {
  globals: { viewport: { value: 'narrow', isRotated: false } },
  decorators: [(story) => html`<div style="max-inline-size: 312px">${story()}</div>`],
  play: Default.play,
};
