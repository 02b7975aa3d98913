import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { reactive } from '../../../controllers/reactive.js';
import { commonTexts } from '../../../texts/en/common.js';
import type { Explanation } from '../../../texts/explanation.js';
import { clientOf, textsOf } from '../host/client-of.js';
import type { ElementHost } from '../host/host.js';
import { rendered } from '../host/rendered.js';
import { closeIcon } from '../icons/icons.js';
import { explain } from '../notice/explain.js';
import { notice } from '../notice/notice.js';
import { reportPart } from '../report/copy-report.js';
import { SupportOffer, type Failed } from '../report/support-offer.js';
import { renderSlow, type Waiting } from '../notice/slow.js';
import { adoptLater } from '../styles/adopt-styles.js';
import { CloseQuestion, type Question } from './close-question.js';
import { dialogStyles } from './dialog.styles.js';
import { focusable, type FocusTarget } from './focus-target.js';
import { Modal } from './modal.js';

/** The last button: what pressing Enter in the form, or the button itself, is for. */
export interface Submit {
  label: string;
  /** Nothing can be sent now; the button stays where it is and keeps the focus. */
  blocked?: boolean | undefined;
  kind?: 'primary' | 'danger' | undefined;
  /** The id of what tells what it does. */
  describedBy?: string | undefined;
}

/** What stands in the dialog at the moment. */
export interface DialogContent {
  title: string;
  body: unknown;
  /** Its height, whatever is in it now; as high as its content where it has none. */
  size?: 'medium' | 'tall' | undefined;
  /** Under the body, always in view. */
  aside?: unknown;
  /** What went wrong, or is in doubt. */
  alert?: TemplateResult | typeof nothing | undefined;
  /** What failed, where a report of it can be handed on. */
  failed?: Failed | undefined;
  /** Before the buttons at the dialog's end. */
  tools?: unknown;
  /** The button that closes. */
  close: string;
  /** `first`: it is the harmless answer and has the focus at first. `primary`: there is nothing else to do. */
  closeAs?: 'first' | 'primary' | undefined;
  submit?: Submit | undefined;
}

export interface DialogOptions {
  /** Why the dialog stays, while something is being written; undefined when nothing is. */
  held?: () => Explanation | undefined;
  /** What may take longer than people wait without a word. */
  waits?: () => readonly Waiting[];
  /** What to ask before it closes by the user's wish; undefined where nothing would be lost. */
  question?: () => Question | undefined;
  /** Told that the user wants to be elsewhere, before anything is asked. */
  leaving?: () => void;
  /** Called once after each closing. */
  closed?: () => void;
  submit?: () => void;
  /** Where the focus goes once it can, after the dialog has opened; undefined until then. */
  first?: () => FocusTarget | undefined;
}

/** A host may have several dialogs, each with an id of its own. */
let made = 0;

/**
 * A native modal dialog with a form in it: body, alert, buttons. It opens after it is rendered, once it can be seen, stays while something
 * is being written, asks before something typed is lost, and closes by its button, by Escape, by a click beside it where the browser knows
 * `closedby`, or by its owner. The browser returns the focus to where it was.
 */
export class FormDialog implements ReactiveController {
  readonly #host: ElementHost;
  readonly #options: DialogOptions;
  readonly #question: CloseQuestion;
  readonly #view: { open: boolean; held: boolean };
  readonly #id = `dialog-${(made += 1)}`;
  readonly #support: SupportOffer;
  readonly #modal = new Modal();
  /** Tells when the dialog's place in the page gets a box, or loses it. */
  #sight: ResizeObserver | undefined;
  #page: Document | undefined;
  /** Whether it is closed only because it cannot be seen. */
  #hidden = false;
  #focused = false;

  constructor(host: ElementHost, options: DialogOptions = {}) {
    this.#host = host;
    this.#options = options;
    this.#view = reactive(host, { open: false, held: false });
    this.#question = new CloseQuestion(host);
    this.#support = new SupportOffer(host, this.#id, () => Promise.resolve(reportPart));
    adoptLater(host, [dialogStyles]);
    host.addController(this);
  }

  get #dialog(): HTMLDialogElement | undefined {
    return rendered(this.#host, this.#id, HTMLDialogElement);
  }

  get open(): boolean {
    return this.#view.open;
  }

  /** Opens the dialog; nothing happens while the host is not in the page. */
  show(): void {
    if (!this.#host.isConnected) return;
    this.#focused = false;
    this.#view.open = true;
  }

  /** Closes without asking. */
  close(): void {
    if (!this.open) return;
    this.#end();
  }

  /** Closes unless something is being written or would be lost; resolves when the user has answered what is to become of that. */
  readonly requestClose = async (): Promise<void> => {
    this.#options.leaving?.();
    if (this.#question.asking) this.#question.cancel();
    else await this.#closeOrAsk();
  };

  async #closeOrAsk(): Promise<void> {
    this.#view.held = this.#options.held?.() !== undefined;
    if (this.#view.held) return;
    const question = this.#dialog?.open ? this.#options.question?.() : undefined;
    if (question) await this.#question.ask(question);
    else this.close();
  }

  /** Moves the focus to what is there after the next rendering. */
  async focus(target: FocusTarget): Promise<void> {
    // What is there may have been set a moment ago, by what no update waits for: the errors of a form.
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (dialog) focusable(dialog, target)?.focus();
  }

  /** Scrolls something that has just appeared into view. */
  async reveal(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#dialog?.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
  }

  // A native dialog is opened once it is there and can be seen, and its focus moves on once there is something to move to.
  hostUpdated(): void {
    const dialog = this.open ? this.#dialog : undefined;
    const place = dialog?.previousElementSibling;
    if (!dialog || !place) return;
    if (place.ownerDocument !== this.#page) this.#watch(place);
    this.#hidden = !place.checkVisibility();
    if (this.#hidden) this.#hide();
    else this.#show(dialog);
  }

  #show(dialog: HTMLDialogElement): void {
    this.#modal.show(dialog);
    this.#question.resume();
    if (!this.#focused) this.#focusFirst(dialog);
  }

  // Of the document's own window: that of another one would never end to tell.
  #watch(place: Element): void {
    this.#page = place.ownerDocument;
    this.#sight?.disconnect();
    this.#sight = new (this.#page.defaultView ?? window).ResizeObserver(() => this.hostUpdated());
    this.#sight.observe(place);
  }

  /** A modal dialog that nobody sees would leave a page that nobody can use. */
  #hide(): void {
    this.#question.cancel();
    this.#modal.close();
    this.#focused = false;
  }

  // A dialog that leaves the page stays marked as open, without being modal any more.
  hostDisconnected(): void {
    this.close();
  }

  render(content: () => DialogContent): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { close } = textsOf(this.#host, commonTexts);
    const { title, body, size, aside, alert, failed, ...footer } = this.#contentOf(content, close);
    const held = this.#view.held ? this.#options.held?.() : undefined;
    const slow = renderSlow(clientOf(this.#host), ...(this.#options.waits?.() ?? []));
    return html`
      <span class="sr-only"></span>
      <dialog
        id=${this.#id}
        class="dialog ${size ? `sized ${size}` : ''}" part="dialog"
        aria-labelledby="dialog-title"
        .closedBy=${'any'}
        @keydown=${this.#handleKeydown}
        @cancel=${this.#handleCancel}
        @close=${this.#handleClose}
      >
        <div class="dialog-header" part="dialog-header">
          <h2 id="dialog-title" part="heading" tabindex="-1">${title}</h2>
          <button type="button" class="quiet icon" part="button-quiet" aria-label=${close} @click=${this.requestClose}>${closeIcon()}</button>
        </div>
        <form class="dialog-form" novalidate autocomplete="off" aria-busy=${this.#options.held?.() ? 'true' : 'false'} @submit=${this.#handleSubmit}>
          <div class="dialog-body" part="dialog-body">${body}</div>
          ${aside ?? nothing}
          <div class="dialog-alert" tabindex="-1" role="alert">${held ? notice({ kind: 'info', ...held }) : nothing} ${slow === nothing && !held ? (alert ?? nothing) : slow}</div>
          ${failed && !held && slow === nothing ? this.#support.render(failed) : nothing} ${this.#renderFooter(footer)}
        </form>
        ${this.#question.render()}
      </dialog>
    `;
  }

  /** What cannot be rendered is said in its place: it must not leave the dialog as it was before, be that loading. */
  #contentOf(content: () => DialogContent, close: string): DialogContent {
    try {
      return content();
    } catch (error) {
      reportError(error);
      const { title, text } = explain(clientOf(this.#host), error);
      return { title, body: nothing, alert: notice({ kind: 'error', text }), close };
    }
  }

  #renderFooter({ tools, close, closeAs, submit }: Omit<DialogContent, 'title' | 'body' | 'size' | 'aside' | 'alert' | 'failed'>): TemplateResult {
    const busy = this.#options.held?.() !== undefined;
    const closing = closeAs === 'primary' ? 'primary' : '';
    const sending = submit?.kind ?? 'primary';
    return html`<div class="dialog-footer" part="dialog-footer">
      ${tools && tools !== nothing ? html`<div class="dialog-tools">${tools}</div>` : nothing}
      <button type="button" class=${closing} part="button button-${closing || 'secondary'}" ?autofocus=${closeAs === 'first'} @click=${this.requestClose}>${busy ? textsOf(this.#host, commonTexts).close : close}</button>
      ${submit
        ? html`<button
            type="submit"
            class="${sending} submit" part="button button-${sending}"
            aria-disabled=${busy || submit.blocked ? 'true' : 'false'}
            aria-describedby=${submit.describedBy ?? nothing}
          >
            ${submit.label}
          </button>`
        : nothing}
      <span class="sr-only" role="status">${busy && submit ? submit.label : nothing}</span>
    </div>`;
  }

  #focusFirst(dialog: HTMLDialogElement): void {
    const first = this.#options.first?.();
    if (first === undefined) return;
    this.#focused = true;
    const root = dialog.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    // Who has gone to a field meanwhile stays there.
    if (focused?.closest('.dialog-form')) return;
    const target = focusable(dialog, first);
    target?.focus();
    if (first !== 'suggestion' || !(target instanceof HTMLInputElement)) return;
    target.select();
    // A long one shows its beginning.
    target.scrollLeft = 0;
  }

  #handleSubmit = (event: Event): void => {
    event.preventDefault();
    this.#view.held = false;
    this.#options.submit?.();
  };

  // Escape is taken at the key: a prevented `cancel` closes all the same on the second press in some browsers.
  #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    void this.requestClose();
  };

  #handleCancel = (event: Event): void => {
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    void this.requestClose();
  };

  #handleClose = (): void => {
    if (this.open && !this.#hidden && !this.#dialog?.open) this.#end();
  };

  #end(): void {
    this.#sight?.disconnect();
    this.#page = undefined;
    this.#modal.close();
    this.#view.open = false;
    this.#view.held = false;
    this.#question.cancel();
    this.#options.closed?.();
  }
}
