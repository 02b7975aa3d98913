import { focused } from './page.js';

/** What else is to be said of a key. */
type Press = Pick<KeyboardEventInit, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode' | 'modifierAltGraph'>;

/**
 * Presses a key as a browser tells it, where the focus is: down, `keypress` unless that was prevented, up where the focus is by then. Synthetic, so that
 * it works in every engine; a control does nothing by itself with it. Returns whether what it would do was prevented.
 */
export function press(key: string, init: Press = {}): boolean {
  const prevented = keyEvent('keydown', key, init);
  if (!prevented && (key.length === 1 || key === 'Enter')) keyEvent('keypress', key, init);
  keyEvent('keyup', key, init);
  return prevented;
}

/** Dispatches one event of a key where the focus is. Returns whether what it would do was prevented. */
export function keyEvent(type: 'keydown' | 'keypress' | 'keyup', key: string, init: Press = {}): boolean {
  const event = new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true, ...init });
  return !(focused() ?? document.body).dispatchEvent(event);
}

const types = ['keydown', 'keypress', 'keyup'] as const;

/** Listens for keys as pages do, in all of these places. Returns what was heard, `keydown Escape`, in one list, and what ends it. */
export function listen(targets: readonly EventTarget[], capture = false): { heard: string[]; stop: () => void } {
  const heard: string[] = [];
  const end = new AbortController();
  const listener = (event: Event): void => {
    if (event instanceof KeyboardEvent) heard.push(`${event.type} ${event.key}`);
  };
  for (const target of targets) for (const type of types) target.addEventListener(type, listener, { capture, signal: end.signal });
  return { heard, stop: () => end.abort() };
}
