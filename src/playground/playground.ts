import { html, render, type TemplateResult } from 'lit';
import { createTicketingClient, registerLanguage, setDefaultClient } from '../index.js';
import type { WorldInfo } from '../mock/scenarios/control.js';
import { addressSearch, anomalyOfBacklink, parseAddress, type Address } from './page/address.js';
import { makeRoomFor } from './developer/bar-room.js';
import { DevBar } from './developer/dev-bar.js';
import { EventLog } from './developer/event-log.js';
import { ServiceNowWindow } from './developer/servicenow-window.js';
import { openHost } from './hosts/open-host.js';
import type { PlaygroundHost } from './hosts/playground-host.js';
import { Navigation } from './page/navigation.js';
import { Network } from './session/network.js';
import { openPage } from './pages/open-page.js';
import type { PageView } from './pages/page-view.js';
import { openSession, type Session } from './session/session.js';
import { notice } from './views/notice.js';
import { shell } from './views/shell.js';
import { skeletonLines } from './views/skeleton.js';

const hostKeys = ['backend', 'scenario'] as const;
const sessionKeys = ['role', 'team', 'locale', 'latency'] as const;
const pageKeys = ['page', 'id'] as const;

/** The playground: a page of the host product around the elements, and the developer's bar below it. */
export class Playground {
  readonly #root: HTMLElement;
  readonly #log = new EventLog(() => this.#update());
  readonly #network = new Network();
  readonly #navigation = new Navigation((url) => this.#visit(url));
  #address: Address | undefined;
  #host: PlaygroundHost | undefined;
  #world: WorldInfo | undefined;
  #session: Session | undefined;
  #page: PageView | undefined;
  #bar: DevBar | undefined;
  #window: ServiceNowWindow | undefined;
  #failure: unknown;
  #updating = false;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  start(): void {
    this.#bar = this.#createBar();
    const url = new URL(location.href);
    const address = parseAddress(url);
    if (anomalyOfBacklink(url)) history.replaceState(null, '', `${import.meta.env.BASE_URL}${addressSearch(address)}`);
    void this.#show(address);
  }

  /** Goes to an address of this page; one of the instance in the page is shown as an action. */
  #visit(url: URL): boolean {
    if (this.#host?.servicenow && url.origin === this.#world?.servicenowUrl) {
      void this.#window?.open(url);
      return true;
    }
    if (url.origin !== location.origin || url.pathname !== location.pathname) return false;
    if (url.hash === '#page') return false;
    void this.#show(parseAddress(url));
    return true;
  }

  async #show(address: Address): Promise<void> {
    const before = this.#address;
    const changed = (keys: readonly (keyof Address)[]): boolean => keys.some((key) => before?.[key] !== address[key]);
    this.#address = address;
    document.documentElement.dataset['theme'] = address.theme;
    this.#network.offline = address.offline;
    if (changed(hostKeys) || !this.#host) return this.#openHost(address);
    if (changed(sessionKeys)) this.#openSession(address, this.#host);
    else if (changed(pageKeys)) this.#openPage(address);
    else this.#update();
  }

  async #openHost(address: Address): Promise<void> {
    this.#closePage();
    this.#host = undefined;
    this.#failure = undefined;
    this.#update();
    try {
      const host = await openHost(address);
      // The address may have changed again while it started.
      if (this.#address && hostKeys.some((key) => this.#address?.[key] !== address[key])) return;
      this.#host = host;
      this.#window = host.servicenow && this.#createWindow(host.servicenow);
      this.#bar = this.#createBar();
      this.#openSession(this.#address ?? address, host);
      await this.#readWorld(host);
    } catch (error) {
      this.#failure = error;
      this.#update();
    }
  }

  async #readWorld(host: PlaygroundHost): Promise<void> {
    const world = await host.world();
    if (this.#host !== host) return;
    this.#world = world;
    this.#update();
  }

  #openSession(address: Address, host: PlaygroundHost): void {
    if (address.locale === 'en-XA') void import('../languages/pseudo-language.js').then(({ pseudoLanguage }) => registerLanguage(pseudoLanguage));
    const session = openSession(address, host, this.#network);
    this.#session = session;
    setDefaultClient(createTicketingClient({ baseUrl: host.baseUrl, workspace: address.scenario, locale: address.locale, token: session.token, fetch: session.fetch }));
    this.#openPage(address);
  }

  #openPage(address: Address): void {
    this.#closePage();
    if (!this.#session) return;
    this.#page = openPage({ session: this.#session, address, changed: () => this.#update() });
    this.#update();
  }

  #closePage(): void {
    this.#page?.leave();
    this.#page = undefined;
  }

  #createBar(): DevBar {
    return new DevBar({
      log: this.#log,
      changed: () => this.#update(),
      go: (change) => this.#address && this.#navigation.go(addressSearch({ ...this.#address, ...change })),
      reset: () => this.#reset(),
      setFault: (fault) => void this.#setFault((host) => host.setFault({ fault })),
      setGateway: (fault) => void this.#setFault((host) => host.setGateway({ fault })),
      showServiceNow: this.#window && (() => void this.#window?.open(new URL('/incident_list.do', this.#world?.servicenowUrl))),
    });
  }

  #createWindow(answer: (request: Request) => Promise<Response>): ServiceNowWindow {
    this.#window?.close();
    return new ServiceNowWindow({
      answer,
      leave: (url) => {
        this.#window?.close();
        this.#navigation.go(url.href);
      },
      closed: () => void document.querySelector('linked-tickets')?.refresh().catch(() => undefined),
    });
  }

  async #reset(): Promise<void> {
    if (!this.#host || !this.#address) return;
    await this.#host.reset();
    this.#openSession(this.#address, this.#host);
    await this.#readWorld(this.#host);
  }

  async #setFault(change: (host: PlaygroundHost) => Promise<void>): Promise<void> {
    if (!this.#host) return;
    await change(this.#host);
    await this.#readWorld(this.#host);
  }

  /** Renders once, however much has changed by then. */
  #update(): void {
    if (this.#updating) return;
    this.#updating = true;
    queueMicrotask(() => {
      this.#updating = false;
      this.#render();
    });
  }

  #render(): void {
    const address = this.#address;
    if (!address || !this.#bar) return;
    document.title = `${this.#page?.title ?? 'Playground'} · Qualytics`;
    render(html`${shell(address, this.#session?.user, this.#renderPage(address))} ${this.#bar.render(address, this.#world)}`, this.#root);
    makeRoomFor(this.#root.querySelector('.dev-bar'));
  }

  #renderPage(address: Address): TemplateResult {
    if (this.#page) return this.#page.render();
    if (this.#failure) return notice('Couldn’t start the playground’s backend.', this.#failure, () => void this.#openHost(address));
    return html`<div class="card card--padded">${skeletonLines(6)}</div>`;
  }
}
