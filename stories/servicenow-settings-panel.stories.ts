import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../src/define/servicenow-settings-panel.js';
import { isDark, patience, shadow } from './support/shadow.js';
import { clientOf, storyClient } from './support/story-world.js';
import { worldArgTypes, type WorldArgs } from './support/world-args.js';

export type Story = StoryObj<WorldArgs>;

const meta: Meta<WorldArgs> = {
  title: 'ServiceNow settings panel',
  component: 'servicenow-settings-panel',
  argTypes: worldArgTypes,
  render: (world, context) => html`
    <servicenow-settings-panel density=${String(context.globals['density'])} .client=${storyClient(context, world)}></servicenow-settings-panel>
  `,
};
export default meta;

const panel = (canvas: HTMLElement) => shadow(canvas, 'servicenow-settings-panel');
const press = async (canvas: HTMLElement, name: string | RegExp): Promise<void> =>
  userEvent.click(await panel(canvas).findByRole('button', { name }, patience));
const choose = async (canvas: HTMLElement, action: string): Promise<void> => {
  await press(canvas, 'More actions');
  await userEvent.click(await panel(canvas).findByRole('menuitem', { name: action }, patience));
};
/** Runs the test and waits for its result, and for the cause that a check tells. */
const test = async (canvas: HTMLElement, result: string, cause?: RegExp): Promise<void> => {
  await choose(canvas, 'Test connection');
  await expect(await said(canvas, result)).toBeVisible();
  if (cause) await expect((await panel(canvas).findAllByText(cause, undefined, patience))[0]).toBeVisible();
};
const type = async (canvas: HTMLElement, label: string, text: string): Promise<void> =>
  userEvent.type(await panel(canvas).findByLabelText(new RegExp(`^${label}`), undefined, patience), text);
const fillIn = async (canvas: HTMLElement, url: string, password: string): Promise<void> => {
  await press(canvas, 'Connect');
  await type(canvas, 'Instance URL', url);
  await type(canvas, 'Username', 'qualytics_integration');
  await type(canvas, 'Password', password);
};
const update = async (canvas: HTMLElement, password: string): Promise<void> => {
  await choose(canvas, 'Edit');
  await type(canvas, 'Username', 'qualytics_integration');
  await type(canvas, 'Password', password);
  await press(canvas, 'Update');
};
const saveDefaults = async (canvas: HTMLElement): Promise<void> => {
  await choose(canvas, 'Defaults for new tickets');
  await userEvent.selectOptions(await panel(canvas).findByLabelText('Impact', undefined, patience), '2');
  await press(canvas, 'Save');
};
const said = (canvas: HTMLElement, text: string | RegExp): Promise<HTMLElement> => panel(canvas).findByText(text, undefined, patience);
/** Dialogs and the menu cover the page: in the docs they get a frame of their own. */
const framed = { docs: { story: { inline: false, height: '680px' } } };

/** Nothing was asked of ServiceNow yet: that is not called connected (S1, E4). */
export const NotCheckedYet: Story = {
  args: { scenario: 'empty' },
  play: async ({ canvasElement }) => {
    await expect(await said(canvasElement, 'Not tested yet')).toBeVisible();
    await expect(panel(canvasElement).queryByText('Connected')).toBeNull();
  },
};

/** Connected: the instance, how fresh that is, who changed the credentials, and the menu of actions (S1, S4). */
export const Connected: Story = {
  play: async ({ canvasElement }) => {
    await expect(await said(canvasElement, 'Connected')).toBeVisible();
    await expect(await said(canvasElement, /^tested .* ago$/)).toBeVisible();
    await expect(await said(canvasElement, /acme\.service-now\.com/)).toBeVisible();
    await expect(await said(canvasElement, /Credentials changed/)).toBeVisible();
    await expect(panel(canvasElement).getByRole('button', { name: 'More actions' })).toBeEnabled();
  },
};

/** The first answer is on its way. */
export const Loading: Story = { args: { network: 'silent' } };

/** Not connected: what the connection brings, and Connect (S1). */
export const NotConnected: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await expect(await panel(canvasElement).findByRole('button', { name: 'Connect' }, patience)).toBeEnabled();
  },
};

/** ServiceNow refused the credentials the last time: the row says so, and under it cause, age and the step that helps (S11). */
export const CredentialsExpired: Story = {
  args: { scenario: 'expired' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.');
    await press(canvasElement, 'Close test results');
    await expect(await said(canvasElement, 'Connection failing')).toBeVisible();
  },
};

/** Jira is connected, and only one ticketing integration can be: said before anything is typed (S6). */
export const JiraActive: Story = {
  args: { scenario: 'jira' },
  play: async ({ canvasElement }) => {
    await expect(await said(canvasElement, 'Jira is connected.')).toBeVisible();
    await expect(await panel(canvasElement).findByRole('button', { name: 'Connect' }, patience)).toHaveAttribute('aria-disabled', 'true');
  },
};

/** A Member may not manage integrations: who can help (S9). */
export const NoAccess: Story = {
  args: { role: 'member' },
  play: async ({ canvasElement }) => {
    await expect(await said(canvasElement, 'You can’t manage integrations.')).toBeVisible();
  },
};

/** The connection cannot be read: cause, next step, one button. */
export const Failing: Story = {
  args: { scenario: 'failing' },
  play: async ({ canvasElement }) => {
    await expect(await said(canvasElement, 'Try again')).toBeVisible();
    await expect(panel(canvasElement).getAllByRole('button', { name: 'Try again' })).toHaveLength(1);
  },
};

/** The menu of a connected instance (S1, E4). */
export const MoreActions: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'More actions');
    await expect(await panel(canvasElement).findByRole('menuitem', { name: 'Disconnect' }, patience)).toBeVisible();
    const actions = panel(canvasElement).getAllByRole('menuitem').map(({ textContent }) => textContent?.trim());
    await expect(actions).toEqual(['Test connection', 'Edit', 'Defaults for new tickets', 'Disconnect']);
  },
};

/** A test that passed: one line a check; writing is shown by the first real write alone (S11, E4). */
export const TestPassed: Story = {
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection works.', /Verified when the first ticket is created/);
  },
};

/** A test with a refused password: the cause and whom to ask (S11). */
export const TestWrongPassword: Story = {
  args: { scenario: 'expired' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /The username or password is wrong/);
  },
};

/** A test of an account that may not read the Incident table: what to ask the ServiceNow administrator for (S11, E4). */
export const TestForbidden: Story = {
  args: { fault: 'table-closed' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /denied access to the Incident table/);
  },
};

/** A test of a hibernating instance, which is not called wrong credentials (S11, E4). */
export const TestHibernating: Story = {
  args: { fault: 'hibernating' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /hibernating\. Nothing is wrong with the credentials/);
  },
};

/** The account may not read choices: the connection works all the same, and the check says what that means (S11, E4). */
export const TestLimited: Story = {
  args: { fault: 'choices-unreadable' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection works, with limits.', /can’t read the choice lists/);
  },
};

/** A test under way: every check stands there from the start. */
export const TestRunning: Story = {
  args: { network: 'holds-writes' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'Testing the connection…');
  },
};

/** Nothing answers at the address (S11). */
export const TestUnreachable: Story = {
  args: { fault: 'refuses-connection' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /Nothing responds at this address/);
  },
};

/** Somebody is there and does not answer: most likely a firewall (S11). */
export const TestTimeout: Story = {
  args: { address: 'silent' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /A firewall may be blocking the connection/);
  },
};

/** The certificate of the address is not to be trusted (S11). */
export const TestCertificate: Story = {
  args: { address: 'untrusted' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /The certificate isn’t trusted/);
  },
};

/** Another site answers at the address (S11). */
export const TestWrongHost: Story = {
  args: { address: 'stranger' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /Something other than ServiceNow responds at this address/);
  },
};

/** An instance in maintenance (S11). */
export const TestMaintenance: Story = {
  args: { fault: 'maintenance' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /down for maintenance/);
  },
};

/** The account has made too many requests (S11). */
export const TestRateLimited: Story = {
  args: { fault: 'rate-limited' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /the limit is reached/);
  },
};

/** None of the roles was found that usually let an account write: that shows nothing, and is said so (S11). */
export const TestWithoutUsualRole: Story = {
  args: { fault: 'itil-missing' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection works.', /none of the roles that usually let an account create and write/);
  },
};

const createTitled = (canvas: HTMLElement, title: string): Promise<unknown> =>
  clientOf(canvas).createTicket(['42'], { title }).catch(() => undefined);

/** ServiceNow has denied the account to create an incident: that is said first (S11). */
export const TestBlocked: Story = {
  args: { fault: 'writes-denied' },
  play: async ({ canvasElement }) => {
    await createTitled(canvasElement, 'Refused');
    await test(canvasElement, 'Tickets can’t be created yet.', /may need a role with read, create, and write access/);
  },
};

/** The same once the test is closed: it lasts on the row. */
export const ConnectedWithLimits: Story = {
  args: { fault: 'writes-denied' },
  play: async ({ canvasElement }) => {
    await createTitled(canvasElement, 'Refused');
    await test(canvasElement, 'Tickets can’t be created yet.');
    await press(canvasElement, 'Close test results');
    await expect(await said(canvasElement, 'Can’t create tickets')).toBeVisible();
  },
};

/** The report is on the clipboard; where the browser does not allow that, it stands there selected (S12). */
export const ReportCopied: Story = {
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection works.');
    await press(canvasElement, 'Copy report for Qualytics support');
    await expect(await said(canvasElement, /^Report for Qualytics support copied|The report is selected/)).toBeVisible();
  },
};

/** The user has to sign in to the product again. */
export const SignedOut: Story = {
  args: { backend: 'signed-out' },
  play: async ({ canvasElement }) => {
    await expect(await said(canvasElement, 'You’re signed out.')).toBeVisible();
  },
};

/** A backend that signs in by OAuth 2.0 or a vault alone: no password is asked for, and nothing can be sent (S8). */
export const NoBasic: Story = {
  args: { scenario: 'no-basic' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Connect');
    await expect(await said(canvasElement, /OAuth 2\.0/)).toBeVisible();
  },
};

/** Flows use the integration: a disconnect says that their next run fails (S5). */
export const DisconnectWithFlows: Story = {
  args: { scenario: 'next-release' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'More actions');
    await userEvent.click(await panel(canvasElement).findByRole('menuitem', { name: 'Disconnect' }, patience));
    await expect(await said(canvasElement, /[Ff]lows that use this integration/)).toBeVisible();
  },
};

/** A backend that has the documented calls alone: neither test nor defaults. */
export const DocumentedOnly: Story = {
  args: { scenario: 'documented-only' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'More actions');
    await expect(await panel(canvasElement).findByRole('menuitem', { name: 'Edit' }, patience)).toBeVisible();
  },
};

/** Which account is recommended and why, and where ServiceNow keeps the values (S10, P8). */
export const AccountGuide: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await said(canvasElement, 'Service account and values'));
    await expect(await said(canvasElement, /Web service access only/)).toBeVisible();
  },
};

/** What new tickets start with, chosen by name and kept by the backend. */
export const TicketDefaults: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Defaults for new tickets');
    await expect(await panel(canvasElement).findByLabelText('Category', undefined, patience)).toBeVisible();
  },
};

/** The same where the account may not read the choices of Category (E4). */
export const TicketDefaultsAsText: Story = {
  args: { fault: 'choices-unreadable' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Defaults for new tickets');
    await expect(await panel(canvasElement).findByRole('combobox', { name: 'Category' }, patience)).toBeVisible();
  },
};

/** The same while the instance sleeps: that is the reason, and not the account's rights. */
export const TicketDefaultsHibernating: Story = {
  args: { fault: 'hibernating' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Defaults for new tickets');
    await expect(await panel(canvasElement).findByLabelText('Category', undefined, patience)).toHaveAccessibleDescription(/is hibernating/);
  },
};

/** Saved a moment ago. */
export const TicketDefaultsSaved: Story = {
  play: async ({ canvasElement }) => {
    await saveDefaults(canvasElement);
    await expect(await said(canvasElement, 'Defaults for new tickets saved.')).toBeVisible();
  },
};

/** Refused: the user has lost the right meanwhile (G4). */
export const TicketDefaultsRefused: Story = {
  args: { scenario: 'forbidden' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await saveDefaults(canvasElement);
    await expect(await said(canvasElement, 'You don’t have permission to do this.')).toBeVisible();
  },
};

/** The dialog that connects an instance; which account to use unfolds under the fields (S2, S10). */
export const AddConnection: Story = {
  args: { scenario: 'not-connected' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Connect');
    await userEvent.click(await said(canvasElement, 'Service account and values'));
    await expect(panel(canvasElement).getByRole('dialog', { name: 'Add ServiceNow Integration' })).toBeVisible();
    await expect(panel(canvasElement).getByLabelText(/^Password/)).toHaveAttribute('type', 'password');
    await expect(await said(canvasElement, /Web service access only/)).toBeVisible();
  },
};

/** An http address and empty fields: each message at its field (S2, P7). */
export const AddConnectionInvalid: Story = {
  args: { scenario: 'not-connected' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Connect');
    await type(canvasElement, 'Instance URL', 'http://acme.service-now.com');
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, /Use https\. Credentials aren’t sent over http\./)).toBeVisible();
  },
};

/** A bare name: what is missing, in words, and the whole address to take with one click (S2, P7). */
export const AddConnectionAdvice: Story = {
  args: { scenario: 'not-connected' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Connect');
    await type(canvasElement, 'Instance URL', 'acme');
    await expect(await panel(canvasElement).findByRole('button', { name: 'Use https://acme.service-now.com' }, patience)).toBeVisible();
  },
};

/** Tested before it is saved: each check as it finishes, inside the dialog (S11). */
export const AddConnectionTested: Story = {
  args: { scenario: 'not-connected' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'wrong');
    await press(canvasElement, 'Test connection');
    await expect(await said(canvasElement, 'The connection doesn’t work.')).toBeVisible();
  },
};

/** A host outside of service-now.com is confirmed before credentials are sent to it (S2, E4). */
export const AddCustomDomain: Story = {
  args: { scenario: 'not-connected' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://tickets.example.com', 'secret');
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, /Confirm that tickets.example.com/)).toBeVisible();
  },
};

/** A wrong password: nothing is stored, and what was typed stays (S3, S11). */
export const AddConnectionRefused: Story = {
  args: { scenario: 'not-connected' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'wrong');
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, /rejected the username or password/)).toBeVisible();
  },
};

/** Being checked; whoever wants to close the dialog is told why it stays. */
export const Saving: Story = {
  args: { scenario: 'not-connected', network: 'holds-writes' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'integration');
    await press(canvasElement, 'Create');
    await userEvent.keyboard('{Escape}');
    await expect(await said(canvasElement, 'Still checking…')).toBeVisible();
  },
};

/** No answer came, and none comes: it may have been saved, and trying again finds out (S3). */
export const OutcomeUnclear: Story = {
  args: { scenario: 'not-connected', network: 'breaks-off' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'integration');
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, 'It’s not clear whether the connection was saved.')).toBeVisible();
  },
};

/** No answer came: the connection is looked for, and found (S3). */
export const AnswerLost: Story = {
  args: { scenario: 'not-connected', network: 'loses-answers' },
  parameters: framed,
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'integration');
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, 'The Integration has been successfully created.')).toBeVisible();
  },
};

/** Connected a moment ago (S2, E4). */
export const Created: Story = {
  args: { scenario: 'not-connected' },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement, 'https://acme.service-now.com', 'integration');
    await press(canvasElement, 'Create');
    await expect(await said(canvasElement, 'The Integration has been successfully created.')).toBeVisible();
  },
};

/** Credentials are replaced in place; the instance URL is fixed, and the field says what to do instead (S4, E4). */
export const EditConnection: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Edit');
    await expect(await panel(canvasElement).findByRole('dialog', { name: 'Edit ServiceNow Integration' }, patience)).toBeVisible();
    await expect(panel(canvasElement).getByLabelText('Instance URL')).toHaveAttribute('readonly');
    await expect(panel(canvasElement).getByLabelText('Instance URL')).toHaveAccessibleDescription(/disconnect/i);
  },
};

/** The new password is wrong: the previous one stays in use (S4). */
export const UpdateRefused: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await update(canvasElement, 'wrong');
    await expect(await said(canvasElement, /previous credentials stay in use/)).toBeVisible();
  },
};

/** Rotated a moment ago (S4). */
export const Updated: Story = {
  play: async ({ canvasElement }) => {
    await update(canvasElement, 'integration');
    await expect(await said(canvasElement, 'Credentials replaced. Linked tickets keep syncing.')).toBeVisible();
  },
};

/** What a disconnect does, with numbers, before it does it (S5). */
export const DisconnectConfirmation: Story = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Disconnect');
    await expect(await panel(canvasElement).findByRole('dialog', { name: 'Disconnect Integration' }, patience)).toBeVisible();
    await expect(await said(canvasElement, /\d+ links on \d+ anomalies stop syncing and stay as historical records\./)).toBeVisible();
    await expect(await said(canvasElement, 'Incidents in ServiceNow don’t change.')).toBeVisible();
  },
};

/** Disconnected a moment ago (S5). */
export const Disconnected: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Disconnect');
    await press(canvasElement, 'Disconnect');
    await expect(await said(canvasElement, /^ServiceNow disconnected/)).toBeVisible();
  },
};

/** From right to left; addresses and account names stay as they are typed. */
export const RightToLeft: Story = {
  decorators: [(story) => html`<div dir="rtl">${story()}</div>`],
  parameters: framed,
  play: EditConnection.play,
};

/** The dark theme, which follows the page's `color-scheme` (E4). */
export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async (context) => {
    await Connected.play?.(context);
    await isDark(context.canvasElement, 'servicenow-settings-panel');
  },
};

/** 360 px wide (E4). */
export const Narrow: Story = {
  globals: { viewport: { value: 'narrow', isRotated: false } },
  decorators: [(story) => html`<div style="max-inline-size: 312px">${story()}</div>`],
  play: Connected.play,
};
