import type { ElementHost } from '../ui/host/host.js';

/** Keeps the focus where it is in a row that moves with the next update: what is put elsewhere in the page loses it (elements E2). */
export function keepRowFocus(host: ElementHost): void {
  const root = host.shadowRoot;
  const id = root?.activeElement?.id;
  if (!root || !id) return;
  void host.updateComplete.then(() => {
    if (!root.activeElement && document.activeElement === document.body) root.getElementById(id)?.focus({ preventScroll: true });
  });
}
