import { fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import { expect } from 'vitest';
import '../../src/playground/styles/playground.css';
import { scenarioGuide } from '../../src/mock/scenarios/guide.js';
import { scenarios } from '../../src/mock/scenarios/scenario.js';
import { parseAddress, type Address } from '../../src/playground/page/address.js';
import { DevBar } from '../../src/playground/developer/dev-bar.js';
import { EventLog } from '../../src/playground/developer/event-log.js';
import { page, userEvent } from 'vitest/browser';
import { button, isAccessible } from '../support/page.js';

const world = { scenario: 'default' as const, servicenowUrl: 'http://127.0.0.1:8182', faults: ['maintenance'], gateway: ['firewall'] };

const choice = (name: string) => page.getByRole('combobox', { name, exact: true });

/** The bar on a page of its own, and what it asked for. */
async function mount(search = '/', known: typeof world | null = world) {
  const asked: unknown[] = [];
  const address = parseAddress(new URL(search, location.origin));
  const root = await fixture<HTMLElement>(html`<div></div>`);
  const draw = (): void => void render(bar.render(address, known ?? undefined), root);
  const bar = new DevBar({
    log: new EventLog(draw),
    changed: draw,
    go: (change: Partial<Address>) => asked.push(change),
    setFault: (fault) => asked.push(fault),
    setGateway: (fault) => asked.push({ gateway: fault }),
    reset: () => Promise.resolve(),
    showServiceNow: undefined,
  });
  draw();
  if (!root.querySelector('.dev-bar__hint')) root.querySelector<HTMLElement>('.dev-bar__toggle')?.click();
  return { root, asked };
}

describe('the developer’s bar', () => {
  it('says what the scenario is and what to try in it', async () => {
    const { root } = await mount('/?scenario=deleted');
    expect(root.querySelector('.dev-bar__hint')).toMatchTextContent(scenarioGuide('deleted').tryThis);
  });

  it('offers every scenario in its group, and puts each choice into the address', async () => {
    const { root, asked } = await mount();
    const offered = [...root.querySelectorAll('optgroup option')].map((option) => (option as HTMLOptionElement).value);
    expect(offered.toSorted()).toEqual(scenarios.toSorted());
    await userEvent.selectOptions(choice('Scenario'), 'picky');
    await userEvent.selectOptions(choice('Role'), 'member');
    await userEvent.selectOptions(choice('Team'), 'reporter');
    await userEvent.selectOptions(choice('Theme'), 'dark');
    await userEvent.selectOptions(choice('Language'), 'ja');
    expect(asked).toEqual([{ scenario: 'picky' }, { role: 'member' }, { team: 'reporter' }, { theme: 'dark' }, { locale: 'ja' }]);
  });

  it('takes the page offline and back, the delay kept apart', async () => {
    const { asked } = await mount();
    await userEvent.selectOptions(choice('Network'), 'offline');
    await userEvent.selectOptions(choice('Network'), '300');
    expect(asked).toEqual([{ offline: true }, { offline: false, latency: 300 }]);
  });

  it('shows the instance’s fault, and injects another one or none', async () => {
    const { asked } = await mount();
    expect(choice('Instance')).toHaveValue('maintenance');
    await userEvent.selectOptions(choice('Instance'), 'healthy');
    await userEvent.selectOptions(choice('Instance'), 'rate limited');
    expect(asked).toEqual([null, 'rate-limited']);
  });

  it('shows the fault between page and backend, and injects another one or none', async () => {
    const { asked } = await mount();
    expect(choice('Gateway')).toHaveValue('firewall');
    await userEvent.selectOptions(choice('Gateway'), 'open');
    await userEvent.selectOptions(choice('Gateway'), 'done then 503');
    expect(asked).toEqual([{ gateway: null }, { gateway: 'done-then-503' }]);
  });

  it('changes nothing about the faults of an instance that it does not know', async () => {
    await mount('/', null);
    expect(choice('Instance')).toBeDisabled();
    expect(choice('Gateway')).toBeDisabled();
  });

  it('leads to every scenario, the rest of the address kept', async () => {
    const { root } = await mount('/?page=settings&role=manager');
    expect(root.querySelector('a[href*="page=scenarios"]')).toHaveAttribute('href', '?page=scenarios&role=manager');
  });

  it('is worked by keyboard, and closed is one row', async () => {
    const { root } = await mount();
    const toggle = root.querySelector<HTMLElement>('.dev-bar__toggle');
    toggle?.focus();
    await userEvent.keyboard('{Enter}');
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await userEvent.tab();
    expect(document.activeElement).toHaveTextContent('Scenarios');
  });

  it('is accessible, closed, open and with its events', async () => {
    const { root } = await mount('/?scenario=sync-failing');
    await isAccessible(root);
    await userEvent.click(button(/^Events/));
    await isAccessible(root);
    root.querySelector<HTMLElement>('.dev-bar__toggle')?.click();
    await isAccessible(root);
  });
});
