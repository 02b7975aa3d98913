import { page, userEvent } from 'vitest/browser';
import { button, openPage, refused, said, section, select, unfold } from './open-page.js';

const inSection = (name: string, label: string) => section(name).getByLabelText(label, { exact: true });

describe('the page behind the scenes, of the instance', () => {
  it('shows it at a glance, and what others have changed at the next reading', async () => {
    const { control, readAgain } = await openPage();
    const glance = section('At a glance');
    await expect.element(glance).toMatchTextContent(/Version\s*\d+\.\d+\.\d+\s*Scenario\s*blank\s*Seed\s*1\s*Faults\s*none\s*Requests\s*0/);
    control.store.insert('incident');
    control.faults.inject('maintenance');
    readAgain();
    await expect.element(glance.getByRole('listitem').first()).toMatchTextContent(/^incident 1$/);
    await expect.element(glance).toMatchTextContent(/Faults\s*maintenance/);
  });

  it('does not read while nobody looks at it', async () => {
    const { control, readAgain } = await openPage();
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    control.store.insert('incident');
    readAgain();
    vi.restoreAllMocks();
    control.store.insert('incident');
    readAgain();
    await expect.element(section('At a glance').getByRole('listitem').first()).toMatchTextContent(/^incident 2$/);
  });

  it('generates incidents, and begins anew once that is confirmed', async () => {
    const { control } = await openPage();
    await userEvent.fill(inSection('Data', 'Incidents'), '7');
    await userEvent.click(button('Generate incidents'));
    await said('7 incidents were generated.');
    expect(control.store.count('incident')).toBe(7);

    const confirm = vi.fn(() => false);
    vi.stubGlobal('confirm', confirm);
    await userEvent.fill(inSection('Data', 'Incidents on top'), '3');
    await userEvent.click(button('Reset'));
    expect([confirm.mock.calls.length, control.store.count('incident')]).toEqual([1, 7]);
    confirm.mockReturnValue(true);
    await userEvent.selectOptions(select('Data', 'Scenario'), 'blank');
    await userEvent.click(button('Reset'));
    await said('The instance began anew.');
    expect([control.store.count('incident'), control.stage.incidents]).toEqual([3, 3]);
  });

  it('stops, moves and resets the clock', async () => {
    const { control } = await openPage(({ clock }) => clock.freeze(Date.parse('2026-07-14T08:15:30Z')));
    const clock = section('Clock');
    await expect.element(clock).toMatchTextContent('2026-07-14 08:15:30 UTC frozen');
    await userEvent.fill(inSection('Clock', 'Advance by'), '2');
    await userEvent.selectOptions(select('Clock', 'Unit'), 'Hours');
    await userEvent.click(button('Advance'));
    await said('The clock was moved.');
    await expect.element(clock).toMatchTextContent('2026-07-14 10:15:30 UTC');
    await userEvent.click(button('Resume'));
    await said('The clock runs.');
    expect(control.clock.state.isFrozen).toBe(false);
    await userEvent.click(button('Freeze'));
    await expect.element(clock).toMatchTextContent('frozen');
    await userEvent.fill(inSection('Clock', 'Freeze at (UTC)'), '2030-01-02T03:04');
    await userEvent.click(button('Freeze there'));
    await expect.element(clock).toMatchTextContent('2030-01-02 03:04:00 UTC');
    await userEvent.click(button('Computer’s time'));
    await said('The clock shows the computer’s time.');
    expect(control.clock.state).toMatchObject({ isFrozen: false, ahead: 0 });
  });

  it('injects a fault with its options, and removes it', async () => {
    const { control } = await openPage();
    const fault = section('Faults').getByRole('listitem').filter({ hasText: 'rate-limited' });
    unfold(fault);
    await userEvent.fill(fault.getByLabelText('Retry-After, s'), '7');
    await userEvent.selectOptions(fault.getByRole('combobox'), 'POST');
    await userEvent.click(button('Inject rate-limited'));
    await said('The fault rate-limited is active.');
    await expect.element(fault).toMatchTextContent('active: retryAfter 7, method POST');
    expect(control.faults.active).toEqual(['rate-limited']);
    await userEvent.click(button('Remove rate-limited'));
    await said('The fault rate-limited was removed.');
    expect(control.faults.active).toEqual([]);
  });

  it('removes all faults at once, those for several routes with all their options', async () => {
    const { control } = await openPage(({ faults }) => {
      faults.inject('server-errors', { method: 'POST' });
      faults.inject('server-errors', { path: '/api/now/stats' });
      faults.inject('data-policy');
    });
    await expect.element(section('Faults')).toMatchTextContent('active: method POST; path /api/now/stats');
    await userEvent.click(button('Remove all'));
    await said('The instance is healthy.');
    expect(control.faults.active).toEqual([]);
    await expect.element(button('Remove all')).toBeDisabled();
  });

  it('says why something was refused, and goes on', async () => {
    const { control } = await openPage();
    const fault = section('Faults').getByRole('listitem').filter({ hasText: 'account-locked' });
    unfold(fault);
    await userEvent.fill(fault.getByLabelText('User name'), 'nobody');
    await userEvent.click(button('Inject account-locked'));
    await refused('No user is called nobody');
    await userEvent.fill(fault.getByLabelText('User name'), 'admin');
    await userEvent.click(button('Inject account-locked'));
    await said('The fault account-locked is active.');
    await expect.poll(() => page.getByRole('alert').query()?.textContent ?? '').toBe('');
  
    expect(control.faults.active).toEqual(['account-locked']);
  });

  it.each([
    ['does not answer', () => Promise.reject(new TypeError('Failed to fetch')), 'The mock does not answer. It may have been stopped.'],
    ['answers without a reason', () => Promise.resolve(new Response('', { status: 502 })), 'The mock answered 502.'],
    ['answers what the page cannot read', () => Promise.resolve(new Response('no JSON')), /^The page has a defect: /],
  ])('says so when the mock %s, and keeps what it showed', async (_, fetch, text) => {
    const { readAgain } = await openPage();
    vi.stubGlobal('fetch', fetch);
    readAgain();
    await refused(text);
    await expect.element(section('Clock')).toBeVisible();
  });
});
