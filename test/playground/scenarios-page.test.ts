import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { expect } from 'vitest';
import '../../src/playground/styles/playground.css';
import { scenarioGuide } from '../../src/mock/scenarios/guide.js';
import { scenarios } from '../../src/mock/scenarios/scenario.js';
import { parseAddress } from '../../src/playground/page/address.js';
import { openSession } from '../../src/playground/session/session.js';
import { Network } from '../../src/playground/session/network.js';
import { ScenariosPage } from '../../src/playground/pages/scenarios-page.js';
import { servedHost } from '../../src/playground/hosts/http-host.js';
import { isAccessible } from '../support/page.js';

async function open(search: string): Promise<HTMLElement> {
  const address = parseAddress(new URL(search, location.origin));
  const session = openSession(address, servedHost(address.scenario), new Network());
  const page = new ScenariosPage({ session, address, changed: () => undefined });
  return fixture<HTMLElement>(html`<main>${page.render()}</main>`);
}

describe('the page of scenarios', () => {
  it('tells of each what it is and what to try, and leads to it as the same user', async () => {
    const main = await open('/?page=scenarios&role=manager&theme=dark');
    for (const scenario of scenarios) {
      const item = [...main.querySelectorAll('li')].find((row) => row.querySelector('h3')?.textContent === scenario);
      expect(item?.textContent).toContain(scenarioGuide(scenario).tryThis);
      const search = scenario === 'default' ? '' : `&scenario=${scenario}`;
      const links = [...(item?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
      expect(links).toEqual([`?page=anomaly&id=42&role=manager${search}&theme=dark`, `?page=settings&role=manager${search}&theme=dark`]);
    }
  });

  it('marks the scenario that the playground is in', async () => {
    const main = await open('/?page=scenarios&scenario=picky');
    const current = [...main.querySelectorAll('[aria-current=true] h3')].map((name) => name.textContent);
    expect(current).toEqual(['picky']);
  });

  it('is accessible', async () => {
    await isAccessible(await open('/?page=scenarios'));
  });
});
