import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inside, onTopAt } from '../../support/inside.js';
import { button, dialog, field, focused, isAccessible, recordEvents, text } from '../../support/page.js';
import { heard, type TestWorld } from '../../support/world.js';
import {
  account,
  answerFor,
  connectElsewhere,
  disconnectElsewhere,
  everywhere,
  fillConnection,
  hold,
  holdAnswers,
  instance,
  loseAnswers,
  openMenuItem,
  problem,
  show,
  withCapabilities,
} from './harness.js';

const add = 'Add ServiceNow Integration';
const writes = ({ requests }: TestWorld): string[] => requests.filter((request) => !request.startsWith('GET'));

async function openAdd(prepare?: (world: TestWorld) => void) {
  const shown = await show('not-connected', undefined, prepare);
  await button('Connect').click();
  await expect.element(field('Instance URL').or(dialog(add)).first()).toBeVisible();
  return shown;
}

/** Types an address and lets the pause pass. */
async function typeUrl(url: string): Promise<void> {
  await field('Instance URL').fill(url);
}

function paste(label: string, content: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', content);
  field(label).element().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** Closes the dialog and forgets what was typed. */
async function leave(): Promise<void> {
  await userEvent.keyboard('{Escape}');
  await button('Discard changes').click();
}

/** Puts a text into the focused field at once, as a paste does. */
const insert = (content: string): boolean => document.execCommand('insertText', false, content);

/** What any script of the page can read of the last match. */
const trace = (): string => ['$_', '$&', '$`', "$'", '$+', '$1', '$2', '$3', '$4'].map((name) => String(Reflect.get(RegExp, name))).join('\n');

const setPassword = ({ servicenow }: TestWorld, password: string): void => servicenow.administration.setPassword(account.username, password);

describe('the dialog that connects ServiceNow', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  // covers: S2, S3, S7, P7, E1, E2
  it('connects an instance by keyboard alone, and keeps the password nowhere', async () => {
    const changes = recordEvents('ticketing-connection-changed');
    const shown = await show('not-connected');
    await expect.element(button('Connect')).toBeVisible();
    (button('Connect').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Instance URL')).toBeVisible();
    expect(focused()).toBe(field('Instance URL').element());
    await userEvent.keyboard(`${instance}/{Tab}${account.username}{Tab}${account.password}{Enter}`);
    await expect.element(text('The Integration has been successfully created.')).toBeVisible();
    await expect.element(text('Connected')).toBeVisible();
    expect(focused()).toBe(button('More actions').element());
    expect(changes.events.map(({ change, instanceOrigin }) => [change, instanceOrigin])).toEqual([['connected', instance]]);
    expect(everywhere(shown)).not.toContain(`"${account.password}"`);
    expect(everywhere(shown)).not.toContain(`${account.username}:${account.password}`);
    changes.stop();
  });

  // covers: S2, P7, E2
  it('refuses an http address and empty fields before anything is sent', async () => {
    const { world } = await openAdd();
    await typeUrl('http://acme.service-now.com');
    await button('Create').click();
    await expect.element(field('Instance URL')).toHaveAccessibleDescription(/Use https/);
    await expect.element(field('Username')).toHaveAccessibleDescription(/Enter the service account’s username/);
    await expect.element(field('Password')).toHaveAccessibleDescription(/Enter the service account’s password/);
    expect(focused()).toBe(field('Instance URL').element());
    expect(writes(world)).toEqual([]);
  });

  // covers: S2, P7
  it('says once typing rests where an address leads, and nothing while letters are coming', async () => {
    await openAdd();
    await field('Instance URL').click();
    await userEvent.keyboard('acm');
    await expect.element(field('Instance URL')).toHaveAccessibleDescription('The address you open ServiceNow at.');
    await userEvent.keyboard('e.service-now.com/nav_to.do');
    await expect.element(text('Qualytics will connect to https://acme.service-now.com. The rest of the address is left out.')).toBeVisible();
    await userEvent.keyboard('{Tab}');
    await expect.element(field('Instance URL')).toHaveValue(instance);
    await expect.element(text('Qualytics will connect to https://acme.service-now.com.')).toBeVisible();
  });

  // covers: S2, P7, E2
  it('offers the whole address for a bare name, and goes back to the field with it', async () => {
    await openAdd();
    await typeUrl('acme');
    await expect.element(text(/Enter the full address/)).toBeVisible();
    await button('Use https://acme.service-now.com').click();
    await expect.element(field('Instance URL')).toHaveValue(instance);
    expect(focused()).toBe(field('Instance URL').element());
    await expect.element(text('Qualytics will connect to https://acme.service-now.com.')).toBeVisible();
  });

  // covers: S2, P7
  it('explains in words what is wrong with an address', async () => {
    await openAdd();
    for (const [typed, words] of [
      ['my instance', /Remove the spaces/],
      ['http://acme.service-now.com', /Use https/],
      ['acme.servicenow.com', /with a hyphen/],
      ['me@acme.com', /email address/],
      ['your-instance.service-now.com', /isn’t an instance address/],
      ['ftp://acme.service-now.com', /isn’t a web address/],
    ] as const) {
      await typeUrl(typed);
      await expect.element(field('Instance URL')).toHaveAccessibleDescription(words);
    }
  });

  // covers: S2
  it('offers the domain that a misspelt one most likely means, before credentials go there', async () => {
    await openAdd();
    await typeUrl('https://acme.service-now.con');
    await button('Did you mean https://acme.service-now.com?').click();
    await expect.element(field('Instance URL')).toHaveValue(instance);
    expect(page.getByRole('checkbox').elements()).toHaveLength(0);
  });

  // covers: S2
  it('sends credentials to a host that is not of service-now.com only once that is confirmed', async () => {
    const { world } = await openAdd();
    await fillConnection('https://tickets.acme.example', account);
    await button('Create').click();
    const confirm = page.getByRole('checkbox');
    await expect.element(confirm).toHaveAccessibleDescription('Confirm that tickets.acme.example is your ServiceNow instance.');
    await button('Test connection').click();
    await heard(world);
    expect(writes(world)).toEqual([]);
    await confirm.click();
    await button('Create').click();
    await expect.poll(() => world.requests).toContain('POST /api/integrations');
  });

  // covers: S2, P7
  it('fills both fields from pasted credentials, split at the first colon, and says so', async () => {
    await openAdd();
    paste('Username', 'svc_account:pa:ss\n');
    await expect.element(field('Username')).toHaveValue('svc_account');
    await expect.element(field('Password')).toHaveValue('pa:ss');
    await expect.element(text('Username and Password were filled in from what you pasted, split at the first colon.')).toBeVisible();
    await field('Username').fill('other_account');
    await expect.element(text(/^split at the first colon/)).not.toBeInTheDocument();
  });

  // covers: S2, P7
  it('splits credentials that were typed, and overwrites no password', async () => {
    await openAdd();
    await field('Username').fill('svc_account:pa:ss');
    await userEvent.keyboard('{Tab}');
    await expect.element(field('Username')).toHaveValue('svc_account');
    await expect.element(field('Password')).toHaveValue('pa:ss');
    await field('Username').fill('svc:other');
    await button('Create').click();
    await expect.element(field('Password')).toHaveValue('pa:ss');
    await expect.element(field('Username')).toHaveAccessibleDescription(/Usernames can’t contain a colon/);
  });

  // covers: S2, S7
  it('takes pasted credentials out of the address into their own fields, and says so', async () => {
    const shown = await openAdd();
    await field('Instance URL').click();
    insert('https://bob:S3CR%40ET@acme.service-now.com/nav_to.do');
    await expect.element(field('Instance URL')).toHaveValue('https://acme.service-now.com/nav_to.do');
    await expect.element(field('Username')).toHaveValue('bob');
    await expect.element(field('Password')).toHaveValue('S3CR@ET');
    await expect.element(page.getByRole('status').filter({ hasText: /moved from the address/ })).toBeVisible();
    expect(everywhere(shown)).not.toContain('S3CR');
  });

  // covers: S2
  it('says of a password that was pasted with a line break that it cannot have one', async () => {
    await openAdd();
    const paste = (pasted: string): void => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', pasted);
      field('Password').element().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    };
    paste('S3CR\nET');
    await field('Password').fill('S3CRET');
    await expect.element(page.getByRole('status').filter({ hasText: /^You pasted text with a line break/ })).toBeVisible();
    await field('Password').fill('S3CRET!');
    await expect.element(text(/line break/)).not.toBeInTheDocument();
    paste('S3CRET\n');
    await field('Password').fill('S3CRET');
    await expect.element(text(/line break/)).not.toBeInTheDocument();
  });

  // covers: S2
  it('takes no pasted address for credentials, and says where a password has a space at an end', async () => {
    await openAdd();
    await field('Username').click();
    insert(instance);
    await userEvent.keyboard('{Tab}');
    await expect.element(field('Username')).toHaveValue(instance);
    await expect.element(field('Password')).toHaveValue('');
    await field('Password').fill('integration ');
    await expect.element(page.getByRole('status').filter({ hasText: /starts or ends with a space/ })).toBeVisible();
    await field('Password').fill('integration');
    await expect.element(text(/starts or ends with a space/)).not.toBeInTheDocument();
  });

  // covers: S7
  it('keeps no address with a password in it, whole or half typed, when the dialog closes', async () => {
    await openAdd();
    for (const typed of ['https://bob:S3CR', 'https://bob:S3CR@', 'https://bob:S3CR@acme.service-now.com']) {
      await field('Instance URL').click();
      await userEvent.keyboard(typed);
      await leave();
      await button('Connect').click();
      const kept = (field('Instance URL').element() as HTMLInputElement).value;
      expect(kept).not.toContain('S3CR');
      await field('Instance URL').fill('');
    }
  });

  // covers: D10, E2
  it('asks before what was typed is lost, the focus on the harmless answer, and goes back to it', async () => {
    await openAdd();
    await field('Username').fill(account.username);
    await userEvent.keyboard('{Escape}');
    const question = page.getByRole('alertdialog', { name: 'Close without connecting ServiceNow?' });
    await expect.element(question).toHaveAccessibleDescription('What you entered isn’t kept.');
    await expect.poll(() => focused()?.textContent?.trim()).toBe('Keep editing');
    await userEvent.keyboard('{Enter}');
    await expect.element(question).not.toBeInTheDocument();
    await expect.element(field('Username')).toHaveValue(account.username);
    expect(focused()).toBe(field('Username').element());
  });

  it('closes without a question where nothing is left of what was typed', async () => {
    await openAdd();
    await field('Username').fill('a');
    await field('Username').fill('');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog(add)).not.toBeInTheDocument();
  });

  // covers: S4
  it('asks before new credentials are lost, by words about them', async () => {
    await show();
    await openMenuItem('Edit');
    await field('Password').fill('new');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alertdialog', { name: 'Close without updating the credentials?' })).toBeVisible();
    await button('Discard changes').click();
    await expect.element(dialog('Edit ServiceNow Integration')).not.toBeInTheDocument();
  });

  // covers: S11, P1
  it.each([[1280, 900], [360, 640]])('keeps a field and the buttons in sight beside a test, at %i x %i px', async (width, height) => {
    await page.viewport(width, height);
    const { element } = await openAdd();
    await fillConnection(instance, { ...account, password: 'wrong' });
    await button('Test connection').click();
    await expect.element(text('The connection doesn’t work.')).toBeVisible();
    const body = inside(element, '.dialog-body');
    expect(body?.clientHeight).toBeGreaterThan(150);
    expect(inside(element, '.dialog-footer')?.getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
  });

  // covers: S2, S7
  it('takes typed credentials out of the address once the field is left', async () => {
    await openAdd();
    await field('Instance URL').click();
    await userEvent.keyboard('https://bob:p@ss@acme.service-now.com{Tab}');
    await expect.element(field('Instance URL')).toHaveValue(instance);
    await expect.element(field('Username')).toHaveValue('bob');
    await expect.element(field('Password')).toHaveValue('p@ss');
  });

  // covers: S7
  it('forgets a username that holds a password when the dialog closes', async () => {
    await openAdd();
    await field('Password').fill('another');
    await field('Username').fill('svc_account:pa:ss');
    await leave();
    await button('Connect').click();
    await expect.element(field('Username')).toHaveValue('');
  });

  // covers: S7
  it('hides the password until Show characters is pressed, and forgets it when the dialog closes', async () => {
    await openAdd();
    await field('Password').fill('typed and left');
    await expect.element(field('Password')).toHaveAttribute('type', 'password');
    await button('Show characters').click();
    await expect.element(field('Password')).toHaveAttribute('type', 'text');
    await expect.element(button('Show characters')).toHaveAttribute('aria-pressed', 'true');
    await leave();
    await button('Connect').click();
    await expect.element(field('Password')).toHaveValue('');
    await expect.element(field('Password')).toHaveAttribute('type', 'password');
  });

  // covers: S3, S11
  it('says by name that the instance refuses Basic authentication, which no other password would change', async () => {
    const { world } = await openAdd();
    world.servicenow.settings.basicAuthentication = false;
    await fillConnection(instance, account);
    await button('Create').click();
    await expect.element(text('ServiceNow doesn’t accept a username and password.')).toBeVisible();
    await expect.element(text(/This instance rejects Basic authentication, which is a username and password\. It asks for bearer\./)).toBeVisible();
    await expect.element(text('ServiceNow rejected the username or password.')).not.toBeInTheDocument();
  });

  // covers: S3, S11
  it('explains a wrong password, keeps what was typed, and stores nothing', async () => {
    const { world } = await openAdd();
    await fillConnection(instance, { ...account, password: 'wrong' });
    await button('Create').click();
    await expect.element(text('ServiceNow rejected the username or password.')).toBeVisible();
    await expect.element(text(/Nothing was saved\./)).toBeVisible();
    await expect.element(field('Username')).toHaveValue(account.username);
    await expect.element(field('Password')).toHaveValue('wrong');
    await field('Username').fill('another_account');
    await expect.element(text('ServiceNow rejected the username or password.')).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Connect')).toBeVisible();
    expect(world.client.queries.getQueryCache().findAll({ queryKey: ['integrations'] })[0]?.state.data).toMatchObject({ items: [] });
  });

  // covers: S11, P1, P2, P3, E5
  it('tests before it connects: the checks come one by one, and nothing is stored or kept', async () => {
    const shown = await openAdd();
    const { world } = shown;
    await fillConnection(instance, { ...account, password: 'quite-unlikely' });
    await button('Test connection').click();
    await expect.element(text('The connection doesn’t work.')).toBeVisible();
    const inDialog = dialog(add).getByRole('listitem');
    await expect.element(inDialog.filter({ hasText: 'can sign in' })).toMatchTextContent(/The username or password is wrong.*account is active and not locked/);
    await expect.element(inDialog.filter({ hasText: 'create incidents' })).toMatchTextContent(/^\s*\d+ checks skipped/);
    await field('Password').fill(account.password);
    await expect.element(text('The connection doesn’t work.')).not.toBeInTheDocument();
    await button('Test connection').click();
    await expect.element(text('The connection works.')).toBeVisible();
    await expect.element(inDialog.filter({ hasText: 'create incidents' })).toMatchTextContent(/not tested/);
    expect(writes(world)).toEqual(['POST /api/integrations/test', 'POST /api/integrations/test']);
    expect(everywhere(shown)).not.toContain('quite-unlikely');
  });

  // covers: S11, E3
  it('announces the test in a live region of the open dialog', async () => {
    const { element } = await openAdd();
    await fillConnection(instance, account);
    await button('Test connection').click();
    await expect.element(text('The connection works.')).toBeVisible();
    const region = text('The connection works.').element().closest('[role="status"]');
    expect(inside(element, 'dialog')?.contains(region)).toBe(true);
  });

  // covers: S11, P1
  it.each([
    ['refuses-connection', 'address responds', /Nothing responds at this address/],
    ['hibernating', 'is at this address', /hibernating.*developer\.servicenow\.com/],
    ['maintenance', 'is at this address', /down for maintenance/],
    ['account-locked', 'can sign in', /the account is locked/],
    ['table-closed', 'can read incidents', /read, create, and write access to the Incident table\. A role such as itil.*ACL.*any custom field.*scoped-application rule/],
    ['rate-limited', 'is at this address', /limits the number of requests/],
  ] as const)('names the cause by its own name while the instance is %s', async (fault, check, words) => {
    await openAdd(({ servicenow }) => servicenow.faults.inject(fault));
    await fillConnection(instance, account);
    await button('Test connection').click();
    await expect.element(text('The connection doesn’t work.')).toBeVisible();
    const row = dialog(add).getByRole('listitem').filter({ hasText: check });
    await expect.element(row).toMatchTextContent(/failed/);
    await expect.element(row).toMatchTextContent(words);
  });

  // covers: S11, P1
  it.each([
    ['provider-timeout', /firewall.*add the Qualytics addresses to the allowlist/],
    ['provider-tls', /certificate/],
    ['provider-unrecognized', /a portal, a proxy, or a sign-in page/],
  ])('names the cause of %s by its own name', async (code, words) => {
    const { world } = await openAdd();
    const check = { check: 'address', status: 'failed', code, detail: '' };
    answerFor(world, ({ url }) => url.endsWith('/test'), () => Response.json([check]));
    await fillConnection(instance, account);
    await button('Test connection').click();
    await expect.element(dialog(add).getByRole('listitem').filter({ hasText: 'address responds' })).toMatchTextContent(words);
  });

  // covers: S4, P5, E2
  it('replaces the credentials in place, the address being fixed', async () => {
    const changes = recordEvents('ticketing-connection-changed');
    const { world } = await show('expired');
    await openMenuItem('Edit');
    await expect.element(dialog('Edit ServiceNow Integration')).toBeVisible();
    expect(focused()).toBe(field('Username').element());
    await expect.element(field('Instance URL')).toHaveAttribute('readonly');
    await expect.element(field('Instance URL')).toHaveAccessibleDescription(/Disconnect and reconnect/i);
    await field('Username').fill(account.username);
    await field('Password').fill('wrong again');
    await button('Update').click();
    await expect.element(text(/Nothing changed\. The previous credentials stay in use\./)).toBeVisible();
    setPassword(world, 'n3w:secret');
    await field('Password').fill('n3w:secret');
    await button('Update').click();
    await expect.element(text('Credentials replaced. Linked tickets keep syncing.')).toBeVisible();
    await expect.element(text('Connected')).toBeVisible();
    await expect.element(text(/^Credentials changed just now/)).toBeVisible();
    expect(changes.events.map(({ change }) => change)).toEqual(['updated']);
    changes.stop();
  });

  // covers: S4
  it('names the stored account, masked, says that a password is stored, and keeps the account where no name is given', async () => {
    const { world } = await show();
    setPassword(world, 'next');
    await openMenuItem('Edit');
    await expect.element(field('Username')).toHaveAccessibleDescription('The stored username is q***n. Leave this empty to keep the account.');
    expect(field('Username').element()).toMatchObject({ placeholder: 'q***n', required: false, value: '' });
    await expect.element(field('Password')).toHaveAccessibleDescription(/^The stored password is never shown/);
    await button('Update').click();
    await expect.element(field('Password')).toHaveAccessibleDescription(/Enter the service account’s password/);
    await expect.element(field('Username')).toHaveAttribute('aria-invalid', 'false');
    await field('Password').fill('next');
    await button('Update').click();
    await expect.element(text('Credentials replaced. Linked tickets keep syncing.')).toBeVisible();
  });

  // covers: S4
  it('wants the name again where the backend does not keep it, and tells which one it was', async () => {
    const { world } = await show('default', undefined, (given) => withCapabilities(given, { keep_account: false }));
    await openMenuItem('Edit');
    await expect.element(field('Username')).toHaveAccessibleDescription('The stored username is q***n. Enter the username again.');
    await field('Password').fill('next');
    await button('Update').click();
    await expect.element(field('Username')).toHaveAccessibleDescription(/Enter the service account’s username/);
    expect(writes(world)).toEqual([]);
  });

  // covers: S7
  it('leaves no trace of a password where any script could read it', async () => {
    await show();
    await openMenuItem('Edit');
    for (const typed of ['svc:Zq7_secret_rx', 'Zq7_secret_rx ', 'https://svc:Zq7_secret_rx@acme.service-now.com']) {
      await field('Username').fill(typed);
      await userEvent.tab();
      expect(trace(), typed).not.toContain('Zq7');
      await field('Password').fill(' Zq7_secret_rx');
      await button('Update').click();
      await expect.element(dialog('Edit ServiceNow Integration')).toBeVisible();
      expect(trace(), typed).not.toContain('Zq7');
    }
    await userEvent.keyboard('{Escape}');
    expect(trace()).not.toContain('Zq7');
  });

  // covers: S7
  it('leaves no trace of a password even at the moment that something happens to its field', async () => {
    const none = (happened: string): void => {
      expect(trace(), happened).not.toContain('Zq7');
    };
    await openAdd();
    await expect.element(field('Instance URL')).toBeVisible();
    for (const secret of ['Zq7_secret_rx', ' Zq7_secret_rx', 'Zq7_\nsecret_rx', 'https://svc:Zq7_secret_rx@acme.service-now.com']) {
      for (const label of ['Instance URL', 'Username', 'Password']) {
        paste(label, secret);
        none(`${label}: ${secret} was pasted`);
        (field(label).element() as HTMLInputElement).focus();
        (field(label).element() as HTMLInputElement).select();
        insert(secret);
        none(`${label}: ${secret} was typed`);
        (button('Create').element() as HTMLElement).focus();
        none(`${label}: ${secret} was left`);
      }
      (button('Create').element() as HTMLElement).click();
      none(`${secret} was sent`);
    }
  });

  // covers: S4, S7, P5
  it('shows nothing of the credentials that are stored, and keeps the new ones nowhere', async () => {
    const shown = await show();
    setPassword(shown.world, 'rotated-in-place');
    await openMenuItem('Edit');
    await expect.element(field('Username')).toHaveValue('');
    await expect.element(field('Password')).toHaveValue('');
    await field('Username').fill(account.username);
    await field('Password').fill('rotated-in-place');
    await button('Update').click();
    await expect.element(text('Credentials replaced. Linked tickets keep syncing.')).toBeVisible();
    expect(everywhere(shown)).not.toContain('rotated-in-place');
    await openMenuItem('Edit');
    await expect.element(field('Password')).toHaveValue('');
  });

  // covers: S4, S11, P5
  it('tests new credentials against the fixed address before they replace the old ones', async () => {
    const { world } = await show();
    await openMenuItem('Edit');
    await field('Username').fill(account.username);
    await field('Password').fill('not yet');
    await button('Test connection').click();
    await expect.element(text('The connection doesn’t work.')).toBeVisible();
    expect(writes(world)).toEqual(['POST /api/integrations/test']);
    await leave();
    await openMenuItem('Test connection');
    await expect.element(text('The connection works.')).toBeVisible();
  });

  // covers: S8
  it('says what is announced where the backend signs in with Basic authentication alone', async () => {
    await openAdd();
    await expect.element(text(/Basic authentication\. OAuth 2\.0 and vault credentials are coming later\./)).toBeVisible();
  });

  // covers: S8
  it('names other ways to sign in that the backend offers, known ones and unknown ones', async () => {
    await openAdd((world) => withCapabilities(world, { auth: ['basic', 'oauth2', 'kerberos', 'constructor'] }));
    await expect.element(text('Your Qualytics offers OAuth 2.0. This version can’t set that up.')).toBeVisible();
    await expect.element(text('This version doesn’t support “kerberos”.')).toBeVisible();
    await expect.element(text('This version doesn’t support “constructor”.')).toBeVisible();
    await expect.element(button('Create')).toHaveAttribute('aria-disabled', 'false');
  });

  // covers: S8, E4
  it('asks for no password where the backend takes none', async () => {
    const { world, element } = await openAdd((prepared) => withCapabilities(prepared, { auth: ['oauth2'] }));
    await expect.element(text('This version can’t connect ServiceNow here.')).toBeVisible();
    expect(field('Password').elements()).toHaveLength(0);
    inside(element, 'form')?.requestSubmit();
    expect(writes(world)).toEqual([]);
    await isAccessible(element);
  });

  // covers: S10, P8
  it('has the service account and the places of values one disclosure away', async () => {
    await openAdd();
    await text('Service account and values').click();
    for (const words of [/Web service access only/, /The itil role/, /Choice Lists, table Incident/, /Copy sys_id/]) {
      await expect.element(text(words).first()).toBeVisible();
    }
  });

  it('says that the session has expired, to the user and to the page, and keeps what was typed', async () => {
    const asked = recordEvents('ticketing-auth-required');
    const { world } = await openAdd();
    await fillConnection(instance, account);
    answerFor(world, ({ method }) => method === 'POST', () => problem(401, 'unauthenticated'));
    await button('Test connection').click();
    await expect.element(text('You’re signed out.')).toBeVisible();
    await button('Create').click();
    await expect.element(text(/try again\. What you entered is kept\./)).toBeVisible();
    await expect.element(field('Password')).toHaveValue(account.password);
    expect(asked.events).toHaveLength(2);
    asked.stop();
  });

  it('sends nothing while the browser is offline, and says so', async () => {
    const { world } = await openAdd();
    await fillConnection(instance, account);
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await button('Create').click();
    await expect.element(text('You’re offline.')).toBeVisible();
    expect(writes(world)).toEqual([]);
  });

  // covers: S3
  it('leaves open whether it was saved where no answer came', async () => {
    const { element, world } = await openAdd();
    await fillConnection(instance, account);
    loseAnswers(world);
    await button('Create').click();
    await expect.element(text('It’s not clear whether the connection was saved.')).toBeVisible();
    world.intercept(undefined);
    await userEvent.keyboard('{Escape}');
    await element.refresh();
    await expect.element(button('More actions')).toBeVisible();
  });

  // covers: S3
  it('takes a connection that is there on the second try for what came of the first, whose answer was lost', async () => {
    const changes = recordEvents('ticketing-connection-changed');
    const { world } = await openAdd();
    await fillConnection(instance, account);
    loseAnswers(world);
    await button('Create').click();
    await expect.element(text('It’s not clear whether the connection was saved.')).toBeVisible();
    world.intercept(undefined);
    await button('Create').click();
    await expect.element(text('The Integration has been successfully created.')).toBeVisible();
    expect(changes.events.map(({ change }) => change)).toEqual(['connected']);
    changes.stop();
  });

  // covers: S3
  it('does not take somebody else’s connection for its own, nor say of it that nothing was stored', async () => {
    const { world } = await openAdd();
    await fillConnection(instance, account);
    await connectElsewhere(world);
    await button('Create').click();
    await expect.element(text(/Someone else connected ServiceNow in the meantime\. Close this dialog/)).toBeVisible();
    expect(text(/Nothing was saved/).elements()).toHaveLength(0);
    await userEvent.keyboard('{Escape}');
    await expect.element(button('More actions')).toBeVisible();
  });

  // covers: S4, S5
  it('leads to a new connection where the one to be edited was removed meanwhile', async () => {
    const { world } = await show();
    await openMenuItem('Edit');
    await field('Username').fill(account.username);
    await field('Password').fill(account.password);
    await disconnectElsewhere(world);
    await button('Update').click();
    await expect.element(text('ServiceNow was disconnected in the meantime.')).toBeVisible();
    expect(text(/previous credentials stay/).elements()).toHaveLength(0);
    await button('Connect again').click();
    await expect.element(dialog(add)).toBeVisible();
    await expect.element(field('Instance URL')).toHaveValue(instance);
    await button('Create').click();
    await expect.element(text('The Integration has been successfully created.')).toBeVisible();
  });

  it('stays about what is being saved, though the panel has left the page and another dialog is asked for', async () => {
    const changes = recordEvents('ticketing-connection-changed');
    const { element, world } = await show();
    const held = holdAnswers(world, ({ method }) => method === 'PUT');
    await openMenuItem('Edit');
    await field('Username').fill(account.username);
    await field('Password').fill(account.password);
    await button('Update').click();
    await held.answered;
    const parent = element.parentElement;
    element.remove();
    await disconnectElsewhere(world);
    await world.client.queries.invalidateQueries();
    parent?.append(element);
    await button('Connect').click();
    await expect.element(dialog('Edit ServiceNow Integration')).toBeVisible();
    held.release();
    await expect.poll(() => changes.events.map(({ change }) => change)).toEqual(['updated']);
    changes.stop();
  });

  it('says aloud that it is still checking when somebody wants to close it meanwhile', async () => {
    const { world } = await openAdd();
    await fillConnection(instance, account);
    const held = hold(world, ({ method }) => method === 'POST');
    await button('Create').click();
    await expect.element(page.getByRole('status').filter({ hasText: 'Checking…' })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alert').filter({ hasText: /Still checking….*This dialog stays open until ServiceNow responds/ })).toBeVisible();
    await button('Close').last().click();
    await expect.element(dialog(add)).toBeVisible();
    held.release();
    await expect.element(text('The Integration has been successfully created.')).toBeVisible();
  });

  it('connects once for three submits at once', async () => {
    const { element, world } = await openAdd();
    await fillConnection(instance, account);
    const form = inside(element, 'form');
    for (let submit = 0; submit < 3; submit += 1) form?.requestSubmit();
    await expect.element(text('The Integration has been successfully created.')).toBeVisible();
    expect(world.requests.filter((request) => request === 'POST /api/integrations')).toHaveLength(1);
  });

  // covers: E2
  it('leaves the focus where it is for a second submit while the first runs', async () => {
    const { element, world } = await openAdd();
    await fillConnection(instance, account);
    const held = hold(world, ({ method }) => method === 'POST');
    const form = inside(element, 'form');
    for (let submit = 0; submit < 2; submit += 1) form?.requestSubmit();
    await expect.element(button('Checking…')).toBeVisible();
    await element.updateComplete;
    expect(focused()).toBe(field('Password').element());
    held.release();
    await expect.element(text('The Integration has been successfully created.')).toBeVisible();
  });

  it.each([
    [320, 256],
    [640, 400],
  ])('has everything within reach at %i × %i, with an error too', async (width, height) => {
    await page.viewport(width, height);
    const { element } = await openAdd();
    await fillConnection(instance, { ...account, password: 'wrong' });
    await button('Create').click();
    await expect.element(text('ServiceNow rejected the username or password.')).toBeVisible();
    const sheet = dialog(add).element();
    // A script may scroll what hides its overflow; a person may not.
    expect(getComputedStyle(sheet).overflowY).toBe('auto');
    button('Create').element().scrollIntoView({ block: 'nearest' });
    const { x, y } = button('Create').element().getBoundingClientRect();
    expect(onTopAt(element, { x, y })).toBe(button('Create').element());
    sheet.scrollTop = 0;
    const { top, bottom } = field('Instance URL').element().getBoundingClientRect();
    expect(top >= 0 && bottom <= height).toBe(true);
    await page.viewport(1000, 900);
  });
  // covers: E4
  it('is accessible empty, with advice, with errors, and with a failed test', async () => {
    const { element } = await openAdd();
    await isAccessible(element);
    await typeUrl('acme');
    await expect.element(button('Use https://acme.service-now.com')).toBeVisible();
    await isAccessible(element);
    await button('Create').click();
    await isAccessible(element);
    await fillConnection(instance, { ...account, password: 'wrong' });
    await button('Test connection').click();
    await expect.element(text('The connection doesn’t work.')).toBeVisible();
    await isAccessible(element);
    await button('Create').click();
    await expect.element(text('ServiceNow rejected the username or password.')).toBeVisible();
    await isAccessible(element);
  });
});
