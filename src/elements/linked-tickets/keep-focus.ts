import type { ElementHost } from '../ui/host/host.js';

/** Keeps the focus in the section after a dialog has closed, where the button that opened it went with what it stood for (elements E2). */
export async function keepFocus(host: ElementHost): Promise<void> {
  await host.updateComplete;
  if (document.activeElement === document.body) host.shadowRoot?.getElementById('heading')?.focus();
}
