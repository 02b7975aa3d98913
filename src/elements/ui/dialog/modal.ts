import { holdScroll } from './scroll-hold.js';
import { keepInSight } from './seen-window.js';

/** Keeps a native dialog modal, over moves in the page, which end that: the browser's marks, the focus, and a page that does not scroll. */
export class Modal {
  #dialog: HTMLDialogElement | undefined;
  /** What the browser gives the focus back to. */
  #opener: HTMLElement | undefined;
  /** What had the focus last, in the dialog itself. */
  #focused: HTMLElement | undefined;
  #release: (() => void) | undefined;

  /** Opens it, or opens it again, unless it is modal already. */
  show(dialog: HTMLDialogElement): void {
    if (dialog.matches(':modal')) return;
    this.#dialog = dialog;
    const page = dialog.ownerDocument;
    const active = activeIn(page);
    // After a move the focus is nowhere, or still in the dialog (moveBefore in Firefox).
    if (active === page.body || dialog.matches(':focus-within')) this.#opener?.focus();
    else this.#opener = active;
    dialog.open = false;
    dialog.addEventListener('focusin', this.#keepFocus);
    const focused = this.#focused;
    dialog.showModal();
    focused?.focus();
    this.#release?.();
    const ends = [holdScroll(page), keepInSight(dialog)];
    this.#release = () => ends.forEach((end) => end());
  }

  close(): void {
    this.#dialog?.close();
    this.#release?.();
    this.#dialog = this.#opener = this.#focused = this.#release = undefined;
  }

  #keepFocus = ({ target }: Event): void => {
    if (target instanceof HTMLElement && target.closest('dialog') === this.#dialog) this.#focused = target;
  };
}

/** What has the focus, through all shadow roots that are open. */
function activeIn({ activeElement }: Document): HTMLElement | undefined {
  let active = activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}
