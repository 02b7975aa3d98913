import type { Meta } from '@storybook/web-components-vite';
import { expect, spyOn } from 'storybook/test';
import { panelMeta, type PanelStory as Story } from '../support/panel-meta.js';
import { createTitled, panel, press, said, test } from '../support/panel-steps.js';
import { patience } from '../support/shadow.js';
import type { WorldArgs } from '../support/world-args.js';

const meta: Meta<WorldArgs> = { ...panelMeta, title: 'ServiceNow settings/Connection test' };
export default meta;

/** A test that passed: one line a check; writing is shown by the first real write alone. */
// covers: S11, E4
export const Passed: Story = {
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection works.', /Verified when the first ticket is created/);
  },
};

/** A test with a refused password: the cause and whom to ask. */
// covers: S11
export const WrongPassword: Story = {
  args: { scenario: 'expired' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /The username or password is wrong/);
  },
};

/** A test of an account that may not read the Incident table: what to ask the ServiceNow administrator for. */
// covers: S11, E4
export const TableForbidden: Story = {
  args: { fault: 'table-closed' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /denied access to the Incident table/);
  },
};

/** A test of a hibernating instance, which is not called wrong credentials. */
// covers: S11, E4
export const Hibernating: Story = {
  args: { fault: 'hibernating' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /hibernating\. Nothing is wrong with the credentials/);
  },
};

/** The account may not read choices: the connection works all the same, and the check says what that means. */
// covers: S11, E4
export const Limited: Story = {
  args: { fault: 'choices-unreadable' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection works, with limits.', /can’t read the choice lists/);
  },
};

/** A test under way: every check stands there from the start. */
export const Running: Story = {
  args: { network: 'holds-writes' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'Testing the connection…');
  },
};

/** Nothing answers at the address. */
// covers: S11
export const Unreachable: Story = {
  args: { fault: 'refuses-connection' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /Nothing responds at this address/);
  },
};

/** Somebody is there and does not answer: most likely a firewall. */
// covers: S11
export const Timeout: Story = {
  args: { address: 'silent' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /A firewall may be blocking the connection/);
  },
};

/** The certificate of the address is not to be trusted. */
// covers: S11
export const Certificate: Story = {
  args: { address: 'untrusted' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /The certificate isn’t trusted/);
  },
};

/** Another site answers at the address. */
// covers: S11
export const WrongHost: Story = {
  args: { address: 'stranger' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /Something other than ServiceNow responds at this address/);
  },
};

/** An instance in maintenance. */
// covers: S11
export const Maintenance: Story = {
  args: { fault: 'maintenance' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /down for maintenance/);
  },
};

/** The account has made too many requests. */
// covers: S11
export const RateLimited: Story = {
  args: { fault: 'rate-limited' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection doesn’t work.', /the limit is reached/);
  },
};

/** None of the roles was found that usually let an account write: that shows nothing, and is said so. */
// covers: S11
export const WithoutUsualRole: Story = {
  args: { fault: 'itil-missing' },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection works.', /none of the roles that usually let an account create and write/);
  },
};

/** ServiceNow has denied the account to create an incident: that is said first. */
// covers: S11
export const CreatesDenied: Story = {
  args: { fault: 'writes-denied' },
  play: async ({ canvasElement }) => {
    await createTitled(canvasElement, 'Refused');
    await test(canvasElement, 'Tickets can’t be created yet.', /may need a role with read, create, and write access/);
  },
};

/** The report is on the clipboard; where the browser does not allow that, it stands there selected. */
// covers: S12
export const ReportCopied: Story = {
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection works.');
    await press(canvasElement, 'Copy report for Qualytics support');
    await expect(await said(canvasElement, /^Report for Qualytics support copied|The report is selected/)).toBeVisible();
  },
};

/** The browser allows no copying: the report stands there, selected. */
// covers: S12, P4
export const ReportByHand: Story = {
  beforeEach: () => {
    const copying = spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    return () => copying.mockRestore();
  },
  play: async ({ canvasElement }) => {
    await test(canvasElement, 'The connection works.');
    await press(canvasElement, 'Copy report for the ServiceNow administrator');
    await expect(await panel(canvasElement).findByLabelText('Report', undefined, patience)).toHaveAttribute('readonly');
    await expect(await said(canvasElement, /Copy it with Ctrl\+C/)).toBeVisible();
  },
};
