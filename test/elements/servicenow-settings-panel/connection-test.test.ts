import { page } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTicket } from '../../../src/contract/create-ticket.js';
import { button, dialog, field, focused, isAccessible, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { account, answerFor, fillConnection, instance, openMenuItem, problem, show } from './harness.js';

const row = (words: string) => page.getByRole('listitem').filter({ hasText: words });

const create = ({ client }: TestWorld, values: Record<string, string> = {}) =>
  client.api.call(createTicket, { params: { anomaly_id: '42' }, body: { title: 'Orders are late', ...values }, idempotencyKey: crypto.randomUUID() }).catch(() => undefined);

async function test(): Promise<void> {
  await openMenuItem('Test connection');
  await expect.element(button('Copy report for Qualytics support')).toBeVisible();
}

describe('the connection test', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  // covers: S11, P1, E2
  it('shows every check from the start, each as it finishes, and sums up', async () => {
    const { world } = await show();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const lines = ['sign-in', 'incidents'].map((check) => `${JSON.stringify({ check, status: 'passed' })}\n`);
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode(lines[0]));
        await held;
        controller.enqueue(new TextEncoder().encode(lines[1]));
        controller.close();
      },
    });
    answerFor(world, ({ url }) => url.endsWith('/test'), () => new Response(body, { headers: { 'Content-Type': 'application/x-ndjson' } }));
    await openMenuItem('Test connection');
    await expect.element(row('The service account can sign in')).toMatchTextContent('passed');
    await expect.element(text('Testing the connection…')).toBeVisible();
    await expect.element(row('The address responds')).toMatchTextContent('checking…');
    await expect.element(row('The account can read incidents')).toMatchTextContent('waiting');
    release();
    await expect.element(row('The account can read incidents')).toMatchTextContent('passed');
    await expect.element(text('The connection works.')).toBeVisible();
    await button('Close test results').click();
    expect(page.getByRole('listitem').elements()).toHaveLength(0);
    expect(focused()).toBe(button('More actions').element());
  });

  // covers: S11, P2
  it('leaves what only a write shows to the first real write, one line a right', async () => {
    await show();
    await test();
    for (const right of ['create incidents', 'write work notes', 'set category, subcategory, and assignment group']) {
      await expect.element(row(right)).toMatchTextContent(/not tested.*Verified when the first ticket is created\./);
    }
  });

  // covers: S11, P2
  it('turns the rights to write from what real writes led to', async () => {
    const { world } = await show();
    await create(world, { category: 'software' });
    await test();
    await expect.element(row('create incidents')).toMatchTextContent(/passed.*\d(:\d\d){2} [AP]M \(\d{4}-\d\d-\d\d (\d\d:?){3} UTC\)/);
    await expect.element(row('set category')).toMatchTextContent(/not tested.*kept what was sent for Category\. Not tested yet: Subcategory, Assignment group\./);
    await expect.element(row('write work notes')).toMatchTextContent(/not tested.*Verified when the first ticket is created\./);
  });

  // covers: S11, P2
  it('names the fields that an access rule took from a real write, and still calls the connection working', async () => {
    const { world } = await show();
    world.servicenow.faults.inject('fields-denied');
    await create(world, { category: 'software' });
    await test();
    await expect.element(row('set category')).toMatchTextContent(/failed.*incident\.category.*This warning clears when a ticket is created/);
    await expect.element(text('The connection works, with limits.')).toBeVisible();
  });

  // covers: S11, P1, P3, E5
  it('says of a list that an access rule hides what that means and what to ask for', async () => {
    const { world } = await show();
    world.servicenow.faults.inject('choices-unreadable');
    world.servicenow.faults.inject('groups-unreadable');
    await test();
    await expect.element(row('read categories')).toMatchTextContent(/Category is a text field.*read access to the sys_choice table/);
    await expect.element(row('read assignment groups')).toMatchTextContent(/takes a sys_id.*sys_user_group/);
    await expect.element(row('read users')).toMatchTextContent('passed');
    // A connection can do without: it looks like a warning.
    for (const limit of ['read categories', 'read assignment groups']) await expect.element(row(limit)).toHaveClass('limit');
    await expect.element(text('The connection works, with limits.')).toBeVisible();
  });

  // covers: S11, P1, E5
  it('says that roles cannot be read rather than that they are missing', async () => {
    const { world } = await show();
    world.servicenow.settings.unreadableTables.push('sys_user_has_role');
    await test();
    await expect.element(row('has a role')).toMatchTextContent(/not tested.*account can’t read all of its roles/);
    await expect.element(text('The connection works.')).toBeVisible();
  });

  // covers: S11, P1, P3, E5
  it('says that none of the usual roles was found, and that the connection works all the same', async () => {
    const { world } = await show();
    world.servicenow.faults.inject('itil-missing');
    await test();
    await expect.element(row('has a role')).toMatchTextContent(/not tested.*none of the roles that usually let an account.*The first ticket will show it/);
    await expect.element(page.getByRole('status').filter({ hasText: 'The connection works.' })).toBeVisible();
    await button('Close test results').click();
    await expect.element(page.getByText('Connected', { exact: true })).toBeVisible();
    expect(text(/Tickets can’t be created yet/).elements()).toHaveLength(0);
  });

  // covers: S11
  it('says that tickets cannot be created where that was denied, until one was created', async () => {
    const { world, element } = await show();
    world.servicenow.faults.inject('writes-denied');
    await create(world);
    await test();
    await expect.element(page.getByRole('status').filter({ hasText: 'Tickets can’t be created yet.' })).toBeVisible();
    await expect.element(row('create incidents')).toMatchTextContent(/failed.*This warning clears when a ticket is created/);
    await button('Close test results').click();
    await expect.element(text('Can’t create tickets')).toBeVisible();
    world.servicenow.faults.remove('writes-denied');
    await create(world);
    await element.refresh();
    await expect.element(page.getByText('Connected', { exact: true })).toBeVisible();
    expect(text(/Tickets can’t be created yet/).elements()).toHaveLength(0);
  });

  // covers: S11, P3
  it('has the step that helps at hand: other credentials where these were refused, another test in any case', async () => {
    const { world } = await show('expired');
    await test();
    await expect.element(text('The connection doesn’t work.')).toBeVisible();
    await button('Edit credentials').click();
    await expect.element(dialog('Edit ServiceNow Integration')).toBeVisible();
    await button('Cancel').click();
    world.servicenow.administration.setPassword('qualytics_integration', 'integration');
    world.servicenow.faults.inject('maintenance');
    await button('Test again').click();
    await expect.element(text(/down for maintenance/).first()).toBeVisible();
    expect(button('Edit credentials').elements()).toHaveLength(0);
    world.servicenow.faults.clear();
    await button('Test again').click();
    await expect.element(text('The connection works.')).toBeVisible();
    expect(button('Test again').elements()).toHaveLength(0);
  });

  // covers: S11
  it('folds what a failure has made pointless into one line, the number on it', async () => {
    await show('expired');
    await test();
    await expect.element(row('checks skipped')).toMatchTextContent(/8 checks skipped\s*The account can read incidents.*The account can set category/);
    expect(page.getByRole('listitem').filter({ hasText: 'The account can read users' }).elements()).toHaveLength(1);
  });

  // covers: S12
  it('has no report for the ServiceNow administrator where ServiceNow was never asked', async () => {
    const { world } = await show();
    answerFor(world, ({ url }) => url.endsWith('/test'), () => problem(403, 'forbidden', 'To test it you need the role Manager.'));
    await test();
    await expect.element(text('The test couldn’t finish.')).toBeVisible();
    expect(button('Copy report for the ServiceNow administrator').elements()).toHaveLength(0);
  });

  // covers: S11, P3, E5
  it.each([
    ['address', 'provider-unreachable', /Nothing responds at this address\..*Ask your ServiceNow administrator/],
    ['address', 'provider-timeout', /A firewall may be blocking the connection\..*Ask your network team.*Ask your ServiceNow administrator/],
    ['address', 'provider-tls', /The certificate isn’t trusted.*Ask your ServiceNow administrator/],
    ['servicenow', 'provider-hibernating', /hibernating\..*Ask the instance’s owner/],
    ['servicenow', 'provider-maintenance', /down for maintenance\..*ask your ServiceNow administrator/],
    ['servicenow', 'provider-unrecognized', /other than ServiceNow responds.*Ask your ServiceNow administrator/],
    ['servicenow', 'provider-rate-limited', /the limit is reached\..*ask your ServiceNow administrator/],
    ['servicenow', 'provider-error', /ran into an error\..*ask your ServiceNow administrator/],
    ['sign-in', 'provider-credentials', /The username or password is wrong, or the account is locked\..*Ask your ServiceNow administrator.*second factor \(MFA\) or only signs in with single sign-on.*Web service access only/],
    ['incidents', 'provider-forbidden', /denied access to the Incident table\..*Ask your ServiceNow administrator for read, create, and write access to the Incident table\. A role such as itil/],
    ['choices', 'provider-forbidden', /can’t read the choice lists.*Ask your ServiceNow administrator for read access to the sys_choice table/],
    ['groups', 'provider-forbidden', /can’t read groups.*Ask your ServiceNow administrator for read access to the sys_user_group table/],
    ['users', 'provider-forbidden', /can’t read users.*Ask your ServiceNow administrator for read access to the sys_user table/],
    ['roles', 'provider-forbidden', /The account has none of the roles that usually let an account write incidents\..*ask your ServiceNow administrator for the role itil or sn_incident_write/],
  ])('says of the check %s that fails with %s why, and what to ask of whom', async (check, code, words) => {
    const { world } = await show();
    answerFor(world, ({ url }) => url.endsWith('/test'), () => Response.json([{ check, status: 'failed', code, detail: '' }]));
    await test();
    await expect.element(row('failed')).toMatchTextContent(words);
  });

  // covers: S11, P1, P3, S12
  it('says where an address leads in the words of the backend, which has seen it, to the administrator as well', async () => {
    const { world } = await show();
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    world.servicenow.faults.inject('sign-in-page');
    await test();
    await expect.element(row('failed')).toMatchTextContent(/redirects to a sign-in page at https:\/\/login\.example\.com\..*Ask your ServiceNow administrator for the address/);
    await button('Copy report for the ServiceNow administrator').click();
    expect(copy.mock.lastCall?.[0]).toContain('redirects to a sign-in page at https://login.example.com');
    expect(copy.mock.lastCall?.[0]).not.toContain('SAMLRequest');
  });

  // covers: S11, S12
  it('tells the administrator of a second factor where the sign-in was refused', async () => {
    const { world } = await show();
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const [account] = world.servicenow.store.query('sys_user', 'user_name=qualytics_integration');
    world.servicenow.store.update('sys_user', account?.sys_id ?? '', { enable_multifactor_authn: 'true', web_service_access_only: 'false' });
    await test();
    await expect.element(row('failed')).toMatchTextContent(/second factor \(MFA\)/);
    await button('Copy report for the ServiceNow administrator').click();
    expect(copy.mock.lastCall?.[0]).toMatch(/second factor \(MFA\) or single sign-on.*Select “Web service access only”/);
  });

  // covers: S11, P2, P3
  it('says what to ask for where a real write has shown that a right is lacking', async () => {
    const { world } = await show();
    world.servicenow.faults.inject('fields-denied');
    await create(world, { category: 'software' });
    await test();
    await expect.element(row('set category')).toMatchTextContent(/failed.*Ask your ServiceNow administrator for write access to incident\.category/);
  });

  // covers: S11
  it('shows a check that this version does not know by its own title and words', async () => {
    const { world } = await show();
    const check = { check: 'mid-server', title: 'MID server', status: 'failed', detail: 'No MID server is up.' };
    answerFor(world, ({ url }) => url.endsWith('/test'), () => Response.json([check]));
    await test();
    await expect.element(row('MID server')).toMatchTextContent(/failed.*No MID server is up\./);
  });

  // covers: S11, P2
  it('writes nothing to the instance', async () => {
    const { world } = await show();
    const contents = () => (['incident', 'sys_journal_field', 'sys_attachment'] as const).map((table) => world.servicenow.store.query(table, ''));
    const before = contents();
    await test();
    // It went through: a test that breaks off at once writes nothing, either.
    await expect.element(text('The connection works.')).toBeVisible();
    expect(contents()).toEqual(before);
  });

  // covers: P1
  it('says that a test broke off, and keeps what it showed', async () => {
    const { world } = await show();
    const lines = '{"check":"address","status":"passed"}\nnot json\n';
    answerFor(world, ({ url }) => url.endsWith('/test'), () => new Response(lines, { headers: { 'Content-Type': 'application/x-ndjson' } }));
    await openMenuItem('Test connection');
    await expect.element(text('The test couldn’t finish.')).toBeVisible();
    await expect.element(row('The address responds')).toMatchTextContent('passed');
  });

  // covers: S11, P1
  it.each([
    ['no check at all', []],
    ['what comes before the sign-in', ['address', 'servicenow']],
    ['the sign-in alone', ['address', 'servicenow', 'sign-in']],
  ])('does not call a connection working after %s', async (_what, names) => {
    const { world } = await show();
    answerFor(world, ({ url }) => url.endsWith('/test'), () => Response.json(names.map((check) => ({ check, status: 'passed' }))));
    await test();
    await expect.element(text('The test couldn’t finish.')).toBeVisible();
    expect(text('The connection works.').elements()).toHaveLength(0);
  });

  // covers: S11
  it('goes when the panel leaves the page before it has finished', async () => {
    const { world, element } = await show();
    answerFor(world, ({ url }) => url.endsWith('/test'), () => new Promise(() => undefined));
    await openMenuItem('Test connection');
    await expect.element(text('Testing the connection…')).toBeVisible();
    const parent = element.parentElement;
    element.remove();
    // Put in again at once, it would have been moved.
    await Promise.resolve();
    parent?.append(element);
    await expect.element(button('More actions')).toBeVisible();
    await expect.element(text('Testing the connection…')).not.toBeInTheDocument();
    expect(text('The connection works.').elements()).toHaveLength(0);
    expect(text('The test couldn’t finish.').elements()).toHaveLength(0);
    world.intercept(undefined);
    await test();
    await expect.element(text('The connection works.')).toBeVisible();
  });

  // covers: P3
  it('shows of an endless cause its beginning', async () => {
    const { world } = await show();
    const failed = { check: 'quota', title: 'Quota', status: 'failed', detail: `Much too much. ${'😀'.repeat(5000)}` };
    answerFor(world, ({ url }) => url.endsWith('/test'), () => new Response(`${JSON.stringify(failed)}\n`, { headers: { 'Content-Type': 'application/x-ndjson' } }));
    await test();
    await expect.element(row('Quota')).toMatchTextContent(/Much too much\. (?:😀)+…/u);
    expect(row('Quota').element().getBoundingClientRect().height).toBeLessThan(400);
  });

  // covers: S12, P4, E3
  it('copies a report for support with the instance masked, and one for the administrator with its whole URL', async () => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await show('expired');
    await test();
    await button('Copy report for Qualytics support').click();
    await expect.element(page.getByRole('status').filter({ hasText: 'Report for Qualytics support copied. The instance’s name is masked.' })).toBeVisible();
    await button('Copy report for the ServiceNow administrator').click();
    await expect.element(text(/^Report for the ServiceNow administrator copied/)).toBeVisible();
    const [[support = ''] = [], [administrator = ''] = []] = copy.mock.calls;
    expect(support).toContain('https://a***.service-now.com');
    expect(support).not.toContain('acme');
    expect(administrator).toContain(instance);
    for (const report of [support, administrator]) {
      expect(report).toContain('provider-credentials');
      expect(report).not.toContain(account.password);
    }
  });

  // covers: S12, P4, E2, E4
  it('shows the report selected where the browser does not allow copying', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    const { element } = await show();
    await test();
    await button('Copy report for the ServiceNow administrator').click();
    const report = field('Report');
    await expect.element(report).toHaveAttribute('readonly');
    await expect.poll(() => focused()).toBe(report.element());
    const { value, selectionStart, selectionEnd } = report.element() as HTMLTextAreaElement;
    expect(value).toContain(instance);
    expect([selectionStart, selectionEnd]).toEqual([0, value.length]);
    await expect.element(text(/Copy it with Ctrl\+C/)).toBeVisible();
    await isAccessible(element);
  });

  // covers: S12, P4
  it('has a report for a connection that could not be made', async () => {
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { world } = await show('not-connected');
    world.servicenow.faults.inject('hibernating');
    await button('Connect').click();
    await fillConnection(instance, account);
    await button('Create').click();
    await text('Get support').click();
    await dialog('Add ServiceNow Integration').getByRole('button', { name: 'Copy report for Qualytics support' }).click();
    await expect.element(text(/^Report for Qualytics support copied/)).toBeVisible();
    expect(copy.mock.calls[0]?.[0]).toContain('(provider-hibernating)');
    expect(copy.mock.calls[0]?.[0]).not.toContain(account.password);
  });
});
