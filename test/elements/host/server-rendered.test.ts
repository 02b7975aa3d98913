import { fixture, html } from '@open-wc/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { createTicketingClient, defineElements, setDefaultClient } from '../../../src/index.js';
import { allInside, inside } from '../../support/inside.js';
import { testWorld } from '../../support/world.js';
import { until } from './support.js';

/** What a server renders of a list: styles, an animation, texts in English. */
const rendered = (tag: string) => `<${tag} anomaly-id="42"><template shadowrootmode="open">
  <style>@keyframes wait { to { opacity: 0.5 } } .skeleton { animation: wait 9s }</style>
  <div class="frame"><h2 class="of-server">Linked Tickets</h2><div class="skeleton">…</div></div>
</template></${tag}>`;

let pages = 0;

/** Puts a list into the page as a server has rendered it; `load` is when the page's scripts have come. */
async function open(): Promise<{ element: Element; load: () => void }> {
  const prefix = `served${(pages += 1)}-`;
  const place = await fixture<HTMLElement>(html`<section></section>`);
  place.setHTMLUnsafe(rendered(`${prefix}linked-tickets`));
  const element = place.querySelector(`${prefix}linked-tickets`);
  if (!element?.shadowRoot) throw new Error('Nothing is rendered.');
  return { element, load: () => defineElements({ prefix }) };
}

afterEach(() => setDefaultClient(undefined));

describe('an element that a server has rendered', () => {
  it('shows in its place, once, what its own client says and reads, with one request a call', async () => {
    const world = testWorld();
    const asked: string[] = [];
    const fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      asked.push(new URL(request.url).pathname);
      return world.handleBackend(request);
    };
    const { element, load } = await open();
    setDefaultClient(createTicketingClient({ baseUrl: 'https://qualytics.example', storage: null, fetch, token: () => 'mock-admin-editor', texts: { list: { heading: 'Incidents' } } }));
    load();
    await until(() => allInside(element, '.list > li').length).toBe(2);
    expect(inside(element, '#heading')?.textContent).toBe('Incidents');
    expect([allInside(element, '.frame').length, allInside(element, '.of-server, style').length]).toEqual([1, 0]);
    expect(element.shadowRoot?.adoptedStyleSheets).not.toEqual([]);
    expect(asked.sort()).toEqual(['/api/anomalies/42/ticket-links', '/api/integrations/ticketing/capabilities']);
  });

  it('goes on with what moves in the skeleton as it was', async () => {
    const { element, load } = await open();
    const animations = (): Animation[] => element.shadowRoot?.getAnimations() ?? [];
    const [served] = animations();
    await served?.ready;
    // As if the scripts had taken a while.
    const begun = Math.round(Number(served?.startTime)) - 700;
    Object.assign(served ?? {}, { startTime: begun });
    setDefaultClient(createTicketingClient({ baseUrl: 'https://qualytics.example', storage: null, fetch: () => new Promise<Response>(() => undefined) }));
    load();
    await until(() => inside(element, '.of-server')).toBeNull();
    const starts = (): Set<number> => new Set(animations().map(({ startTime }) => Math.round(Number(startTime))));
    await until(starts).toEqual(new Set([begun]));
    expect(animations()).not.toContain(served);
  });
});
