import type { ElementHost } from '../ui/host/host.js';

/** Keeps the focus on what has it by its id, where the next update puts that elsewhere in the page, or makes it anew (elements E2). */
export function keepPlace(host: ElementHost): void {
  const root = host.shadowRoot;
  const id = root?.activeElement?.id;
  if (!root || !id) return;
  void host.updateComplete.then(() => {
    if (!root.activeElement && document.activeElement === document.body) root.getElementById(id)?.focus({ preventScroll: true });
  });
}
