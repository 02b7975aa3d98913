import type { ElementHost } from '../ui/host/host.js';

/** A dialog has closed. Where the button that opened it went with what it stood for, the focus stays in the section. */
export async function keepFocus(host: ElementHost): Promise<void> {
  await host.updateComplete;
  if (document.activeElement === document.body) host.shadowRoot?.getElementById('heading')?.focus();
}
