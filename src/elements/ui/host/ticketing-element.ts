import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { TicketingClient } from '../../../client/ticketing-client.js';
import { defaultWatchers } from '../../../data/client/default-client.js';
import { knownTag } from '../../../data/client/known-tag.js';
import { innerOf } from '../../../data/client/inner.js';
import { adopt } from '../styles/adopt-styles.js';
import { clientOf } from './client-of.js';
import { followTranslation } from './follow-translation.js';
import { keepKeys } from './own-keys.js';
import { pageLocaleOf, watchLocales } from './page-locale.js';

/** How a text is read of its attribute: one that is taken away is empty, as the platform's own are. */
export const asText = { fromAttribute: (value: string | null): string => value ?? '' };

// The platform's own methods do it: types alone are added, and no page loads two methods that only call theirs.
export interface TicketingElement<EventMap extends HTMLElementEventMap> {
  addEventListener<Type extends keyof EventMap & string>(type: Type, listener: (this: this, event: EventMap[Type]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Type extends keyof EventMap & string>(type: Type, listener: (this: this, event: EventMap[Type]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/**
 * What the elements of this package have in common: the way to the backend, and events that are typed for each.
 *
 * @csspart button - A button with an edge, of whatever kind.
 * @csspart button-primary - The button for what most people are here for.
 * @csspart button-secondary - One for something else.
 * @csspart button-danger - One that removes or discards something.
 * @csspart button-quiet - One without an edge, an icon mostly.
 * @csspart button-link - One that looks like a link.
 * @csspart link - A link.
 * @csspart heading - What a section or a dialog is called.
 * @csspart badge - A state: of a ticket, or of the connection.
 * @csspart notice - An inline message.
 * @csspart summary - The line that folds and unfolds what is under it.
 * @csspart dialog - A dialog, the native element.
 * @csspart dialog-header - Its heading, and the button that closes it.
 * @csspart dialog-body - What scrolls.
 * @csspart dialog-footer - Its buttons.
 * @csspart question - The dialog that asks before something typed is lost.
 * @csspart field - A label with its control, help and error.
 * @csspart label - The label of a control.
 * @csspart control - What one types into or chooses from.
 * @csspart help - What is said under a control.
 * @csspart error - What is wrong with it.
 * @csspart listbox - The list of choices of a control.
 * @csspart option - One of these choices.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-unused-vars -- what the interface declares every element has; it is where the map is used
export abstract class TicketingElement<EventMap extends HTMLElementEventMap> extends LitElement {
  static override properties: Record<string, object> = {
    baseUrl: { attribute: 'base-url', converter: asText },
    client: { attribute: false },
    locale: { converter: asText },
    // Style sheets read the attribute, the server's too: here it is only that properties of an element that is not defined yet are taken over.
    theme: { attribute: false, noAccessor: true },
    density: { attribute: false, noAccessor: true },
  };

  /** Where the backend is; stops before `/api`. Goes before the page's default client; a client of the element's own goes before both. */
  baseUrl = '';
  /** The language, as a BCP 47 tag: `de`, `fr-CA`. Default: that of the client, else the page's `lang`; English where nobody has made a translation. */
  locale = '';

  #client: TicketingClient | undefined;
  #isLive = false;
  #unwatch: (() => void) | undefined;
  #pageLocale = '';

  /** The client to use instead of the page's default. */
  get client(): TicketingClient | undefined {
    return this.#client;
  }

  /** @throws {TypeError} for what is no client, or one of a version that this one cannot work with */
  set client(client: TicketingClient | undefined) {
    if (client) innerOf(client);
    this.#client = client;
  }

  /**
   * Light or dark; `auto` is what the page's `color-scheme` says.
   *
   * @attr theme
   * @reflect
   * @default 'auto'
   */
  get theme(): 'light' | 'dark' | 'auto' {
    return oneOf(['light', 'dark'], this.getAttribute('theme')) ?? 'auto';
  }

  set theme(theme: 'light' | 'dark' | 'auto' | undefined) {
    setOrRemove(this, 'theme', theme);
  }

  /**
   * How close together things are; in `compact`, too, no target is under 24 px.
   *
   * @attr density
   * @reflect
   * @default 'comfortable'
   */
  get density(): 'comfortable' | 'compact' {
    return oneOf(['compact'], this.getAttribute('density')) ?? 'comfortable';
  }

  set density(density: 'comfortable' | 'compact' | undefined) {
    setOrRemove(this, 'density', density);
  }

  /** @internal The language that it was given; `''` where that is none. */
  get ownLocale(): string {
    return knownTag(this.locale);
  }

  /** @internal The language of what is around it. */
  get pageLocale(): string {
    return this.#pageLocale;
  }

  /** Renders the frame that keeps the page's style outside, with everything in it. */
  protected override render(): TemplateResult {
    const { tag, direction } = clientOf(this).texts.format;
    return html`<div class="frame"><div class="language" lang=${tag} dir=${direction ?? nothing}>${this.renderInside()}</div></div>`;
  }

  /** Renders what the element shows. */
  protected abstract renderInside(): TemplateResult;

  // A move takes an element out and puts it in again, or neither where `moveBefore` moves it: nothing ends by it, and nothing begins.
  override connectedCallback(): void {
    if (this.#isLive) this.requestUpdate();
    else {
      this.#isLive = true;
      super.connectedCallback();
      if (this.shadowRoot) keepKeys(this.shadowRoot);
      defaultWatchers().add(this.#takeDefault);
      this.#unwatch = watchLocales(this.#takeLocale);
      this.#takeLocale();
    }
  }

  override disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected || !this.#isLive) return;
      this.#isLive = false;
      super.disconnectedCallback();
      defaultWatchers().delete(this.#takeDefault);
      this.#unwatch?.();
    });
  }

  /** @internal Told in the place of the other two. */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  /** @internal Told when another document has taken it over. */
  adoptedCallback(): void {
    adopt(this);
  }

  // A server may have rendered the skeleton. It cannot know the client's texts, or what is read already, and hydration would keep what does not
  // match: the first view is rendered in its place, before anything is painted, and what moves in it goes on as it was (decision 022).
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const begun = root.getAnimations()[0]?.startTime;
    root.replaceChildren();
    adopt(this);
    followTranslation(root);
    if (begun != null) void this.updateComplete.then(() => root.getAnimations().forEach((animation) => (animation.startTime = begun)));
    return root;
  }

  /** The page has another language, or words of one have come. */
  readonly #takeLocale = (): void => {
    this.#pageLocale = knownTag(pageLocaleOf(this));
    this.requestUpdate();
  };

  /** The page has a default client from now on, another one, or none any more. */
  readonly #takeDefault = (): void => {
    if (!this.client && this.baseUrl === '') this.requestUpdate('client', null);
  };
}

const oneOf = <Value extends string>(values: readonly Value[], given: string | null): Value | undefined => values.find((value) => value === given);

/** Undefined is what frameworks set where nothing is said any more. */
function setOrRemove(element: Element, attribute: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}
