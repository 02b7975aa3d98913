import { fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import { onTestFinished } from 'vitest';
import '../../../src/playground/styles/playground.css';
import { createTicketingClient, setDefaultClient } from '../../../src/index.js';
import { parseAddress } from '../../../src/playground/page/address.js';
import { remoteHost } from '../../../src/playground/hosts/http-host.js';
import { Network } from '../../../src/playground/session/network.js';
import { openPage } from '../../../src/playground/pages/open-page.js';
import { openSession } from '../../../src/playground/session/session.js';
import { testWorld, type TestWorld } from '../../support/world.js';

type Next = (request: Request) => Promise<Response>;

export interface Mounted {
  readonly world: TestWorld;
  readonly root: HTMLElement;
  /** Answers the page's own calls in the backend's place; undefined lets them through again. */
  answer: ((request: Request, next: Next) => Promise<Response>) | undefined;
}

/** A page of the playground by its address, over a world of its own; rendered whenever the page asks for it. */
export async function mount(search: string): Promise<Mounted> {
  const address = parseAddress(new URL(search, location.origin));
  const world = testWorld(address.scenario);
  const root = await fixture<HTMLElement>(html`<main></main>`);
  const mounted: Mounted = { world, root, answer: undefined };
  const send: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    return mounted.answer ? mounted.answer(request, world.handleBackend) : world.handleBackend(request);
  };
  const session = openSession(address, { ...remoteHost('https://qualytics.example'), fetch: send }, new Network());
  setDefaultClient(createTicketingClient({ baseUrl: session.host.baseUrl, token: session.token, fetch: session.fetch, storage: null }));
  const draw = (): void => void render(page.render(), root);
  const page = openPage({ session, address, changed: () => queueMicrotask(draw) });
  draw();
  onTestFinished(() => {
    page.leave();
    world.stop();
  });
  return mounted;
}
